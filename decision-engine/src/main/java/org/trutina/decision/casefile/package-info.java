/**
 * The case format: problems and results as JSON, so that anyone can state one and have it solved.
 */
@NullMarked
package org.trutina.decision.casefile;

import org.jspecify.annotations.NullMarked;
