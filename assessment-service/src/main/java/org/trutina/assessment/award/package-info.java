/** From the evaluation that decides to the award, its standstill period and the contract. */
@NullMarked
package org.trutina.assessment.award;

import org.jspecify.annotations.NullMarked;
