/** A procurement, its gates and weights, and the options under consideration. */
@NullMarked
package org.trutina.assessment.procurement;

import org.jspecify.annotations.NullMarked;
