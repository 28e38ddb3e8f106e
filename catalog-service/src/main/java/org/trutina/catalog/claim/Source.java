package org.trutina.catalog.claim;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.hibernate.annotations.Immutable;

/** Where a claim comes from. */
@Entity
@Immutable
class Source {
  @Id String id;
  String title;
  String publisher;
  String address;
  String kind;
  String asOf;
}
