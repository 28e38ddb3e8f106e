package org.trutina.assessment.notice;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.trutina.assessment.assessment.AssessmentInput;
import org.trutina.assessment.award.AwardView;
import org.trutina.assessment.evidence.Chain;
import org.trutina.assessment.notice.Ocds.Criteria;
import org.trutina.assessment.notice.Ocds.Reference;
import org.trutina.assessment.notice.Ocds.Value;
import org.trutina.assessment.offer.OpenedOffers.Tenderer;
import org.trutina.assessment.procurement.Money;
import org.trutina.assessment.procurement.ProcurementView;
import org.trutina.assessment.procurement.ProcurementView.OptionView;
import org.trutina.assessment.procurement.State;
import org.trutina.assessment.procurement.Timetable;

/**
 * Tells a published procurement as an OCDS release. Its lots are one contracting process and thus
 * one release, also once each is decided by itself. Who has offered for a lot is told once the lot
 * is decided.
 */
final class OcdsRelease {

  private final String prefix;
  private final ProcurementView procurement;
  private final List<Part> parts;

  /**
   * A lot, or all of a procurement without lots.
   *
   * @param id as the release names it; not unique outside
   * @param procurement that is decided: the lot's own from the opening on, the whole before
   * @param award once it is signed
   * @param assessed what the signed award was decided on
   * @param tenderers who has offered, by option, once it may be told
   * @param changed when what was published last changed, or ended without an award
   */
  record Part(
      String id,
      String title,
      @Nullable Money budget,
      List<String> cpv,
      ProcurementView procurement,
      NoticedCriteria criteria,
      Optional<AwardView> award,
      Optional<AssessmentInput> assessed,
      Map<UUID, Tenderer> tenderers,
      Optional<Instant> changed) {

    /** Who has offered it; of an option without an offer, who provides its first offering. */
    private Optional<Reference> supplier(OptionView option) {
      return Optional.ofNullable(tenderers.get(option.id()))
          .map(bidder -> new Reference(bidder.id(), bidder.name()))
          .or(() -> provider(option));
    }

    private Optional<Reference> provider(OptionView option) {
      return assessed
          .map(input -> input.chains().get(option.offerings().getFirst()))
          .map((Chain chain) -> chain.offerings().getFirst().offering().organisation())
          .map(organisation -> new Reference(organisation.id(), organisation.name()));
    }

    private Stream<OptionView> options() {
      return assessed.stream().flatMap(input -> input.options().stream());
    }

    private OptionView chosen(AwardView signed) {
      UUID option = Objects.requireNonNull(signed.option());
      return options().filter(candidate -> candidate.id().equals(option)).findFirst().orElseThrow();
    }
  }

  /**
   * @param prefix of the ocid, registered with the Open Contracting Partnership
   * @param procurement the whole
   * @param parts at least one
   */
  OcdsRelease(String prefix, ProcurementView procurement, List<Part> parts) {
    this.prefix = prefix;
    this.procurement = procurement;
    this.parts = parts;
  }

  Ocds packaged(Locale language) {
    String ocid = prefix + "-" + procurement.id();
    Instant date = date();
    List<Ocds.Award> awards = each(this::award);
    List<Ocds.Contract> contracts = each(this::contract);
    var release =
        new Ocds.Release(
            ocid,
            ocid + "-" + revision(),
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

  private <T> List<T> each(Function<Part, Optional<T>> told) {
    return parts.stream().map(told).flatMap(Optional::stream).toList();
  }

  /** Grows with every change of the whole or of a lot. */
  private String revision() {
    return Stream.concat(Stream.of(procurement), parts.stream().map(Part::procurement))
        .distinct()
        .map(part -> String.valueOf(part.revision()))
        .collect(Collectors.joining("."));
  }

  /** When the latest of what is told came about. */
  private Instant date() {
    Stream<@Nullable Instant> decided =
        parts.stream()
            .flatMap(part -> part.award().stream())
            .flatMap(award -> Stream.of(award.signedAt(), award.contractedAt()));
    Stream<@Nullable Instant> told =
        Stream.concat(
            Stream.of(procurement.publishedAt()),
            parts.stream().flatMap(part -> part.changed().stream()));
    return Stream.concat(told, decided)
        .flatMap(Stream::ofNullable)
        .max(Instant::compareTo)
        .orElse(procurement.createdAt());
  }

  private List<String> tags(List<Ocds.Award> awards, List<Ocds.Contract> contracts) {
    var tags = new ArrayList<String>();
    tags.add(status().equals("cancelled") ? "tenderCancellation" : "tender");
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
    for (Part part : parts) {
      part.options()
          .flatMap(option -> part.supplier(option).stream())
          .forEach(reference -> tenderers.putIfAbsent(reference.id(), reference));
    }
    return List.copyOf(tenderers.values());
  }

  private Ocds.Tender tender() {
    List<Reference> tenderers = tenderers();
    NoticedCriteria criteria = parts.getFirst().criteria();
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
        numberOfTenderers(),
        tenderers.isEmpty() ? null : tenderers,
        parts.stream().map(OcdsRelease::lot).toList());
  }

  private static Ocds.Lot lot(Part part) {
    return new Ocds.Lot(
        part.id(),
        part.title(),
        status(part.procurement().state()),
        value(part.budget()),
        criteria(part.criteria()));
  }

  /** Those of the whole procurement are known once every lot is decided. */
  private @Nullable Integer numberOfTenderers() {
    return parts.stream().allMatch(part -> part.assessed().isPresent()) ? tenderers().size() : null;
  }

  /** Of the whole: open as long as a lot is, ended without a contract only if all lots are. */
  private String status() {
    List<String> each = parts.stream().map(part -> status(part.procurement().state())).toList();
    return Stream.of("planning", "active", "complete", "cancelled")
        .filter(each::contains)
        .findFirst()
        .orElseThrow();
  }

  private static String status(State state) {
    return switch (state) {
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
    var items = new ArrayList<Ocds.Item>();
    for (Part part : parts) {
      for (String code : part.cpv()) {
        items.add(
            new Ocds.Item(
                String.valueOf(items.size() + 1),
                part.title(),
                new Ocds.Classification("CPV", code),
                part.id()));
      }
    }
    return items;
  }

  private Ocds.@Nullable Period period() {
    Timetable timetable = procurement.timetable();
    return timetable == null || procurement.publishedAt() == null
        ? null
        : new Ocds.Period(procurement.publishedAt(), timetable.offersUntil());
  }

  private static Criteria criteria(NoticedCriteria criteria) {
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

  private Optional<Ocds.Award> award(Part part) {
    return part.award()
        .map(
            signed -> {
              OptionView chosen = part.chosen(signed);
              return new Ocds.Award(
                  awardId(part),
                  chosen.name(),
                  signed.justification(),
                  // Not in force before the standstill period has passed.
                  signed.contractedAt() == null ? "pending" : "active",
                  Objects.requireNonNull(signed.signedAt()),
                  value(chosen.price()),
                  part.supplier(chosen).stream().toList(),
                  List.of(part.id()));
            });
  }

  private Optional<Ocds.Contract> contract(Part part) {
    return part.award()
        .filter(signed -> signed.contractedAt() != null)
        .map(
            signed ->
                new Ocds.Contract(
                    part.procurement().id() + "-contract",
                    awardId(part),
                    part.title(),
                    "active",
                    value(part.chosen(signed).price()),
                    Objects.requireNonNull(signed.contractedAt())));
  }

  private static String awardId(Part part) {
    return part.procurement().id() + "-award";
  }

  private static @Nullable Value value(@Nullable Money money) {
    return money == null ? null : new Value(new BigDecimal(money.amount()), money.currency());
  }
}
