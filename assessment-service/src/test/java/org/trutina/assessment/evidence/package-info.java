@org.jspecify.annotations.NullMarked
package org.trutina.assessment.evidence;
