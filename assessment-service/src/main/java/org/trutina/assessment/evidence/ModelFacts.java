package org.trutina.assessment.evidence;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.trutina.assessment.evidence.Chain.Claim;
import org.trutina.assessment.evidence.Chain.Link;
import org.trutina.assessment.evidence.Chain.OfferingNode;
import org.trutina.assessment.evidence.Finding.Evidence;
import org.trutina.assessment.evidence.OfferedStack.Reach;

/** Answers the questions about an option's models. */
final class ModelFacts {

  /** Approved by the Open Source Initiative, or free to use, change and pass on for content. */
  private static final Set<String> OPEN_LICENCES =
      Set.of("apache-2.0", "mit", "bsd-3-clause", "cc-by-4.0", "cc0-1.0");

  private final OfferedStack stack;
  private final Jurisdictions jurisdictions;

  /** The models that answer, and the services that serve them. */
  private final Reach served;

  ModelFacts(OfferedStack stack, Jurisdictions jurisdictions) {
    this.stack = stack;
    this.jurisdictions = jurisdictions;
    this.served = stack.follow("uses", "serves");
  }

  /** Of the models that answer and of all that they were made from. */
  Finding<String> origin() {
    return developersOf(stack.follow("uses", "serves", "derived-from"));
  }

  Finding<String> developer() {
    return developersOf(served);
  }

  private Finding<String> developersOf(Reach models) {
    var controls = new Controls(stack, jurisdictions, "control-country");
    models.in("model").forEach(controls::ownerOf);
    List<Link> developers = stack.linksFrom(models.nodes(), "developed-by");
    developers.forEach(controls::target);
    Set<String> withDeveloper = new HashSet<>(developers.stream().map(Link::from).toList());
    models.open().stream()
        .filter(link -> !withDeveloper.contains(link.from()))
        .forEach(controls::target);
    if (controls.isEmpty()) {
      controls.unknown();
    }
    return controls.mixed();
  }

  /** That no base is recorded does not show that there is none. */
  Finding<String> base() {
    Reach models = stack.follow("uses", "serves", "derived-from");
    var controls = new Controls(stack, jurisdictions, "control-country");
    Set<String> answering =
        new HashSet<>(served.nodes().stream().map(node -> node.offering().id()).toList());
    models.in("model").stream()
        .filter(node -> !answering.contains(node.offering().id()))
        .forEach(controls::ownerOf);
    models.open().stream()
        .filter(link -> link.relation().equals("derived-from"))
        .forEach(controls::target);
    if (controls.isEmpty()) {
      controls.unknown();
    }
    return controls.mixed();
  }

  Finding<String> weights() {
    Reach models = stack.follow("uses", "serves", "derived-from");
    var evidence = new ArrayList<Evidence>();
    var answers = new ArrayList<@Nullable String>();
    for (OfferingNode model : models.in("model")) {
      answers.add(read(model, "weights", evidence));
    }
    for (Link link : models.open()) {
      if (stack.namesModel() && link.targetType().equals("organisation")) {
        continue;
      }
      evidence.add(Evidence.of(link));
      answers.add(
          models.in("inference").stream()
              .filter(service -> service.offering().id().equals(link.from()))
              .findFirst()
              .map(service -> read(service, "weights", evidence))
              .orElse(null));
    }
    return new Finding<>(
        answers.stream().anyMatch(Objects::isNull)
            ? null
            : Stream.of("closed", "partial", "open")
                .filter(answers::contains)
                .findFirst()
                .orElse(null),
        evidence);
  }

  private @Nullable String read(OfferingNode node, String property, List<Evidence> evidence) {
    Optional<Claim> claim = stack.claim(node, property);
    claim.ifPresent(found -> evidence.add(Evidence.of(node.offering().id(), found)));
    return claim.map(Claim::value).orElse(null);
  }

  Finding<String> openness(String property) {
    return leastOf(
        (model, evidence) -> read(model, property, evidence), "closed", "partial", "open");
  }

  Finding<String> licence() {
    return leastOf(this::licenceOf, "excludes-eea", "proprietary", "conditional", "open");
  }

  private @Nullable String licenceOf(OfferingNode model, List<Evidence> evidence) {
    String excluded = read(model, "licence-excludes", evidence);
    if (excluded != null
        && Arrays.stream(excluded.split(";")).anyMatch(jurisdictions.eea()::contains)) {
      return "excludes-eea";
    }
    String licence = read(model, "licence-spdx", evidence);
    if (licence == null) {
      return null;
    }
    String id = licence.toLowerCase(Locale.ROOT);
    return OPEN_LICENCES.contains(id)
        ? "open"
        : id.equals("licenseref-proprietary") ? "proprietary" : "conditional";
  }

  Finding<String> trainingLocation() {
    var places = new TreeSet<String>();
    Finding<String> countries =
        leastOf(
            (model, evidence) -> {
              String value = read(model, "training-countries", evidence);
              if (value != null) {
                places.addAll(Arrays.asList(value.split(";")));
              }
              return value == null ? null : "stated";
            },
            "stated");
    return new Finding<>(
        countries.answer() == null ? null : jurisdictions.location(places), countries.evidence());
  }

  /** The least part that one of the developers has in the Code of Practice. */
  Finding<String> gpaiCode() {
    var evidence = new ArrayList<Evidence>();
    List<@Nullable Claim> claims = ofDevelopers("gpai-code", evidence);
    return new Finding<>(
        claims.isEmpty() || claims.contains(null)
            ? null
            : Stream.of("refused", "not-listed", "safety-chapter", "full")
                .filter(
                    part ->
                        claims.stream()
                            .anyMatch(c -> Objects.requireNonNull(c).value().equals(part)))
                .findFirst()
                .orElse(null),
        evidence);
  }

  /**
   * A claim about each organisation that develops a model that answers; {@code null} where it or
   * the developer is not known.
   */
  List<@Nullable Claim> ofDevelopers(String property, List<Evidence> evidence) {
    var organisations = new TreeSet<String>();
    var claims = new ArrayList<@Nullable Claim>();
    served.in("model").forEach(model -> organisations.add(model.offering().organisation().id()));
    List<Link> developers = stack.linksFrom(served.nodes(), "developed-by");
    Set<String> withDeveloper = new HashSet<>(developers.stream().map(Link::from).toList());
    Stream.concat(
            developers.stream(), unnamed().filter(link -> !withDeveloper.contains(link.from())))
        .forEach(
            link -> {
              evidence.add(Evidence.of(link));
              if (stack.namesOrganisation(link)) {
                organisations.add(link.to());
              } else {
                claims.add(null);
              }
            });
    for (String organisation : organisations) {
      Optional<Claim> claim = stack.organisationClaim(organisation, property);
      claim.ifPresent(found -> evidence.add(Evidence.of(organisation, found)));
      claims.add(claim.orElse(null));
    }
    return claims;
  }

  /** Open ends where a model could be that the option does not name. */
  private Stream<Link> unnamed() {
    return served.open().stream()
        .filter(link -> !stack.namesModel() || !link.targetType().equals("organisation"));
  }

  /** Reads something off a model, noting the claims read. */
  private interface Reading {
    @Nullable String of(OfferingNode model, List<Evidence> evidence);
  }

  /** The least of what is read off the models that answer; no answer as soon as one has none. */
  private Finding<String> leastOf(Reading reading, String... leastFirst) {
    var evidence = new ArrayList<Evidence>();
    var answers = new ArrayList<@Nullable String>();
    for (OfferingNode model : served.in("model")) {
      answers.add(reading.of(model, evidence));
    }
    unnamed()
        .forEach(
            link -> {
              evidence.add(Evidence.of(link));
              answers.add(null);
            });
    return new Finding<>(
        answers.contains(null)
            ? null
            : Stream.of(leastFirst).filter(answers::contains).findFirst().orElse(null),
        evidence);
  }
}
