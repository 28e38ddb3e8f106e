@NullMarked
package org.trutina.decision;

import org.jspecify.annotations.NullMarked;
