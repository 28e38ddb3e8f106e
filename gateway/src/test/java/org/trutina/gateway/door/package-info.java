@NullMarked
package org.trutina.gateway.door;

import org.jspecify.annotations.NullMarked;
