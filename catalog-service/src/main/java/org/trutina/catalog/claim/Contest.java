package org.trutina.catalog.claim;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody says that a claim is wrong. */
@Entity
class Contest {
  @Id UUID id;
  UUID claimId;
  String raisedBy;
  Instant raisedAt;
  @Nullable String onBehalfOf;
  String reason;
  String evidenceTitle;
  String evidenceAddress;
  String state;
  @Nullable String decidedBy;
  @Nullable Instant decidedAt;
  @Nullable String decision;
}
