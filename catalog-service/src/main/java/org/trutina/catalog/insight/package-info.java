/** What the catalogue as a whole shows: the gap in capability, and who depends on whom. */
@NullMarked
package org.trutina.catalog.insight;

import org.jspecify.annotations.NullMarked;
