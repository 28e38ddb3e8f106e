/** The one OpenAPI document of everything that can be asked. */
@NullMarked
package org.trutina.gateway.contract;

import org.jspecify.annotations.NullMarked;
