/**
 * Assessments and awards as accessible documents (PDF/UA-1, PDF/A-3a), the same bytes for the same
 * input.
 */
@NullMarked
package org.trutina.assessment.report;

import org.jspecify.annotations.NullMarked;
