/** What the services' tests share: a real database and tokens signed for the test. */
@NullMarked
package org.trutina.testing;

import org.jspecify.annotations.NullMarked;
