/** From catalogue claims to facts about an option, each with the claims behind it. */
@NullMarked
package org.trutina.assessment.evidence;

import org.jspecify.annotations.NullMarked;
