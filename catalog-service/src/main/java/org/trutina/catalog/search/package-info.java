/**
 * Finding, listing, comparing and exporting offerings: projections of the claims, and questions.
 */
@NullMarked
package org.trutina.catalog.search;

import org.jspecify.annotations.NullMarked;
