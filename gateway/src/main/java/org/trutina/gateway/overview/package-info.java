/** What would otherwise take several requests to both services, in one answer. */
@NullMarked
package org.trutina.gateway.overview;

import org.jspecify.annotations.NullMarked;
