@NullMarked
package org.trutina.decision.elicitation;

import org.jspecify.annotations.NullMarked;
