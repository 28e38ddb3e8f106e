/** What is not about the domain: problem details, pages, roles, tenancy. */
@NullMarked
package org.trutina.assessment.platform;

import org.jspecify.annotations.NullMarked;
