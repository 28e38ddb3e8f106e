@NullMarked
package org.trutina.gateway.contract;

import org.jspecify.annotations.NullMarked;
