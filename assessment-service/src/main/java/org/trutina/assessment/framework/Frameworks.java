package org.trutina.assessment.framework;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The frameworks that an award may use: the shipped ones and what the caller's authority published.
 */
@ApplicationScoped
public class Frameworks {

  private final ShippedFrameworks shipped;
  private final OwnFrameworks own;

  Frameworks(ShippedFrameworks shipped, OwnFrameworks own) {
    this.shipped = shipped;
    this.own = own;
  }

  /** Shipped ones first, then the authority's own by id. */
  public List<Framework> all() {
    return Stream.concat(shipped.all().stream(), own.published().stream()).toList();
  }

  /** Not a draft: what is awarded on must not change. */
  public Optional<Framework> byId(String id) {
    return shipped.byId(id).or(() -> own.published(id));
  }

  /** Those of some ids that there are. */
  public List<Framework> named(Collection<String> ids) {
    return ids.stream().flatMap(id -> byId(id).stream()).toList();
  }
}
