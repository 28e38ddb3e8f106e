package org.trutina.assessment.procurement;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** An option as stored. */
@Entity
class ProcurementOption {
  @Id UUID id;
  String authority;
  UUID procurementId;
  String name;
  List<String> offerings;
  Instant createdAt;
  String createdBy;
}
