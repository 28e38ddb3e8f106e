/** From judgements to weights, before publication. */
@NullMarked
package org.trutina.decision.elicitation;

import org.jspecify.annotations.NullMarked;
