@NullMarked
package org.trutina.decision.proof;

import org.jspecify.annotations.NullMarked;
