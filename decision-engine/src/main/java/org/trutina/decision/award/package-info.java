/** What decides: gates, the additive value on published bounds, price formulas, ranking. */
@NullMarked
package org.trutina.decision.award;

import org.jspecify.annotations.NullMarked;
