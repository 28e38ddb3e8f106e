/**
 * The portal's first page: the ranking and the trade-off of a procurement, rendered on the server.
 */
@NullMarked
package org.trutina.gateway.portal;

import org.jspecify.annotations.NullMarked;
