@NullMarked
package org.trutina.system;

import org.jspecify.annotations.NullMarked;
