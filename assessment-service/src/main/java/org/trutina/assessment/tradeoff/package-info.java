/**
 * What an assessment says about the trade between sovereignty and competitiveness: separate axes,
 * the price of sovereignty, and what would have to change for another to come first. Informs;
 * awards follow the published criteria.
 */
@NullMarked
package org.trutina.assessment.tradeoff;

import org.jspecify.annotations.NullMarked;
