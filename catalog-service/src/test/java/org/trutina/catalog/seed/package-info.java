@NullMarked
package org.trutina.catalog.seed;

import org.jspecify.annotations.NullMarked;
