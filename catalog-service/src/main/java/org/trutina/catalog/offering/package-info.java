/** What is offered, in five layers from the accelerator to the application. */
@NullMarked
package org.trutina.catalog.offering;

import org.jspecify.annotations.NullMarked;
