@NullMarked
package org.trutina.decision.cli;

import org.jspecify.annotations.NullMarked;
