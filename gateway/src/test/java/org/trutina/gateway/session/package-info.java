@NullMarked
package org.trutina.gateway.session;

import org.jspecify.annotations.NullMarked;
