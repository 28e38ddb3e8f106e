/**
 * What the open facts and the published weight set leave open: possible winners, ranks, value of
 * information.
 */
@NullMarked
package org.trutina.decision.uncertainty;

import org.jspecify.annotations.NullMarked;
