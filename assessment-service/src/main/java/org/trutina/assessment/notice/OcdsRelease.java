package org.trutina.assessment.notice;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.trutina.assessment.assessment.AssessmentInput;
import org.trutina.assessment.award.AwardView;
import org.trutina.assessment.evidence.Chain;
import org.trutina.assessment.notice.Ocds.Criteria;
import org.trutina.assessment.notice.Ocds.Reference;
import org.trutina.assessment.notice.Ocds.Value;
import org.trutina.assessment.procurement.Money;
import org.trutina.assessment.procurement.ProcurementView;
import org.trutina.assessment.procurement.ProcurementView.OptionView;
import org.trutina.assessment.procurement.State;
import org.trutina.assessment.procurement.Timetable;

/** Tells a published procurement as an OCDS release; who has offered is told once it is decided. */
final class OcdsRelease {

  private final String prefix;
  private final ProcurementView procurement;
  private final NoticedCriteria criteria;
  private final Optional<AwardView> award;
  private final Optional<AssessmentInput> assessed;

  /**
   * @param prefix of the ocid, registered with the Open Contracting Partnership
   * @param award once it is signed
   * @param assessed what the signed award was decided on
   */
  OcdsRelease(
      String prefix,
      ProcurementView procurement,
      NoticedCriteria criteria,
      Optional<AwardView> award,
      Optional<AssessmentInput> assessed) {
    this.prefix = prefix;
    this.procurement = procurement;
    this.criteria = criteria;
    this.award = award;
    this.assessed = assessed;
  }

  Ocds packaged(Locale language) {
    String ocid = prefix + "-" + procurement.id();
    Instant date = date();
    List<Ocds.Award> awards = awards();
    List<Ocds.Contract> contracts = contracts();
    var release =
        new Ocds.Release(
            ocid,
            ocid + "-" + procurement.revision(),
            date,
            tags(awards, contracts),
            "tender",
            language.toLanguageTag(),
            parties(awards),
            buyer(),
            tender(),
            awards.isEmpty() ? null : awards,
            contracts.isEmpty() ? null : contracts);
    return new Ocds(
        "urn:uuid:" + procurement.id(),
        Ocds.VERSION,
        Ocds.EXTENSIONS,
        date,
        new Ocds.Publisher(procurement.authority()),
        List.of(release));
  }

  /** When the latest of what is told came about. */
  private Instant date() {
    return Stream.of(
            Optional.ofNullable(procurement.publishedAt()),
            award.map(AwardView::signedAt),
            award.map(AwardView::contractedAt))
        .flatMap(Optional::stream)
        .max(Instant::compareTo)
        .orElse(procurement.createdAt());
  }

  private List<String> tags(List<Ocds.Award> awards, List<Ocds.Contract> contracts) {
    var tags = new ArrayList<String>();
    tags.add(procurement.state() == State.CANCELLED ? "tenderCancellation" : "tender");
    if (!awards.isEmpty()) {
      tags.add("award");
    }
    if (!contracts.isEmpty()) {
      tags.add("contract");
    }
    return tags;
  }

  private Reference buyer() {
    return new Reference(procurement.authority(), procurement.authority());
  }

  private List<Ocds.Party> parties(List<Ocds.Award> awards) {
    var parties = new ArrayList<Ocds.Party>();
    parties.add(
        new Ocds.Party(
            procurement.authority(), procurement.authority(), List.of("buyer", "procuringEntity")));
    List<String> suppliers =
        awards.stream().flatMap(one -> one.suppliers().stream()).map(Reference::id).toList();
    for (Reference tenderer : tenderers()) {
      parties.add(
          new Ocds.Party(
              tenderer.id(),
              tenderer.name(),
              suppliers.contains(tenderer.id())
                  ? List.of("tenderer", "supplier")
                  : List.of("tenderer")));
    }
    return parties;
  }

  private List<Reference> tenderers() {
    var tenderers = new LinkedHashMap<String, Reference>();
    assessed.stream()
        .flatMap(input -> input.options().stream())
        .flatMap(option -> supplier(option).stream())
        .forEach(reference -> tenderers.putIfAbsent(reference.id(), reference));
    return List.copyOf(tenderers.values());
  }

  private Optional<Reference> supplier(OptionView option) {
    return assessed
        .map(input -> input.chains().get(option.offerings().getFirst()))
        .map((Chain chain) -> chain.offerings().getFirst().offering().organisation())
        .map(organisation -> new Reference(organisation.id(), organisation.name()));
  }

  private Ocds.Tender tender() {
    List<Reference> tenderers = tenderers();
    return new Ocds.Tender(
        procurement.id().toString(),
        procurement.title(),
        procurement.need(),
        status(),
        value(procurement.budget()),
        items(),
        category(),
        "ratedCriteria",
        criteria.expression(),
        period(),
        assessed.map(input -> input.options().size()).orElse(null),
        tenderers.isEmpty() ? null : tenderers,
        List.of(new Ocds.Lot(Ocds.LOT, procurement.title(), status(), awardCriteria())));
  }

  private String status() {
    return switch (procurement.state()) {
      case DRAFT -> "planning";
      case PUBLISHED, OPENED, DIVIDED, EVALUATED, PROPOSED -> "active";
      case AWARDED, CONTRACTED -> "complete";
      case CANCELLED -> "cancelled";
    };
  }

  /** By the division of the first CPV code: 45 are works, 50 and above services. */
  private @Nullable String category() {
    return procurement.cpv().stream()
        .findFirst()
        .map(code -> Integer.parseInt(code.substring(0, 2)))
        .map(division -> division == 45 ? "works" : division >= 50 ? "services" : "goods")
        .orElse(null);
  }

  private List<Ocds.Item> items() {
    return IntStream.range(0, procurement.cpv().size())
        .mapToObj(
            i ->
                new Ocds.Item(
                    String.valueOf(i + 1),
                    procurement.title(),
                    new Ocds.Classification("CPV", procurement.cpv().get(i)),
                    Ocds.LOT))
        .toList();
  }

  private Ocds.@Nullable Period period() {
    Timetable timetable = procurement.timetable();
    return timetable == null || procurement.publishedAt() == null
        ? null
        : new Ocds.Period(procurement.publishedAt(), timetable.offersUntil());
  }

  private Criteria awardCriteria() {
    return new Criteria(
        criteria.expression(),
        criteria.weighted().stream()
            .map(
                noticed -> {
                  var numbers = new ArrayList<Ocds.CriterionNumber>();
                  numbers.add(new Ocds.CriterionNumber(noticed.percent(), "percentageExact", null));
                  if (noticed.minimum() != null) {
                    numbers.add(new Ocds.CriterionNumber(noticed.minimum(), null, "minimumScore"));
                  }
                  return new Ocds.Criterion(
                      noticed.type().code(), noticed.name(), noticed.description(), numbers);
                })
            .toList());
  }

  private List<Ocds.Award> awards() {
    return award.stream()
        .map(
            signed -> {
              OptionView chosen = chosen(Objects.requireNonNull(signed.option()));
              return new Ocds.Award(
                  awardId(),
                  chosen.name(),
                  signed.justification(),
                  // Not in force before the standstill period has passed.
                  signed.contractedAt() == null ? "pending" : "active",
                  Objects.requireNonNull(signed.signedAt()),
                  value(chosen.price()),
                  supplier(chosen).stream().toList(),
                  List.of(Ocds.LOT));
            })
        .toList();
  }

  private List<Ocds.Contract> contracts() {
    return award.stream()
        .filter(signed -> signed.contractedAt() != null)
        .map(
            signed ->
                new Ocds.Contract(
                    procurement.id() + "-contract",
                    awardId(),
                    procurement.title(),
                    "active",
                    value(chosen(Objects.requireNonNull(signed.option())).price()),
                    Objects.requireNonNull(signed.contractedAt())))
        .toList();
  }

  private String awardId() {
    return procurement.id() + "-award";
  }

  private OptionView chosen(UUID option) {
    return assessed.stream()
        .flatMap(input -> input.options().stream())
        .filter(candidate -> candidate.id().equals(option))
        .findFirst()
        .orElseThrow();
  }

  private static @Nullable Value value(@Nullable Money money) {
    return money == null ? null : new Value(new BigDecimal(money.amount()), money.currency());
  }
}
