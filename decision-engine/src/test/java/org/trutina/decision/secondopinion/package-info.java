@NullMarked
package org.trutina.decision.secondopinion;

import org.jspecify.annotations.NullMarked;
