package org.trutina.assessment.procurement;

import java.util.UUID;

/**
 * A lot has become a procurement of its own; told within its transaction.
 *
 * @param procedure the whole
 */
public record LotOpened(UUID procurement, UUID procedure) {}
