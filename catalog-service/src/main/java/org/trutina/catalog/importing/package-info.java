/** Imports: files of other people's facts, staged, compared, applied, and never half. */
@NullMarked
package org.trutina.catalog.importing;

import org.jspecify.annotations.NullMarked;
