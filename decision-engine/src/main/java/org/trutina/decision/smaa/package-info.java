/**
 * Stochastic multicriteria acceptability analysis: exact where it can be, sampled where it must.
 */
@NullMarked
package org.trutina.decision.smaa;

import org.jspecify.annotations.NullMarked;
