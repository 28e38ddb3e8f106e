@NullMarked
package org.trutina.catalog.search;

import org.jspecify.annotations.NullMarked;
