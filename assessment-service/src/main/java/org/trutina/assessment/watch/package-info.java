/** Living assessments: follows the catalogue's changes, assesses again, and raises alerts. */
@NullMarked
package org.trutina.assessment.watch;

import org.jspecify.annotations.NullMarked;
