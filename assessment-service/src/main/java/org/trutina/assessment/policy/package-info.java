/**
 * Policy profiles: named weightings of sovereignty and competitiveness, and what they would choose.
 */
@NullMarked
package org.trutina.assessment.policy;

import org.jspecify.annotations.NullMarked;
