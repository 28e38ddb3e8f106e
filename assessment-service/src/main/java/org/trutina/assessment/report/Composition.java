package org.trutina.assessment.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.trutina.assessment.assessment.AssessmentResult;
import org.trutina.assessment.assessment.AssessmentResult.Admission;
import org.trutina.assessment.assessment.AssessmentResult.CriterionResult;
import org.trutina.assessment.assessment.AssessmentResult.OptionResult;
import org.trutina.assessment.audit.AuditTrail;
import org.trutina.assessment.award.AwardView;
import org.trutina.assessment.explanation.Wording;
import org.trutina.assessment.procurement.ProcurementView;
import org.trutina.assessment.procurement.Timetable;
import org.trutina.assessment.report.Report.Decision;
import org.trutina.assessment.report.Report.Deed;
import org.trutina.assessment.report.Report.Figure;
import org.trutina.assessment.report.Report.Line;
import org.trutina.assessment.report.Report.Ranked;
import org.trutina.assessment.report.Report.Sheet;
import org.trutina.assessment.report.Report.Swatch;
import org.trutina.assessment.report.Report.Unknown;
import org.trutina.assessment.tradeoff.Dimension;
import org.trutina.assessment.tradeoff.TradeOff;

/** Puts a report's facts into the words of one language. */
final class Composition {

  private static final String DASH = "–";

  private final Facts facts;
  private final Wording words;
  private final Dates dates;
  private final Pictures pictures;
  private final Ledger ledger;
  private final Map<UUID, String> marks = new HashMap<>();

  Composition(Facts facts, Wording words, Lettering lettering) {
    this.facts = facts;
    this.words = words;
    this.dates = new Dates(words.messages().language());
    this.pictures = new Pictures(words, lettering, facts.tradeOff());
    this.ledger = new Ledger(words, dates, facts);
    for (OptionResult option : result().options()) {
      marks.put(option.option(), letter(marks.size()));
    }
  }

  /** A, B … Z, AA … */
  private static String letter(int number) {
    String last = String.valueOf((char) ('A' + number % 26));
    return number < 26 ? last : letter(number / 26 - 1) + last;
  }

  Report report() {
    ProcurementView procurement = facts.procurement();
    var rules = new PublishedRules(facts, words);
    var weighing = new Weighing(facts, words, marks);
    List<Sheet> sheets = result().options().stream().map(this::sheet).toList();
    return new Report(
        words.messages().language().toLanguageTag(),
        words.messages().texts(),
        say(facts.award().isPresent() ? "report.kind-award" : "report.kind-assessment"),
        procurement.title(),
        procurement.authority(),
        dates.time(facts.assessment().view().createdAt()),
        facts.explanation(),
        facts.award().map(this::decision).orElse(null),
        subject(),
        timetable(),
        rules.parts(),
        rules.criteria(),
        rules.gates(),
        rules.sentences(),
        result().options().stream().map(this::ranked).toList(),
        legend(),
        pictures.tradeOff(marks),
        weighing.coordinates(),
        weighing.stairs().orElse(null),
        weighing.sentences(),
        result().options().stream().flatMap(option -> unknown(option).stream()).toList(),
        sheets,
        ledger.claims(),
        ledger.sources(),
        facts.deeds().stream().map(this::deed).toList(),
        digests());
  }

  private AssessmentResult result() {
    return facts.assessment().view().result();
  }

  private String say(String key) {
    return words.messages().say(key);
  }

  private Decision decision(AwardView award) {
    String chosen =
        result().options().stream()
            .filter(option -> option.option().equals(award.option()))
            .map(OptionResult::name)
            .findFirst()
            .orElse(say("report.none-chosen"));
    var lines = new ArrayList<Line>();
    person(lines, "report.evaluated", award.evaluatedBy(), award.evaluatedAt());
    person(lines, "report.prepared", award.preparedBy(), award.preparedAt());
    person(lines, "report.signed", award.signedBy(), award.signedAt());
    if (award.standstillUntil() != null) {
      lines.add(new Line(say("report.standstill"), dates.time(award.standstillUntil())));
    }
    person(lines, "report.contracted", award.contractedBy(), award.contractedAt());
    return new Decision(
        chosen,
        Optional.ofNullable(award.justification())
            .map(text -> List.of(text.split("\\R{2,}")))
            .orElse(List.of()),
        award.deviation(),
        lines);
  }

  private void person(
      List<Line> lines, String key, @Nullable String who, java.time.@Nullable Instant at) {
    if (who != null && at != null) {
      lines.add(
          new Line(
              say(key),
              words.messages().say("report.by-at", Map.of("who", who, "at", dates.time(at)))));
    }
  }

  private List<Line> subject() {
    ProcurementView procurement = facts.procurement();
    var lines = new ArrayList<Line>();
    lines.add(new Line(say("report.authority"), procurement.authority()));
    lines.add(new Line(say("report.need"), procurement.need()));
    lines.add(
        new Line(
            say("report.languages"),
            words
                .messages()
                .list(
                    procurement.languages().stream()
                        .map(
                            tag ->
                                java.util.Locale.forLanguageTag(tag)
                                    .getDisplayLanguage(words.messages().language()))
                        .toList())));
    lines.add(
        new Line(
            say("report.cpv"),
            procurement.cpv().isEmpty() ? DASH : String.join(", ", procurement.cpv())));
    lines.add(
        new Line(
            say("report.budget"),
            procurement.budget() == null
                ? DASH
                : words.number(Double.parseDouble(procurement.budget().amount()))
                    + " "
                    + procurement.budget().currency()));
    lines.add(
        new Line(
            say("report.data"),
            Objects.requireNonNullElse(procurement.dataClassification(), DASH)));
    lines.add(new Line(say("report.state"), say("state." + procurement.state().key())));
    return lines;
  }

  private List<Line> timetable() {
    Timetable timetable = facts.procurement().timetable();
    var lines = new ArrayList<Line>();
    if (facts.procurement().publishedAt() != null) {
      lines.add(new Line(say("report.published"), dates.time(facts.procurement().publishedAt())));
    }
    if (timetable != null) {
      lines.add(new Line(say("report.offers-until"), dates.time(timetable.offersUntil())));
      lines.add(new Line(say("report.opening-from"), dates.time(timetable.openingFrom())));
      lines.add(
          new Line(
              say("report.standstill-days"),
              words.messages().say("report.days", Map.of("count", timetable.standstillDays()))));
    }
    lines.add(new Line(say("report.assessed"), dates.time(facts.assessment().view().createdAt())));
    return lines;
  }

  private Ranked ranked(OptionResult option) {
    boolean excluded = option.admission() == Admission.EXCLUDED;
    String control =
        option.supplierControl() == null ? say("report.control-unknown") : option.supplierControl();
    return new Ranked(
        mark(option.option()),
        option.name(),
        option.supplier() + " (" + control + ")",
        words.points(option.score()),
        excluded ? DASH : ranks(option),
        excluded,
        pictures.bar(option));
  }

  /** The rank, and the best and worst that the intervals allow where they differ. */
  private String ranks(OptionResult option) {
    String open =
        words.between(String.valueOf(option.bestRank()), String.valueOf(option.worstRank()));
    String rank = String.valueOf(option.rank());
    return open.equals(rank) ? rank : rank + " (" + open + ")";
  }

  private String mark(UUID option) {
    return Objects.requireNonNull(marks.get(option));
  }

  private List<Swatch> legend() {
    return facts.tradeOff().axes().stream()
        .map(TradeOff.Axis::axis)
        .map(
            (Dimension axis) ->
                new Swatch(
                    Objects.requireNonNull(Pictures.COLOURS.get(axis)), pictures.dimension(axis)))
        .toList();
  }

  private Optional<Unknown> unknown(OptionResult option) {
    List<CriterionResult> open =
        option.criteria().stream().filter(criterion -> !criterion.known()).toList();
    double share = 100 * open.stream().mapToDouble(CriterionResult::weight).sum();
    return open.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Unknown(
                mark(option.option()) + "  " + option.name(),
                words.percent(share / 100),
                open.stream()
                    .map(criterion -> words.criterion(criterion.criterion()))
                    .collect(Collectors.joining("; "))));
  }

  private Sheet sheet(OptionResult option) {
    return new Sheet(
        mark(option.option()),
        option.name(),
        String.join(", ", option.offerings()),
        words.points(option.score()),
        option.criteria().stream().map(this::figure).toList());
  }

  private Figure figure(CriterionResult criterion) {
    return new Figure(
        words.criterion(criterion.criterion()),
        words.percent(criterion.weight()),
        words.level(criterion.level(), criterion.unit()),
        words.points(criterion.contribution()),
        criterion.known(),
        criterion.because(),
        criterion.evidence().stream().map(ledger::number).distinct().toList());
  }

  private Deed deed(AuditTrail.Deed done) {
    return new Deed(
        dates.time(done.at()),
        done.who(),
        words.messages().find("deed." + done.action()).orElse(done.action()));
  }

  private List<Line> digests() {
    var lines = new ArrayList<Line>();
    lines.add(new Line(say("report.assessment"), facts.assessment().view().id().toString()));
    lines.add(new Line(say("report.input-digest"), facts.assessment().view().inputDigest()));
    lines.add(
        new Line(
            say("report.criteria-digest"),
            Objects.requireNonNullElse(facts.procurement().criteriaDigest(), DASH)));
    lines.add(new Line(say("report.engine"), facts.assessment().view().engine()));
    lines.add(
        new Line(
            say("report.frameworks"),
            facts.assessment().input().frameworkVersions().entrySet().stream()
                .map(entry -> entry.getKey() + " " + entry.getValue())
                .collect(Collectors.joining(", "))));
    return lines;
  }
}
