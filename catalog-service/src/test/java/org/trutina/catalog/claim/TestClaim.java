package org.trutina.catalog.claim;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.trutina.catalog.claim.EffectiveClaims.Choice;
import org.trutina.catalog.claim.EffectiveClaims.Rule;

/** Builds claims of which only what a test is about need be told. */
public final class TestClaim {

  private UUID id;
  private final String subject;
  private final Property property;
  private String qualifier = "";
  private String value;
  private ObjectType objectType;
  private BigDecimal low;
  private BigDecimal high;
  private String unit = "";
  private PartialDate validFrom;
  private PartialDate validTo;
  private Stage stage;
  private Assurance assurance = Assurance.DOCUMENTED;
  private Status status = Status.PROPOSED;
  private LocalDate asOf = LocalDate.of(2026, 6, 1);
  private String series = "";
  private Instant recordedAt = Instant.parse("2026-06-02T10:00:00Z");
  private Instant verifiedAt;

  private TestClaim(String subject, Property property, String value) {
    this.subject = subject;
    this.property = property;
    this.value = value;
    this.id = uuid(String.join(" ", subject, property.key(), value));
  }

  public static TestClaim that(String subject, Property property, String value) {
    return new TestClaim(subject, property, value);
  }

  /** Of one organisation that owns or controls another. */
  public static TestClaim owner(String subject, Property property, String owner) {
    return that(subject, property, owner).to(ObjectType.ORGANISATION);
  }

  public static UUID uuid(String name) {
    return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
  }

  public TestClaim named(String name) {
    id = uuid(name);
    return this;
  }

  public TestClaim id(String uuid) {
    id = UUID.fromString(uuid);
    return this;
  }

  public TestClaim qualifier(String given) {
    qualifier = given;
    return this;
  }

  public TestClaim value(String given) {
    value = given;
    return this;
  }

  public TestClaim to(ObjectType type) {
    objectType = type;
    return this;
  }

  public TestClaim share(String lowest, String highest) {
    low = new BigDecimal(lowest);
    high = new BigDecimal(highest);
    unit = "%";
    return this;
  }

  public TestClaim share(int votes) {
    return share(Integer.toString(votes), Integer.toString(votes));
  }

  public TestClaim unit(String given) {
    unit = given;
    return this;
  }

  public TestClaim from(String date) {
    validFrom = PartialDate.parse(date);
    return this;
  }

  public TestClaim until(String date) {
    validTo = PartialDate.parse(date);
    return this;
  }

  public TestClaim stage(Stage given) {
    stage = given;
    return this;
  }

  public TestClaim assurance(Assurance given) {
    assurance = given;
    return this;
  }

  public TestClaim status(Status given) {
    status = given;
    return this;
  }

  public TestClaim asOf(String day) {
    asOf = LocalDate.parse(day);
    return this;
  }

  public TestClaim series(String dataset) {
    series = dataset;
    return this;
  }

  public TestClaim recordedAt(String instant) {
    recordedAt = Instant.parse(instant);
    return this;
  }

  public TestClaim verified() {
    verifiedAt = Instant.parse("2026-07-01T10:00:00Z");
    status = Status.VERIFIED;
    return this;
  }

  public Claim build() {
    return new Claim(
        id,
        property.subject(),
        subject,
        property,
        qualifier,
        value,
        objectType,
        low,
        high,
        unit,
        "",
        validFrom,
        validTo,
        stage,
        assurance,
        null,
        status,
        "",
        List.of("source"),
        asOf,
        asOf.plusMonths(property.freshMonths()),
        series,
        recordedAt,
        "steward-1",
        verifiedAt == null ? null : "steward-2",
        verifiedAt);
  }

  /** The claim as one that nothing contends with. */
  public Choice alone() {
    return new Choice(build(), Rule.ONLY_CLAIM, List.of());
  }
}
