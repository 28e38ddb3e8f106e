/** What no fact shows is judged by evaluators: each alone, then together. */
@NullMarked
package org.trutina.assessment.evaluation;

import org.jspecify.annotations.NullMarked;
