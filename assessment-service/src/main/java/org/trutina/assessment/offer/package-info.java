/** Offers: sealed until two people open them, with the files that bidders add as evidence. */
@NullMarked
package org.trutina.assessment.offer;

import org.jspecify.annotations.NullMarked;
