/** The change feed: what changed in the catalogue, in order, for those who follow it. */
@NullMarked
package org.trutina.catalog.change;

import org.jspecify.annotations.NullMarked;
