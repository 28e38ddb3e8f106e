package org.trutina.catalog.claim;

import java.time.Instant;
import java.time.LocalDate;

/**
 * The two times of every read: what held on a day, as it was known at an instant.
 *
 * @param validOn the day on which the facts hold
 * @param knownAt what was recorded later is left out; never later than the last entry of the
 *     ledger, so that the same question has the same answer ever after
 */
public record AsOf(LocalDate validOn, Instant knownAt) {}
