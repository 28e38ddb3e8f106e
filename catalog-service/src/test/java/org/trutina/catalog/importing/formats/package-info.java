@NullMarked
package org.trutina.catalog.importing.formats;

import org.jspecify.annotations.NullMarked;
