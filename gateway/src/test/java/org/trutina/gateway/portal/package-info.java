@NullMarked
package org.trutina.gateway.portal;

import org.jspecify.annotations.NullMarked;
