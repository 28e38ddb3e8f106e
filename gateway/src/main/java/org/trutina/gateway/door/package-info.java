/** The public door: who may come in, and where a request goes. */
@NullMarked
package org.trutina.gateway.door;

import org.jspecify.annotations.NullMarked;
