/**
 * What is published of a procurement in the formats of others: OCDS 1.1 (Open Contracting
 * Partnership) and the award criteria of eForms (Implementing Regulation (EU) 2019/1780).
 */
@NullMarked
package org.trutina.assessment.notice;

import org.jspecify.annotations.NullMarked;
