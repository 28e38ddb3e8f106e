package org.trutina.catalog.claim;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.trutina.edge.Problem;

/** Turns what a steward proposes into a claim, or says everything that is wrong with it. */
@ApplicationScoped
class Proposals {

  private final Session database;

  Proposals(Session database) {
    this.database = database;
  }

  /**
   * Checks a proposal against the vocabulary and the catalogue, and records its new sources.
   *
   * @throws io.quarkiverse.resteasy.problem.HttpProblem 422 naming every field at fault
   */
  Claim accept(NewClaim wanted, String steward, Instant at, LocalDate today) {
    var reading = new Proposal(wanted, today, database);
    Property property = reading.property();
    PartialDate validFrom = reading.date("/validFrom", wanted.validFrom());
    PartialDate validTo = reading.date("/validTo", wanted.validTo());
    reading.checkSubject();
    reading.checkDates(validFrom, validTo);
    reading.checkInterval();
    if (property != null) {
      reading.checkValue(property);
    }
    List<String> sources = reading.sources();
    if (property == null || !reading.violations().isEmpty()) {
      throw Problem.invalid("invalid-claim", reading.violations());
    }
    return claim(wanted, property, validFrom, validTo, sources, steward, at);
  }

  private static Claim claim(
      NewClaim wanted,
      Property property,
      @Nullable PartialDate validFrom,
      @Nullable PartialDate validTo,
      List<String> sources,
      String steward,
      Instant at) {
    return new Claim(
        id(wanted, property, sources),
        wanted.subjectType(),
        wanted.subject(),
        property,
        text(wanted.qualifier()),
        wanted.value(),
        wanted.objectType(),
        wanted.low(),
        wanted.high(),
        text(wanted.unit()),
        text(wanted.raw()),
        validFrom,
        validTo,
        wanted.stage(),
        wanted.assurance(),
        wanted.demonstratedOn(),
        Status.PROPOSED,
        "recorded by a steward",
        sources,
        wanted.asOf(),
        wanted.asOf().plusMonths(property.freshMonths()),
        "",
        at,
        steward,
        null,
        null);
  }

  /** From its content, so that recording the same again is recognised. */
  private static UUID id(NewClaim wanted, Property property, List<String> sources) {
    String content =
        String.join(
            "\n",
            wanted.subjectType().key(),
            wanted.subject(),
            property.key(),
            text(wanted.qualifier()),
            wanted.value(),
            String.valueOf(wanted.low()),
            String.valueOf(wanted.high()),
            text(wanted.unit()),
            text(wanted.validFrom()),
            text(wanted.validTo()),
            String.valueOf(wanted.stage()),
            wanted.assurance().key(),
            wanted.asOf().toString(),
            String.join("|", sources));
    return UUID.nameUUIDFromBytes(content.getBytes(StandardCharsets.UTF_8));
  }

  static String text(@Nullable String given) {
    return given == null ? "" : given;
  }

  /** An address that a reader can follow safely. */
  static boolean isWebAddress(String address) {
    try {
      URI uri = new URI(address);
      return ("https".equals(uri.getScheme()) || "http".equals(uri.getScheme()))
          && uri.getHost() != null;
    } catch (URISyntaxException e) {
      return false;
    }
  }
}
