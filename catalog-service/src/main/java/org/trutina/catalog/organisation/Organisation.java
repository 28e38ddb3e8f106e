package org.trutina.catalog.organisation;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.hibernate.annotations.Immutable;

/** An organisation's identity; everything else about it is a claim. */
@Entity
@Immutable
class Organisation {
  @Id String id;
  String name;
  String kind;
}
