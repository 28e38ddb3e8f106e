/** What an offering is made of and depends on. */
@NullMarked
package org.trutina.catalog.supply;

import org.jspecify.annotations.NullMarked;
