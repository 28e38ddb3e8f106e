package org.trutina.assessment.offer;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.trutina.assessment.offer.OfferView.EvidenceFile;

/** An offer as it was opened. */
@Entity
class OpenedOffer {
  @Id UUID offerId;
  String authority;
  UUID procurementId;
  UUID optionId;
  UUID assessedIn;

  @JdbcTypeCode(SqlTypes.JSON)
  OfferReceipt receipt;

  @JdbcTypeCode(SqlTypes.JSON)
  NewOffer content;

  @JdbcTypeCode(SqlTypes.JSON)
  List<EvidenceFile> evidence;

  // An array, as all lists of strings here: Hibernate has one mapping for a Java type.
  List<String> remarks;
}
