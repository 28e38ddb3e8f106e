package org.trutina.assessment.evidence;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.trutina.assessment.evidence.Chain.Claim;
import org.trutina.assessment.evidence.Chain.OfferingNode;
import org.trutina.assessment.evidence.Finding.Evidence;
import org.trutina.assessment.evidence.OfferedStack.Reach;
import org.trutina.assessment.framework.Measure;
import org.trutina.decision.Interval;

/** Measures an option; over several models, from the worst to the best of them. */
final class Measures {

  private static final BigDecimal INPUT_SHARE = new BigDecimal("0.75");
  private static final BigDecimal OUTPUT_SHARE = new BigDecimal("0.25");

  /** The official languages of the Union (Regulation No 1/1958 as amended). */
  private static final Set<String> OFFICIAL =
      Set.of(
          "bg", "cs", "da", "de", "el", "en", "es", "et", "fi", "fr", "ga", "hr", "hu", "it", "lt",
          "lv", "mt", "nl", "pl", "pt", "ro", "sk", "sl", "sv");

  /** The links that say what an option is made of and where it comes from. */
  private static final String[] MAKING = {
    "uses",
    "serves",
    "hosted-on",
    "runs-on",
    "derived-from",
    "developed-by",
    "trained-on",
    "trained-with"
  };

  private final OfferedStack stack;
  private final ModelFacts models;
  private final List<String> languages;

  Measures(OfferedStack stack, Jurisdictions jurisdictions, List<String> languages) {
    this.stack = stack;
    this.models = new ModelFacts(stack, jurisdictions);
    this.languages = languages;
  }

  Finding<Interval> of(Measure measure) {
    return switch (measure) {
      case BLENDED_PRICE -> blendedPrice();
      case ARENA_RATING -> overModels(this::arenaRating);
      case EUROEVAL_RANK -> overModels(this::euroEvalRank);
      case OPENNESS_SHARE -> overModels(this::opennessShare);
      case LANGUAGE_COVERAGE -> overModels(this::languageCoverage);
      case CHAIN_DISCLOSURE -> chainDisclosure();
      case TRANSPARENCY_INDEX -> transparencyIndex();
    };
  }

  private Finding<Interval> blendedPrice() {
    var evidence = new ArrayList<Evidence>();
    Reach services = stack.follow("uses", "serves");
    List<OfferingNode> priced = services.in("inference");
    List<OfferingNode> offers =
        priced.stream().anyMatch(service -> price(service, new ArrayList<>()).isPresent())
            ? priced
            // A developer's own service sells its model at the model's list price.
            : services.in("model").stream()
                .filter(model -> soldByDeveloper(model, priced))
                .toList();
    return new Finding<>(
        hull(offers.stream().map(offer -> price(offer, evidence)).toList()), evidence);
  }

  private static boolean soldByDeveloper(OfferingNode model, List<OfferingNode> services) {
    return services.stream()
        .anyMatch(
            service -> service.offering().organisation().equals(model.offering().organisation()));
  }

  private Optional<Interval> price(OfferingNode node, List<Evidence> evidence) {
    Optional<Claim> input = stack.claim(node, "price-input");
    Optional<Claim> output = stack.claim(node, "price-output");
    if (input.isEmpty() || output.isEmpty()) {
      return Optional.empty();
    }
    evidence.add(Evidence.of(node.offering().id(), input.get()));
    evidence.add(Evidence.of(node.offering().id(), output.get()));
    BigDecimal blended =
        number(input.get()).multiply(INPUT_SHARE).add(number(output.get()).multiply(OUTPUT_SHARE));
    return Optional.of(Interval.exactly(blended.doubleValue()));
  }

  private Found arenaRating(OfferingNode model) {
    return stack
        .claim(model, "capability-arena")
        .map(claim -> new Found(Optional.of(interval(claim)), List.of(claim)))
        .orElse(Found.NOTHING);
  }

  private Found euroEvalRank(OfferingNode model) {
    var claims = new ArrayList<Claim>();
    Optional<Interval> worst = Optional.empty();
    for (String language : languages) {
      Optional<Claim> claim =
          stack.claims(model, "euroeval-rank").stream()
              .filter(found -> language.equals(found.qualifier()))
              .findFirst();
      if (claim.isEmpty()) {
        return new Found(Optional.empty(), claims);
      }
      claims.add(claim.get());
      Interval rank = interval(claim.get());
      worst = Optional.of(worst.map(w -> w.high() >= rank.high() ? w : rank).orElse(rank));
    }
    return new Found(worst, claims);
  }

  private Found opennessShare(OfferingNode model) {
    Optional<Claim> open = stack.claim(model, "openness-open");
    Optional<Claim> partial = stack.claim(model, "openness-partial");
    Optional<Claim> closed = stack.claim(model, "openness-closed");
    if (open.isEmpty() || partial.isEmpty() || closed.isEmpty()) {
      return Found.NOTHING;
    }
    double o = number(open.get()).doubleValue();
    double p = number(partial.get()).doubleValue();
    double c = number(closed.get()).doubleValue();
    return new Found(
        o + p + c == 0
            ? Optional.empty()
            : Optional.of(Interval.exactly((o + p / 2) / (o + p + c))),
        List.of(open.get(), partial.get(), closed.get()));
  }

  /** A language that nobody names for the model is not known, rather than missing. */
  private Found languageCoverage(OfferingNode model) {
    var claims = new ArrayList<Claim>();
    int named = 0;
    for (String language : languages) {
      Optional<Claim> claim =
          Stream.concat(
                  stack.claims(model, "euroeval-rank").stream()
                      .filter(found -> language.equals(found.qualifier())),
                  stack.claims(model, "languages").stream()
                      .filter(found -> names(found.value(), language)))
              .findFirst();
      claim.ifPresent(claims::add);
      named += claim.isPresent() ? 1 : 0;
    }
    return named == 0
        ? Found.NOTHING
        : new Found(
            Optional.of(new Interval((double) named / languages.size(), 1)),
            claims.stream().distinct().toList());
  }

  private static boolean names(String stated, String language) {
    String primary = language.split("-", 2)[0];
    return stated.startsWith("24 EU") && OFFICIAL.contains(primary)
        || Arrays.stream(stated.split(",|\\+"))
            .map(String::strip)
            .anyMatch(one -> one.equals(language) || one.split("-", 2)[0].equals(primary));
  }

  private Finding<Interval> chainDisclosure() {
    Reach chain = stack.follow(MAKING);
    List<Evidence> evidence =
        Stream.concat(chain.followed().stream(), chain.open().stream()).map(Evidence::of).toList();
    long disclosed =
        chain.followed().size() + chain.open().stream().filter(stack::namesSomething).count();
    return new Finding<>(
        evidence.isEmpty() ? null : Interval.exactly((double) disclosed / evidence.size()),
        evidence);
  }

  private Finding<Interval> transparencyIndex() {
    var evidence = new ArrayList<Evidence>();
    List<@Nullable Claim> claims = models.ofDevelopers("transparency-index", evidence);
    return new Finding<>(
        claims.isEmpty() || claims.contains(null)
            ? null
            : claims.stream()
                .map(claim -> interval(Objects.requireNonNull(claim)))
                .min(Comparator.comparingDouble(Interval::low))
                .orElse(null),
        evidence);
  }

  /** A measurement of one model and the claims it was read from. */
  private record Found(Optional<Interval> value, List<Claim> claims) {
    static final Found NOTHING = new Found(Optional.empty(), List.of());
  }

  /** Only the models that answer count, not the base models that they were made from. */
  private Finding<Interval> overModels(Function<OfferingNode, Found> measure) {
    Reach served = stack.follow("uses", "serves");
    var evidence = new ArrayList<Evidence>();
    var values = new ArrayList<Optional<Interval>>();
    for (OfferingNode model : served.in("model")) {
      Found found = measure.apply(model);
      values.add(found.value());
      found.claims().forEach(claim -> evidence.add(Evidence.of(model.offering().id(), claim)));
    }
    served.open().stream()
        .filter(link -> !stack.namesModel() || !link.targetType().equals("organisation"))
        .forEach(link -> values.add(Optional.empty()));
    return new Finding<>(hull(values), evidence);
  }

  private static @Nullable Interval hull(List<Optional<Interval>> values) {
    if (values.isEmpty() || values.stream().anyMatch(Optional::isEmpty)) {
      return null;
    }
    return values.stream().flatMap(Optional::stream).reduce(Interval::hull).orElse(null);
  }

  private static Interval interval(Claim claim) {
    return claim.low() == null || claim.high() == null
        ? Interval.exactly(number(claim).doubleValue())
        : new Interval(claim.low().doubleValue(), claim.high().doubleValue());
  }

  private static BigDecimal number(Claim claim) {
    return new BigDecimal(claim.value());
  }
}
