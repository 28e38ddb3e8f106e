@NullMarked
package org.trutina.decision.award;

import org.jspecify.annotations.NullMarked;
