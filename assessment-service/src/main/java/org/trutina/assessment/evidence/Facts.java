package org.trutina.assessment.evidence;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
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
import org.trutina.assessment.framework.Fact;

/**
 * Answers the questions of derivation rules about an option; what is not known stays without
 * answer.
 */
final class Facts {

  private static final String EEA = "eea";
  private static final String THIRD_COUNTRY = "third-country";

  private final OfferedStack stack;
  private final Jurisdictions jurisdictions;
  private final Reach operation;

  Facts(OfferedStack stack, Jurisdictions jurisdictions) {
    this.stack = stack;
    this.jurisdictions = jurisdictions;
    this.operation = stack.follow("uses", "hosted-on");
  }

  Finding<String> about(Fact fact) {
    return switch (fact) {
      case SUPPLIER_CONTROL -> supplierControl();
      case OPERATOR_CONTROL -> operatorControl();
      case DATA_LOCATION -> dataLocation();
      case MODEL_ORIGIN -> modelOrigin();
      case MODEL_WEIGHTS -> modelWeights();
      case ACCELERATOR_ORIGIN -> acceleratorOrigin();
      case TECHNOLOGY_ORIGIN -> technologyOrigin();
      case CERTIFICATION -> certification();
    };
  }

  private Finding<String> supplierControl() {
    var controls = new Controls();
    controls.ownerOf(stack.head());
    return controls.strictest();
  }

  private Finding<String> operatorControl() {
    var controls = new Controls();
    List<OfferingNode> operated =
        operation.in("application", "inference", "cloud").stream()
            .filter(node -> !onPremises(node.offering().id()))
            .toList();
    operated.forEach(controls::ownerOf);
    operation.open().stream()
        .filter(link -> link.relation().equals("hosted-on") && !onPremises(link.from()))
        .forEach(controls::target);
    operation.open().stream()
        .filter(link -> link.relation().equals("uses") && link.to().equals("inference"))
        .forEach(controls::target);
    if (operated.isEmpty() && controls.isEmpty()) {
      controls.unknown();
    }
    return controls.strictest();
  }

  /** Software on the buyer's own premises has no operator but the buyer. */
  private boolean onPremises(String offering) {
    return node(offering).stream()
        .flatMap(node -> stack.claim(node, "hosting-countries").stream())
        .anyMatch(claim -> claim.value().equals("customer-premises"));
  }

  private Finding<String> dataLocation() {
    var places = new TreeSet<String>();
    var evidence = new ArrayList<Evidence>();
    boolean unknown = false;
    for (OfferingNode node : operation.in("application", "inference")) {
      Optional<Claim> claim = locationOf(node);
      claim.ifPresent(found -> evidence.add(Evidence.of(node.offering().id(), found)));
      String value = claim.map(Claim::value).orElse("varies");
      unknown |= value.equals("varies");
      if (!value.equals("varies") && !value.equals("customer-premises")) {
        places.addAll(Arrays.asList(value.split(";")));
      }
    }
    // Customer premises alone leave no place, and the buyer's own place is in the EEA.
    return new Finding<>(unknown || evidence.isEmpty() ? null : location(places), evidence);
  }

  private Optional<Claim> locationOf(OfferingNode node) {
    return stack
        .claim(node, "hosting-countries")
        .or(
            () ->
                operation.followed().stream()
                    .filter(link -> link.relation().equals("hosted-on"))
                    .filter(link -> link.from().equals(node.offering().id()))
                    .flatMap(link -> node(link.to()).stream())
                    .flatMap(cloud -> stack.claim(cloud, "hosting-countries").stream())
                    .findFirst())
        .or(() -> stack.namedCloud().flatMap(cloud -> stack.claim(cloud, "hosting-countries")));
  }

  private Stream<OfferingNode> nodes() {
    return operation.nodes().stream();
  }

  private Optional<OfferingNode> node(String id) {
    return nodes().filter(node -> node.offering().id().equals(id)).findFirst();
  }

  private String location(Set<String> places) {
    if (jurisdictions.eea().containsAll(places)) {
      return EEA;
    }
    if (places.stream().anyMatch(jurisdictions.eea()::contains)) {
      return places.stream()
              .allMatch(
                  p -> jurisdictions.eea().contains(p) || jurisdictions.adequate().contains(p))
          ? "adequate"
          : "eea-and-elsewhere";
    }
    return jurisdictions.adequate().containsAll(places) ? "adequate" : "elsewhere";
  }

  private Finding<String> modelOrigin() {
    Reach models = stack.follow("uses", "serves", "derived-from");
    var controls = new Controls();
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

  private Finding<String> modelWeights() {
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

  private Finding<String> acceleratorOrigin() {
    Reach hardware = stack.follow("uses", "hosted-on", "runs-on");
    var controls = new Controls();
    hardware.in("accelerator").forEach(controls::ownerOf);
    hardware.open().stream()
        .filter(link -> link.relation().equals("runs-on"))
        .forEach(controls::target);
    if (controls.isEmpty()) {
      controls.unknown();
    }
    return controls.strictest();
  }

  private Finding<String> technologyOrigin() {
    List<Link> technology = stack.linksFrom(operation.nodes(), "technology-from");
    if (technology.isEmpty()) {
      return new Finding<>("own", List.of());
    }
    var controls = new Controls();
    technology.forEach(controls::target);
    return controls.strictest();
  }

  private Finding<String> certification() {
    var evidence = new ArrayList<Evidence>();
    for (OfferingNode node : operation.nodes()) {
      stack.claims(node, "certification").stream()
          .filter(claim -> claim.qualifier() == null || claim.qualifier().equals("valid"))
          .forEach(claim -> evidence.add(Evidence.of(node.offering().id(), claim)));
    }
    return new Finding<>(
        Stream.of("SecNumCloud", "C5", "ISO 27001")
            .filter(scheme -> evidence.stream().anyMatch(found -> found.value().contains(scheme)))
            .findFirst()
            .map(scheme -> scheme.toLowerCase(java.util.Locale.ROOT).replace(' ', '-'))
            .orElse(null),
        evidence);
  }

  /** Collects who controls the organisations in a part of the chain. */
  private final class Controls {
    private final List<@Nullable Boolean> inEea = new ArrayList<>();
    private final List<Evidence> evidence = new ArrayList<>();

    void ownerOf(OfferingNode node) {
      organisation(node.offering().organisation().id());
    }

    void target(Link link) {
      evidence.add(Evidence.of(link));
      if (stack.namesOrganisation(link)) {
        organisation(link.to());
      } else {
        unknown();
      }
    }

    void unknown() {
      inEea.add(null);
    }

    boolean isEmpty() {
      return inEea.isEmpty();
    }

    private void organisation(String id) {
      Optional<Claim> claim = stack.organisationClaim(id, "control-country");
      claim.ifPresent(found -> evidence.add(Evidence.of(id, found)));
      inEea.add(claim.map(found -> jurisdictions.eea().contains(found.value())).orElse(null));
    }

    /** One third country is enough; a doubt leaves the rest open. */
    Finding<String> strictest() {
      String answer = inEea.contains(false) ? THIRD_COUNTRY : inEea.contains(null) ? null : EEA;
      return finding(answer);
    }

    /** Both known sides make a mixture. */
    Finding<String> mixed() {
      boolean eea = inEea.contains(true);
      boolean third = inEea.contains(false);
      if (eea && third) {
        return finding("mixed");
      }
      return finding(inEea.contains(null) ? null : eea ? EEA : THIRD_COUNTRY);
    }

    private Finding<String> finding(@Nullable String answer) {
      return new Finding<>(answer, evidence.stream().distinct().toList());
    }
  }
}
