/**
 * The portal's session: an encrypted cookie in the browser stands for tokens that it never sees.
 */
@NullMarked
package org.trutina.gateway.session;

import org.jspecify.annotations.NullMarked;
