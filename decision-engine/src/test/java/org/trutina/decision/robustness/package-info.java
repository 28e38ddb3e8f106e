@NullMarked
package org.trutina.decision.robustness;

import org.jspecify.annotations.NullMarked;
