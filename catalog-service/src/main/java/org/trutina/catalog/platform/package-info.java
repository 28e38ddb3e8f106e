/** What is not about the domain: problem details, pages, roles. */
@NullMarked
package org.trutina.catalog.platform;

import org.jspecify.annotations.NullMarked;
