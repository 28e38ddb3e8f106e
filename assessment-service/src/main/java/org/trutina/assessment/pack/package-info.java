/** Evidence packs: an assessment to take away and to recompute without this service. */
@NullMarked
package org.trutina.assessment.pack;

import org.jspecify.annotations.NullMarked;
