@NullMarked
package org.trutina.decision.smaa;

import org.jspecify.annotations.NullMarked;
