package org.trutina.assessment.policy;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.trutina.assessment.assessment.AssessmentResult;
import org.trutina.assessment.assessment.AssessmentResult.Admission;
import org.trutina.assessment.assessment.AssessmentResult.GateResult;
import org.trutina.assessment.assessment.AssessmentResult.OptionResult;
import org.trutina.assessment.assessment.AssessmentResult.Verdict;
import org.trutina.assessment.assessment.Snapshots;
import org.trutina.assessment.assessment.Snapshots.Snapshot;
import org.trutina.assessment.evidence.Assurance;
import org.trutina.assessment.evidence.OptionEvidence;
import org.trutina.assessment.evidence.OptionEvidence.Derived;
import org.trutina.assessment.framework.Framework.Criterion;
import org.trutina.assessment.framework.Frameworks;
import org.trutina.assessment.framework.Measure;
import org.trutina.assessment.policy.PolicyComparison.Choice;
import org.trutina.assessment.policy.PolicyComparison.Difference;
import org.trutina.assessment.policy.PolicyComparison.OpenGate;
import org.trutina.assessment.policy.PolicyComparison.Outcome;
import org.trutina.assessment.policy.PolicyComparison.Placed;
import org.trutina.assessment.policy.PolicyComparison.PriceDifference;
import org.trutina.assessment.procurement.AwardCriteria;
import org.trutina.assessment.procurement.MinimumLevel;
import org.trutina.assessment.procurement.Money;
import org.trutina.assessment.procurement.PriceCriterion;
import org.trutina.assessment.procurement.ProcurementView.OptionView;
import org.trutina.assessment.procurement.Procurements;
import org.trutina.decision.Interval;
import org.trutina.edge.Problem;

/** Tries policy profiles on a procurement's options. */
@ApplicationScoped
class Comparisons {

  private static final int MOST = 20;

  private final PolicyProfiles profiles;
  private final Snapshots snapshots;
  private final Procurements procurements;
  private final Frameworks frameworks;

  Comparisons(
      PolicyProfiles profiles,
      Snapshots snapshots,
      Procurements procurements,
      Frameworks frameworks) {
    this.profiles = profiles;
    this.snapshots = snapshots;
    this.procurements = procurements;
    this.frameworks = frameworks;
  }

  PolicyComparison compare(UUID procurement, @Nullable List<String> wanted) {
    Snapshot snapshot = snapshots.latest(procurement);
    List<PolicyProfileView> compared = chosen(wanted);
    List<Outcome> outcomes = compared.stream().map(profile -> outcome(profile, snapshot)).toList();
    return new PolicyComparison(
        PolicyComparison.EXPLORATION,
        procurement,
        snapshot.assessment(),
        snapshot.createdAt(),
        snapshot.inputDigest(),
        snapshot.input().price() != null,
        addedSince(procurement, snapshot),
        outcomes,
        choices(outcomes, snapshot));
  }

  private List<PolicyProfileView> chosen(@Nullable List<String> wanted) {
    List<PolicyProfileView> all = profiles.all();
    if (wanted == null) {
      return all.stream().limit(MOST).toList();
    }
    var chosen = new ArrayList<PolicyProfileView>();
    for (int i = 0; i < wanted.size(); i++) {
      String id = wanted.get(i);
      PolicyProfileView profile =
          all.stream().filter(candidate -> candidate.id().equals(id)).findFirst().orElse(null);
      if (profile == null || chosen.contains(profile)) {
        throw Problem.invalid(
            "unknown-policy-profile",
            "/profiles/" + i,
            profile == null
                ? "There is no policy profile " + id + "; GET /api/v1/policy-profiles lists them."
                : id + " is named twice.");
      }
      chosen.add(profile);
    }
    return chosen;
  }

  private List<String> addedSince(UUID procurement, Snapshot snapshot) {
    var compared = new HashSet<>(snapshot.input().options().stream().map(OptionView::id).toList());
    return procurements.byId(procurement).options().stream()
        .filter(option -> !compared.contains(option.id()))
        .map(OptionView::name)
        .toList();
  }

  private Outcome outcome(PolicyProfileView profile, Snapshot snapshot) {
    PriceCriterion price = snapshot.input().price();
    AssessmentResult result =
        snapshots.assess(
            snapshot,
            price == null ? withoutPrice(profile) : profile.awardCriteria(),
            profile.gates(),
            profile.unknowns(),
            price == null ? null : price.withShare(profile.priceShare()));
    List<OptionResult> winners =
        result.options().stream().filter(option -> Objects.equals(option.rank(), 1)).toList();
    return new Outcome(
        profile.id(),
        profile.name(),
        profile.rationale(),
        profile.unknowns(),
        result.parts(),
        winners.stream().map(OptionResult::option).toList(),
        winners.size() == 1 && settled(winners.getFirst()),
        result.options().stream().map(option -> placed(option, profile)).toList());
  }

  private static boolean settled(OptionResult winner) {
    return winner.admission() == Admission.ADMITTED && Objects.equals(winner.worstRank(), 1);
  }

  /** Where the award does not say how prices count, the frameworks share the whole. */
  static List<AwardCriteria> withoutPrice(PolicyProfileView profile) {
    double rest = profile.awardCriteria().stream().mapToDouble(AwardCriteria::share).sum();
    if (rest <= 0) {
      throw Problem.conflict(
          "price-only-profile",
          "The profile "
              + profile.id()
              + " counts prices alone, and this award has no price part.");
    }
    return profile.awardCriteria().stream()
        .map(
            part ->
                new AwardCriteria(
                    part.framework(), part.share() / rest, part.profile(), part.weights()))
        .toList();
  }

  private static Placed placed(OptionResult option, PolicyProfileView profile) {
    return new Placed(
        option.option(),
        option.name(),
        option.admission(),
        option.rank(),
        option.bestRank(),
        option.worstRank(),
        option.score(),
        option.coordinates(),
        option.gates().stream()
            .filter(gate -> gate.verdict() != Verdict.PASS)
            .map(gate -> open(gate, profile))
            .toList());
  }

  private static OpenGate open(GateResult gate, PolicyProfileView profile) {
    String reason =
        profile.gates().stream()
            .filter(minimum -> minimum.criterion().equals(gate.criterion()))
            .map(MinimumLevel::reason)
            .collect(Collectors.joining());
    return new OpenGate(
        gate.criterion(), gate.minimum(), gate.verdict(), gate.level(), reason, gate.because());
  }

  private List<Choice> choices(List<Outcome> outcomes, Snapshot snapshot) {
    var choices = new ArrayList<Choice>();
    for (int i = 0; i < outcomes.size(); i++) {
      for (int k = i + 1; k < outcomes.size(); k++) {
        Outcome from = outcomes.get(i);
        Outcome to = outcomes.get(k);
        // Of tied winners the first by name stands for the others.
        if (!from.winners().isEmpty()
            && !to.winners().isEmpty()
            && !from.winners().equals(to.winners())) {
          choices.add(choice(from, to, snapshot));
        }
      }
    }
    return choices;
  }

  private Choice choice(Outcome from, Outcome to, Snapshot snapshot) {
    OptionView one = option(snapshot, from.winners().getFirst());
    OptionView other = option(snapshot, to.winners().getFirst());
    return new Choice(
        from.profile(),
        to.profile(),
        one.id(),
        other.id(),
        prices(one, other, snapshot.input().price()).orElse(null),
        difference(Measure.BLENDED_PRICE, one, other, snapshot).orElse(null),
        difference(Measure.ARENA_RATING, one, other, snapshot).orElse(null));
  }

  private static OptionView option(Snapshot snapshot, UUID id) {
    return snapshot.input().options().stream()
        .filter(option -> option.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private static Optional<PriceDifference> prices(
      OptionView one, OptionView other, @Nullable PriceCriterion criterion) {
    Money from = one.price();
    Money to = other.price();
    if (from == null || to == null) {
      return Optional.empty();
    }
    if (from.currency().equals(to.currency())) {
      return Optional.of(
          difference(new BigDecimal(from.amount()), new BigDecimal(to.amount()), from.currency()));
    }
    return Optional.ofNullable(criterion)
        .flatMap(
            award ->
                award
                    .converted(from)
                    .flatMap(
                        a -> award.converted(to).map(b -> difference(a, b, award.currency()))));
  }

  private static PriceDifference difference(BigDecimal from, BigDecimal to, String currency) {
    return new PriceDifference(
        from.toPlainString(), to.toPlainString(), to.subtract(from).toPlainString(), currency);
  }

  private Optional<Difference> difference(
      Measure measure, OptionView one, OptionView other, Snapshot snapshot) {
    Criterion criterion =
        frameworks.all().stream()
            .flatMap(framework -> framework.criteria().stream())
            .filter(candidate -> candidate.derivation().measure() == measure)
            .findFirst()
            .orElseThrow();
    Derived from = derived(criterion, one, snapshot);
    Derived to = derived(criterion, other, snapshot);
    if (!from.known() || !to.known()) {
      return Optional.empty();
    }
    Interval a = from.level();
    Interval b = to.level();
    return Optional.of(
        new Difference(
            a, b, new Interval(b.low() - a.high(), b.high() - a.low()), criterion.scale().unit()));
  }

  private static Derived derived(Criterion criterion, OptionView option, Snapshot snapshot) {
    return new OptionEvidence(
            option.offerings(),
            snapshot.input().chains(),
            snapshot.input().jurisdictions(),
            snapshot.input().languages(),
            Assurance.UNVERIFIED)
        .derive(criterion);
  }
}
