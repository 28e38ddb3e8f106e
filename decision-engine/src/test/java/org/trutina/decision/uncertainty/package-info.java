@NullMarked
package org.trutina.decision.uncertainty;

import org.jspecify.annotations.NullMarked;
