/**
 * Claims: every property of an organisation or an offering, with its source, date and assurance.
 */
@NullMarked
package org.trutina.catalog.claim;

import org.jspecify.annotations.NullMarked;
