@NullMarked
package org.trutina.decision.casefile;

import org.jspecify.annotations.NullMarked;
