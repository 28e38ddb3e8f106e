/** What would be under other weights, facts or policies; never the assessment itself. */
@NullMarked
package org.trutina.assessment.exploration;

import org.jspecify.annotations.NullMarked;
