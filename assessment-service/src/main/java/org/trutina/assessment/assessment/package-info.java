/** The assessment: a pure function of frozen criteria, options and a snapshot of the catalogue. */
@NullMarked
package org.trutina.assessment.assessment;

import org.jspecify.annotations.NullMarked;
