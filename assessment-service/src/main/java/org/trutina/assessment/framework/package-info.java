/**
 * Frameworks: criteria with scales, derivation rules and named weight profiles, as versioned data.
 */
@NullMarked
package org.trutina.assessment.framework;

import org.jspecify.annotations.NullMarked;
