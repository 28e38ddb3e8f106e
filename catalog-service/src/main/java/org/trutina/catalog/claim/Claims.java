package org.trutina.catalog.claim;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** Reads the effective claims and their sources. */
@ApplicationScoped
public class Claims implements PanacheRepositoryBase<EffectiveClaim, UUID> {

  private final Sources sources;

  Claims(Sources sources) {
    this.sources = sources;
  }

  /** What can carry claims. */
  public enum Subject {
    ORGANISATION("organisation"),
    OFFERING("offering");

    private final String key;

    Subject(String key) {
      this.key = key;
    }
  }

  /** The effective claims on each of the subjects that has any, by the subject's id. */
  public Map<String, List<ClaimView>> about(Subject subject, Collection<String> ids) {
    return find(
            "subjectType = ?1 and subjectId in ?2 order by subjectId, property, qualifier, value",
            subject.key,
            ids)
        .stream()
        .collect(groupingBy(claim -> claim.subjectId, mapping(ClaimView::of, toList())));
  }

  /** The sources with the given ids, in the order of their ids. */
  public List<SourceView> sources(Stream<String> ids) {
    return sources.find("id in ?1 order by id", ids.distinct().toList()).stream()
        .map(SourceView::of)
        .toList();
  }

  @ApplicationScoped
  static class Sources implements PanacheRepositoryBase<Source, String> {}
}
