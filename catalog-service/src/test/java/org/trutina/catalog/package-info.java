@NullMarked
package org.trutina.catalog;

import org.jspecify.annotations.NullMarked;
