/** Countries and the legal facts about them that matter to a buyer. */
@NullMarked
package org.trutina.catalog.jurisdiction;

import org.jspecify.annotations.NullMarked;
