/**
 * The mathematics of an award: gates, additive value on published absolute bounds, intervals for
 * what is not known, ranks and the Pareto front. Pure functions of their arguments: no clock, no
 * randomness, no I/O.
 */
@NullMarked
package org.trutina.decision;

import org.jspecify.annotations.NullMarked;
