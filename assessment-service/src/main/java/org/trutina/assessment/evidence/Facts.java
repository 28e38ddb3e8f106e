package org.trutina.assessment.evidence;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
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

  private final OfferedStack stack;
  private final Jurisdictions jurisdictions;
  private final Reach operation;
  private final ModelFacts models;

  Facts(OfferedStack stack, Jurisdictions jurisdictions) {
    this.stack = stack;
    this.jurisdictions = jurisdictions;
    this.operation = stack.follow("uses", "hosted-on");
    this.models = new ModelFacts(stack, jurisdictions);
  }

  Finding<String> about(Fact fact) {
    return switch (fact) {
      case SUPPLIER_CONTROL -> supplierControl();
      case OPERATOR_CONTROL -> operatorControl();
      case DATA_LOCATION -> dataLocation();
      case MODEL_ORIGIN -> models.origin();
      case MODEL_DEVELOPER -> models.developer();
      case BASE_MODEL_ORIGIN -> models.base();
      case MODEL_WEIGHTS -> models.weights();
      case TRAINING_LOCATION -> models.trainingLocation();
      case TRAINING_DATA -> models.openness("training-data");
      case TRAINING_CODE -> models.openness("training-code");
      case LICENCE -> models.licence();
      case GPAI_CODE -> models.gpaiCode();
      case SUPPLIER_SEAT -> supplierSeat();
      case ACCELERATOR_DESIGNERS -> acceleratorDesigners();
      case ACCELERATOR_ORIGIN -> acceleratorOrigin();
      case TECHNOLOGY_ORIGIN -> technologyOrigin();
      case CERTIFICATION -> certification();
    };
  }

  private Controls controls() {
    return new Controls(stack, jurisdictions, "control-country");
  }

  private Finding<String> supplierSeat() {
    var seats = new Controls(stack, jurisdictions, "legal-seat-country");
    seats.ownerOf(stack.head());
    return seats.strictest();
  }

  private Finding<String> supplierControl() {
    var controls = controls();
    controls.ownerOf(stack.head());
    return controls.strictest();
  }

  private Finding<String> operatorControl() {
    var controls = controls();
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
    return new Finding<>(
        unknown || evidence.isEmpty() ? null : jurisdictions.location(places), evidence);
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

  private Finding<String> acceleratorOrigin() {
    Reach hardware = stack.follow("uses", "hosted-on", "runs-on");
    var controls = controls();
    hardware.in("accelerator").forEach(controls::ownerOf);
    hardware.open().stream()
        .filter(link -> link.relation().equals("runs-on"))
        .forEach(controls::target);
    if (controls.isEmpty()) {
      controls.unknown();
    }
    return controls.strictest();
  }

  private Finding<String> acceleratorDesigners() {
    Reach hardware = stack.follow("uses", "hosted-on", "runs-on");
    var designers = new TreeSet<String>();
    var evidence = new ArrayList<Evidence>();
    hardware.in("accelerator").forEach(chip -> designers.add(chip.offering().organisation().id()));
    hardware.followed().stream()
        .filter(link -> link.relation().equals("runs-on"))
        .forEach(link -> evidence.add(Evidence.of(link)));
    for (Link link : hardware.open()) {
      if (link.relation().equals("runs-on")) {
        evidence.add(Evidence.of(link));
        if (stack.namesOrganisation(link)) {
          designers.add(link.to());
        }
      }
    }
    return new Finding<>(
        designers.isEmpty() ? null : designers.size() == 1 ? "one-named" : "several", evidence);
  }

  private Finding<String> technologyOrigin() {
    List<Link> technology = stack.linksFrom(operation.nodes(), "technology-from");
    if (technology.isEmpty()) {
      return new Finding<>("own", List.of());
    }
    var controls = controls();
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
}
