package org.trutina.catalog.jurisdiction;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.LocalDate;
import java.util.List;
import org.hibernate.annotations.Immutable;

@Entity
@Immutable
class Jurisdiction {
  @Id String code;
  String alpha3;
  String name;
  boolean eu;
  boolean eea;
  String adequacy;
  boolean gpaParty;
  String cloudActAgreement;
  List<String> sourceIds;
  LocalDate asOf;
}
