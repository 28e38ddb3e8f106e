/** Methods whose result depends on the options compared. They advise; they never award. */
@NullMarked
package org.trutina.decision.secondopinion;

import org.jspecify.annotations.NullMarked;
