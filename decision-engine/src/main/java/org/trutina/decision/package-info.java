/**
 * The model of a decision: criteria with published scales and weights, options with evidence. The
 * methods lie in packages named after what they serve: {@code award} (what decides), {@code
 * uncertainty} and {@code robustness} and {@code smaa} (how sure it is), {@code secondopinion} and
 * {@code elicitation} (what advises before or beside it), {@code casefile} (what makes it
 * recomputable). Pure functions of their arguments: no clock, no hidden randomness, no I/O.
 */
@NullMarked
package org.trutina.decision;

import org.jspecify.annotations.NullMarked;
