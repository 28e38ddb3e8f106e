package org.trutina.catalog.importing;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The formats that can be imported. */
@ApplicationScoped
class Formats {

  private final List<Format> all;

  Formats(@All List<Format> all) {
    this.all = all.stream().sorted(Comparator.comparing(Format::key)).toList();
  }

  /** In the order of their names. */
  List<Format> all() {
    return all;
  }

  Optional<Format> byKey(String key) {
    return all.stream().filter(format -> format.key().equals(key)).findFirst();
  }
}
