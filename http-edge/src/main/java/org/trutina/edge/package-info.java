/**
 * What the services have in common at their HTTP edge, whatever they are about: problem details,
 * pages, roles, the caller, the clock.
 */
@NullMarked
package org.trutina.edge;

import org.jspecify.annotations.NullMarked;
