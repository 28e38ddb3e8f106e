/** Assessments in plain words, in the buyer's language, from message catalogues. */
@NullMarked
package org.trutina.assessment.explanation;

import org.jspecify.annotations.NullMarked;
