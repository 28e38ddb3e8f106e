package org.trutina.assessment.framework;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.Response.Status;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;
import org.jspecify.annotations.Nullable;
import org.trutina.assessment.platform.CanonicalJson;
import org.trutina.assessment.platform.Happened;
import org.trutina.assessment.platform.Id;
import org.trutina.edge.Caller;
import org.trutina.edge.Page;
import org.trutina.edge.Problem;

/** The frameworks of the caller's contracting authority: drafts, and versions that stay. */
@ApplicationScoped
class OwnFrameworks implements PanacheRepositoryBase<OwnFramework, UUID> {

  private static final int MOST = 200;

  /** Between name and version; in no shipped framework's id. */
  private static final String AT = "@";

  private final ShippedFrameworks shipped;
  private final Caller caller;
  private final Clock clock;
  private final Event<Happened> happened;

  OwnFrameworks(ShippedFrameworks shipped, Caller caller, Clock clock, Event<Happened> happened) {
    this.shipped = shipped;
    this.caller = caller;
    this.clock = clock;
    this.happened = happened;
  }

  @Transactional
  List<Framework> published() {
    return find(
            "authority = ?1 and publishedAt is not null order by name, version",
            caller.authorityOrNone())
        .stream()
        .map(stored -> stored.content)
        .toList();
  }

  @Transactional
  Optional<Framework> published(String reference) {
    return reference.contains(AT)
        ? find(
                "authority = ?1 and reference = ?2 and publishedAt is not null",
                caller.authorityOrNone(),
                reference)
            .firstResultOptional()
            .map(stored -> stored.content)
        : Optional.empty();
  }

  /** One of the authority's own, drafts too, with its revision. */
  @Transactional
  Optional<Revised> any(String reference) {
    return find("authority = ?1 and reference = ?2", caller.authorityOrNone(), reference)
        .firstResultOptional()
        .map(stored -> new Revised(stored.content, stored.revision));
  }

  /** A framework and how often it was changed. */
  record Revised(Framework framework, int revision) {}

  @Transactional
  Page<OwnFrameworkView> list(int limit, String after) {
    List<OwnFrameworkView> rows =
        find("authority = ?1 and reference > ?2 order by reference", caller.authority(), after)
            .range(0, limit)
            .stream()
            .map(OwnFrameworkView::of)
            .toList();
    return Page.by(OwnFrameworkView::id, rows, limit);
  }

  /**
   * Keeps a new framework as the draft of its first version.
   *
   * @throws HttpProblem 409 for a name that is taken
   */
  @Transactional
  OwnFrameworkView create(Framework wanted) {
    String name = nameOf(wanted.id());
    if (count("authority = ?1 and name = ?2", caller.authority(), name) > 0) {
      throw Problem.conflict(
          "name-taken",
          "There is already a framework "
              + name
              + "; POST /api/v1/frameworks/"
              + name
              + "@1/versions makes a new version of it.");
    }
    return draft(name, 1, wanted, null);
  }

  /**
   * A copy to be changed: the next version of one's own, or the first of a new name.
   *
   * @param as the new name; needed for a shipped framework
   */
  @Transactional
  OwnFrameworkView copy(String reference, @Nullable String as) {
    Framework source =
        shipped
            .byId(reference)
            .or(() -> any(reference).map(Revised::framework))
            .orElseThrow(() -> Problem.unknown("framework", reference));
    if (as == null && shipped.byId(reference).isPresent()) {
      throw Problem.invalid(
          "invalid-copy", "/as", "Give the copy of a shipped framework a name of its own.");
    }
    String name = as == null ? nameOf(reference) : as;
    int version =
        find("authority = ?1 and name = ?2 order by version desc", caller.authority(), name)
            .firstResultOptional()
            .map(latest -> latest.version + 1)
            .orElse(1);
    if (as != null && version > 1) {
      throw Problem.conflict("name-taken", "There is already a framework " + name + ".");
    }
    return draft(name, version, source, reference);
  }

  private OwnFrameworkView draft(
      String name, int version, Framework content, @Nullable String copiedFrom) {
    if (shipped.byId(name).isPresent()) {
      throw Problem.conflict("name-taken", "A framework " + name + " comes with the platform.");
    }
    if (count("authority = ?1", caller.authority()) >= MOST) {
      throw Problem.conflict(
          "too-many-frameworks", "An authority has at most " + MOST + " versions of frameworks.");
    }
    var stored = new OwnFramework();
    stored.id = Id.create();
    stored.authority = caller.authority();
    stored.name = name;
    stored.version = version;
    stored.reference = name + AT + version;
    stored.content = named(stored, content);
    stored.copiedFrom = copiedFrom;
    stored.revision = 1;
    stored.createdAt = clock.instant();
    stored.createdBy = caller.name();
    stored.changedAt = stored.createdAt;
    stored.changedBy = stored.createdBy;
    try {
      persistAndFlush(stored);
    } catch (ConstraintViolationException e) {
      throw Problem.conflict("name-taken", stored.reference + " was made by somebody meanwhile.");
    }
    return told("framework-created", stored, null);
  }

  /**
   * Changes a draft.
   *
   * @param revision the one that the change was made from
   */
  @Transactional
  OwnFrameworkView change(String reference, int revision, Framework wanted) {
    OwnFramework stored = draftAt(reference, revision);
    if (!nameOf(wanted.id()).equals(stored.name)) {
      throw Problem.invalid(
          "invalid-framework", "/id", "This is " + stored.name + "; a draft keeps its name.");
    }
    Framework before = stored.content;
    stored.content = named(stored, wanted);
    stored.changedAt = clock.instant();
    stored.changedBy = caller.name();
    stored.revision++;
    return told("framework-changed", stored, before);
  }

  /** Publishes a draft: from here on it stays as it is and can be used in awards. */
  @Transactional
  OwnFrameworkView publish(String reference, int revision) {
    OwnFramework stored = draftAt(reference, revision);
    stored.digest = CanonicalJson.digest(stored.content);
    stored.publishedAt = clock.instant();
    stored.publishedBy = caller.name();
    stored.revision++;
    return told("framework-published", stored, null);
  }

  @Transactional
  void remove(String reference, int revision) {
    OwnFramework stored = draftAt(reference, revision);
    happened.fire(new Happened("framework-removed", "framework", reference, stored.content, null));
    delete(stored);
  }

  private OwnFrameworkView told(String deed, OwnFramework stored, @Nullable Framework before) {
    happened.fire(new Happened(deed, "framework", stored.reference, before, stored.content));
    return OwnFrameworkView.of(stored);
  }

  private static Framework named(OwnFramework stored, Framework content) {
    return new Framework(
        stored.reference,
        Integer.toString(stored.version),
        content.name(),
        content.axis(),
        "authority",
        content.source(),
        content.remark(),
        content.groups(),
        content.profiles(),
        content.criteria());
  }

  private static String nameOf(String reference) {
    int at = reference.indexOf(AT);
    return at < 0 ? reference : reference.substring(0, at);
  }

  private OwnFramework draftAt(String reference, int revision) {
    if (shipped.byId(reference).isPresent()) {
      throw Problem.conflict(
          "published-framework",
          reference + " comes with the platform and does not change; make a copy of it.");
    }
    OwnFramework stored = own(reference, LockModeType.PESSIMISTIC_WRITE);
    if (stored.isPublished()) {
      throw Problem.conflict(
          "published-framework",
          reference + " is published and does not change any more; make a new version of it.");
    }
    if (stored.revision != revision) {
      throw refused(
          Status.PRECONDITION_FAILED,
          "changed-meanwhile",
          "Somebody has changed it meanwhile. Read it again and repeat your change.");
    }
    return stored;
  }

  private OwnFramework own(String reference, LockModeType lock) {
    return find("authority = ?1 and reference = ?2", caller.authority(), reference)
        .withLock(lock)
        .firstResultOptional()
        .orElseThrow(() -> Problem.unknown("framework", reference));
  }

  /** The revision that a request's If-Match names. */
  static int revision(@Nullable String ifMatch) {
    if (ifMatch == null) {
      throw refused(
          Status.PRECONDITION_REQUIRED,
          "if-match-required",
          "Send the ETag of what you have read as If-Match, so that no change of another is lost.");
    }
    String tag = ifMatch.strip();
    return tag.matches("\"\\d{1,9}\"") ? Integer.parseInt(tag.substring(1, tag.length() - 1)) : -1;
  }

  private static HttpProblem refused(Status status, String type, String detail) {
    return HttpProblem.builder()
        .withType(URI.create("urn:trutina:problem:" + type))
        .withTitle(status.getReasonPhrase())
        .withStatus(status)
        .withDetail(detail)
        .build();
  }
}
