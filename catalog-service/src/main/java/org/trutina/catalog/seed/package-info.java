/** The first content of an empty catalogue. */
@NullMarked
package org.trutina.catalog.seed;

import org.jspecify.annotations.NullMarked;
