/** Who controls an organisation: through which owners, from which jurisdictions, how surely. */
@NullMarked
package org.trutina.catalog.control;

import org.jspecify.annotations.NullMarked;
