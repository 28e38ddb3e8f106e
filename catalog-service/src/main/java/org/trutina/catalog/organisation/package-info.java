/** Who offers: vendors, consortia, foundations, public bodies. */
@NullMarked
package org.trutina.catalog.organisation;

import org.jspecify.annotations.NullMarked;
