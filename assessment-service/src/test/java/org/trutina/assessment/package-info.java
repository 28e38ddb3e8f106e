@NullMarked
package org.trutina.assessment;

import org.jspecify.annotations.NullMarked;
