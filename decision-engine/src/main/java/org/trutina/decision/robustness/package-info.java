/** How far the weights may move before the outcome does, who is never best, and why. */
@NullMarked
package org.trutina.decision.robustness;

import org.jspecify.annotations.NullMarked;
