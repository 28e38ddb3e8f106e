package org.trutina.catalog.importing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.trutina.catalog.claim.Subject;
import org.trutina.catalog.importing.ImportView.Unmatched;
import org.trutina.catalog.importing.NameResource.NewAlias;
import org.trutina.edge.Caller;
import org.trutina.edge.Page;
import org.trutina.edge.PageRequest;
import org.trutina.edge.Problem;

/** What the names that sources use stand for, and which of them nobody has matched yet. */
@ApplicationScoped
class Names {

  private static final String LIST =
      """
      select scheme, key, subject_type, subject_id, layer from alias
      where (cast(:scheme as text) is null or scheme = :scheme)
        and (scheme, key, subject_type, layer) > (:afterScheme, :afterKey, :afterType, :afterLayer)
      order by scheme, key, subject_type, layer limit :rows
      """;

  private static final String ADD =
      """
      insert into alias (scheme, key, subject_type, subject_id, layer, added_by, added_at)
      select :scheme, :key, :type, :subject, coalesce(min(layer), ''), :by, :at
      from offering where :type = 'offering' and id = :subject
      on conflict do nothing
      """;

  private static final String KNOWN =
      """
      select subject_id from alias
      where scheme = :scheme and key = :key and subject_type = :type
        and layer = coalesce(
          (select layer from offering where :type = 'offering' and id = :subject), '')
      """;

  private static final String SETTLE =
      """
      update unmatched_name set state = :state
      where (scheme = :scheme or :scheme = 'any') and key = :key and subject_type = :type
        and (cast(:subject as text) is null or :type = 'organisation'
          or layer = (select layer from offering where id = :subject))
      """;

  private static final String UNMATCHED =
      """
      select scheme, key, subject_type, name, organisation_key, layer, rows, import_id,
        (select string_agg(id, '|' order by distance, id) from (
          select id, name <-> unmatched_name.name as distance from offering
          where unmatched_name.subject_type = 'offering' and layer = unmatched_name.layer
            and name % unmatched_name.name
          union all
          select id, name <-> unmatched_name.name from organisation
          where unmatched_name.subject_type = 'organisation' and name % unmatched_name.name
          order by distance, id limit 3) nearest) as suggestions
      from unmatched_name
      where state = 'open' and (cast(:scheme as text) is null or scheme = :scheme)
        and (scheme, subject_type, key, layer) > (:afterScheme, :afterType, :afterKey, :afterLayer)
      order by scheme, subject_type, key, layer limit :rows
      """;

  private final Session database;
  private final Formats formats;
  private final Caller caller;
  private final Clock clock;

  Names(Session database, Formats formats, Caller caller, Clock clock) {
    this.database = database;
    this.formats = formats;
    this.caller = caller;
    this.clock = clock;
  }

  /** What a name stands for. */
  @Schema(name = "Alias")
  public record Alias(
      String scheme,
      String key,
      Subject subjectType,
      @Schema(description = "Absent when the name is ignored.") @Nullable String subject) {}

  @Transactional
  Alias match(NewAlias wanted) {
    if (!wanted.scheme().equals("any") && formats.byKey(wanted.scheme()).isEmpty()) {
      throw Problem.invalid(
          "unknown-format", "/scheme", "There is no format " + wanted.scheme() + ".");
    }
    String subject = wanted.subject();
    if (subject != null) {
      add(wanted, subject);
    }
    database
        .createNativeMutationQuery(SETTLE)
        .setParameter("state", subject == null ? "ignored" : "linked")
        .setParameter("scheme", wanted.scheme())
        .setParameter("key", wanted.key())
        .setParameter("type", wanted.subjectType().key())
        .setParameter("subject", subject)
        .executeUpdate();
    return new Alias(wanted.scheme(), wanted.key(), wanted.subjectType(), subject);
  }

  private void add(NewAlias wanted, String subject) {
    String type = wanted.subjectType().key();
    boolean exists =
        database
            .createNativeQuery(
                "select exists (select from " + type + " where id = :id)", Boolean.class)
            .setParameter("id", subject)
            .getSingleResult();
    if (!exists) {
      throw Problem.invalid(
          "unknown-subject", "/subject", "There is no %s with the id %s.".formatted(type, subject));
    }
    database
        .createNativeMutationQuery(ADD)
        .setParameter("scheme", wanted.scheme())
        .setParameter("key", wanted.key())
        .setParameter("type", type)
        .setParameter("subject", subject)
        .setParameter("by", caller.name())
        .setParameter("at", clock.instant())
        .executeUpdate();
    String known =
        database
            .createNativeQuery(KNOWN, String.class)
            .setParameter("scheme", wanted.scheme())
            .setParameter("key", wanted.key())
            .setParameter("type", type)
            .setParameter("subject", subject)
            .getSingleResult();
    if (!known.equals(subject)) {
      throw Problem.conflict("name-taken", "The name stands for " + known + " already.");
    }
  }

  @Transactional
  Page<Alias> list(@Nullable String scheme, PageRequest page) {
    List<String> after = page.after(4);
    List<Listed> rows =
        database
            .createNativeQuery(LIST, Tuple.class)
            .setParameter("scheme", scheme)
            .setParameter("afterScheme", after.isEmpty() ? "" : after.get(0))
            .setParameter("afterKey", after.isEmpty() ? "" : after.get(1))
            .setParameter("afterType", after.isEmpty() ? "" : after.get(2))
            // The mark keeps the last key of a cursor from being empty.
            .setParameter("afterLayer", after.isEmpty() ? "" : after.get(3).substring(1))
            .setParameter("rows", page.limit() + 1)
            .getResultStream()
            .map(Names::listed)
            .toList();
    Page<Listed> listed = Page.of(rows, page.limit(), Listed::keys);
    return new Page<>(listed.items().stream().map(Listed::alias).toList(), listed.next());
  }

  /** An alias in its place in the list: one key may be that of several layers. */
  private record Listed(Alias alias, String layer) {

    List<String> keys() {
      return List.of(alias.scheme(), alias.key(), alias.subjectType().key(), "=" + layer);
    }
  }

  private static Listed listed(Tuple row) {
    return new Listed(
        new Alias(
            row.get("scheme", String.class),
            row.get("key", String.class),
            Subject.of(row.get("subject_type", String.class)),
            row.get("subject_id", String.class)),
        row.get("layer", String.class));
  }

  @Transactional
  Page<Unmatched> unmatched(@Nullable String scheme, PageRequest page) {
    List<String> after = page.after(4);
    List<Unmatched> rows =
        database
            .createNativeQuery(UNMATCHED, Tuple.class)
            .setParameter("scheme", scheme)
            .setParameter("afterScheme", after.isEmpty() ? "" : after.get(0))
            .setParameter("afterType", after.isEmpty() ? "" : after.get(1))
            .setParameter("afterKey", after.isEmpty() ? "" : after.get(2))
            // The mark keeps the last key of a cursor from being empty.
            .setParameter("afterLayer", after.isEmpty() ? "" : after.get(3).substring(1))
            .setParameter("rows", page.limit() + 1)
            .getResultStream()
            .map(Names::unmatched)
            .toList();
    return Page.of(
        rows,
        page.limit(),
        row ->
            List.of(
                row.scheme(),
                row.subjectType(),
                row.key(),
                "=" + (row.layer() == null ? "" : row.layer())));
  }

  private static Unmatched unmatched(Tuple row) {
    String suggestions = row.get("suggestions", String.class);
    return new Unmatched(
        row.get("scheme", String.class),
        row.get("key", String.class),
        row.get("subject_type", String.class),
        row.get("name", String.class),
        orNull(row.get("organisation_key", String.class)),
        orNull(row.get("layer", String.class)),
        row.get("rows", Long.class),
        row.get("import_id", UUID.class),
        suggestions == null ? List.of() : Arrays.asList(suggestions.split("\\|")));
  }

  private static @Nullable String orNull(String text) {
    return text.isEmpty() ? null : text;
  }
}
