package org.trutina.assessment.platform;

import org.jspecify.annotations.Nullable;

/**
 * Something was changed, decided, opened or taken away. Fired within the transaction that does it;
 * the audit log keeps it, or the transaction fails.
 *
 * @param action what was done, in the past: {@code procurement-created}
 * @param subjectType what it was done to: {@code procurement}
 * @param subject its id
 * @param before what it was; only its digest is kept
 * @param after what it is; only its digest is kept
 */
public record Happened(
    String action,
    String subjectType,
    Object subject,
    @Nullable Object before,
    @Nullable Object after) {}
