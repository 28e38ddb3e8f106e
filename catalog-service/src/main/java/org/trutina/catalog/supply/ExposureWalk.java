package org.trutina.catalog.supply;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.trutina.catalog.claim.Assurance;
import org.trutina.catalog.claim.Claim;
import org.trutina.catalog.claim.ObjectType;
import org.trutina.catalog.claim.Property;
import org.trutina.catalog.control.Certainty;
import org.trutina.catalog.control.Control;
import org.trutina.catalog.control.Control.Hold;
import org.trutina.catalog.offering.Layer;
import org.trutina.catalog.offering.Offering;
import org.trutina.catalog.supply.Exposure.Kind;
import org.trutina.catalog.supply.Exposure.Step;
import org.trutina.catalog.supply.Origins.Graph;

/**
 * One walk from an offering down its chain, breadth first, so that paths are the shortest. What is
 * reached both as a part and as technology is visited as both.
 */
final class ExposureWalk {

  private static final Set<Property> FOLLOWED =
      EnumSet.of(
          Property.USES,
          Property.SERVES,
          Property.HOSTED_ON,
          Property.RUNS_ON,
          Property.RESOLD_FROM,
          Property.DERIVED_FROM,
          Property.FABRICATED_BY,
          Property.TECHNOLOGY_FROM,
          Property.DEVELOPED_BY);

  private final Graph graph;
  private final List<Law> laws;
  private final Reached head;
  private final List<Exposure> found = new ArrayList<>();
  private final Map<Reached, List<Claim>> paths = new HashMap<>();

  ExposureWalk(Graph graph, List<Law> laws, String head) {
    this.graph = graph;
    this.laws = laws;
    this.head = new Reached(head, false);
  }

  /**
   * Something reached.
   *
   * @param asTechnology whether only as what the service is built from, and not as a part of it
   */
  private record Reached(String id, boolean asTechnology) {

    private Reached by(Claim link) {
      return new Reached(link.value(), asTechnology || link.property() == Property.TECHNOLOGY_FROM);
    }
  }

  /** What is found on the way, once for each path. */
  List<Exposure> found() {
    paths.put(head, List.of());
    var open = new ArrayDeque<>(List.of(head));
    while (!open.isEmpty()) {
      Reached reached = open.remove();
      Offering offering = graph.offerings().get(reached.id());
      if (offering == null) {
        continue;
      }
      List<Claim> path = paths.getOrDefault(reached, List.of());
      List<Claim> links =
          graph.linksFrom(reached.id()).filter(link -> FOLLOWED.contains(link.property())).toList();
      visit(offering, path, links);
      for (Claim link : links) {
        List<Claim> longer = Stream.concat(path.stream(), Stream.of(link)).toList();
        if (link.objectType() == ObjectType.OFFERING) {
          Reached next = reached.by(link);
          if (!next.id().equals(head.id()) && paths.putIfAbsent(next, longer) == null) {
            open.add(next);
          }
        } else {
          visitOutside(link, longer, offering.layer());
        }
      }
    }
    return found;
  }

  private void visit(Offering offering, List<Claim> path, List<Claim> links) {
    String id = offering.id();
    String supplier = offering.organisation().id();
    switch (offering.layer()) {
      case APPLICATION, INFERENCE, CLOUD -> {
        Kind kind = reachedFor(path);
        control(kind, offering.layer(), id, supplier, path);
        if (kind != Kind.TECHNOLOGY) {
          location(offering, path, links);
        }
      }
      case MODEL -> {
        boolean named = links.stream().anyMatch(link -> link.property() == Property.DEVELOPED_BY);
        if (path.isEmpty()) {
          control(Kind.CONTROL, Layer.MODEL, id, supplier, path);
        } else if (!named) {
          control(Kind.MODEL_ORIGIN, Layer.MODEL, id, supplier, path);
        }
        licence(offering, path);
      }
      case ACCELERATOR ->
          control(
              path.isEmpty() ? Kind.CONTROL : Kind.HARDWARE, Layer.ACCELERATOR, id, supplier, path);
    }
  }

  private static Kind reachedFor(List<Claim> path) {
    if (path.isEmpty()) {
      return Kind.CONTROL;
    }
    return path.stream().anyMatch(link -> link.property() == Property.TECHNOLOGY_FROM)
        ? Kind.TECHNOLOGY
        : Kind.OPERATION;
  }

  private void control(Kind kind, Layer layer, String reached, String supplier, List<Claim> path) {
    for (Hold hold : graph.controlOf(supplier).holds()) {
      add(
          new Exposure(
              hold.jurisdiction(),
              kind,
              layer,
              hold.certainty(),
              weakest(path, hold.assurance()),
              hold.basis(),
              reached,
              supplier,
              steps(path),
              hold.path(),
              hold.claim(),
              List.of()));
    }
  }

  private void location(Offering offering, List<Claim> path, List<Claim> links) {
    Optional<Claim> hosting = graph.claim(offering.id(), Property.HOSTING_COUNTRIES);
    if (hosting.isEmpty()) {
      // An application or service says where it runs, or the cloud beneath it does.
      if (links.stream().noneMatch(this::tellsWhere)) {
        place(Control.UNKNOWN, Certainty.POSSIBLE, offering, path, null);
      }
      return;
    }
    Claim claim = hosting.get();
    switch (claim.value()) {
      case "varies" -> place(Control.UNKNOWN, Certainty.POSSIBLE, offering, path, claim);
      // The buyer's own premises are where the buyer is.
      case "customer-premises" -> {}
      default ->
          Arrays.stream(claim.value().split(";"))
              .forEach(country -> place(country, Certainty.CERTAIN, offering, path, claim));
    }
  }

  /** Whether a link leads on to a service of the catalogue, which is asked where it runs. */
  private boolean tellsWhere(Claim link) {
    Offering beneath =
        link.objectType() == ObjectType.OFFERING ? graph.offerings().get(link.value()) : null;
    return beneath != null
        && (link.property() == Property.HOSTED_ON || link.property() == Property.USES)
        && beneath.layer() != Layer.MODEL
        && beneath.layer() != Layer.ACCELERATOR;
  }

  private void place(
      String country,
      Certainty certainty,
      Offering offering,
      List<Claim> path,
      @Nullable Claim claim) {
    add(
        new Exposure(
            country,
            Kind.DATA_LOCATION,
            offering.layer(),
            certainty,
            weakest(path, claim == null ? Assurance.UNVERIFIED : claim.assurance()),
            null,
            offering.id(),
            offering.organisation().id(),
            steps(path),
            List.of(),
            claim == null ? null : claim.id(),
            List.of()));
  }

  private void licence(Offering model, List<Claim> path) {
    graph
        .claim(model.id(), Property.LICENCE_EXCLUDES)
        .ifPresent(
            excluded -> {
              for (Hold hold : graph.controlOf(model.organisation().id()).holds()) {
                add(
                    new Exposure(
                        hold.jurisdiction(),
                        Kind.LICENCE_TERMS,
                        Layer.MODEL,
                        hold.certainty(),
                        weakest(path, weaker(hold.assurance(), excluded.assurance())),
                        hold.basis(),
                        model.id(),
                        model.organisation().id(),
                        steps(path),
                        hold.path(),
                        excluded.id(),
                        List.of()));
              }
            });
  }

  /** A link that leads to an organisation, or out of the catalogue. */
  private void visitOutside(Claim link, List<Claim> path, Layer from) {
    Kind kind = kindOf(link.property());
    Layer layer = link.property() == Property.TECHNOLOGY_FROM ? from : layerOf(link.property());
    if (link.objectType() == ObjectType.ORGANISATION) {
      control(kind, layer, link.value(), link.value(), path);
      return;
    }
    add(
        new Exposure(
            Control.UNKNOWN,
            kind,
            layer,
            Certainty.POSSIBLE,
            weakest(path, Assurance.DEMONSTRATED),
            null,
            link.value(),
            null,
            steps(path),
            List.of(),
            link.id(),
            List.of()));
  }

  private void add(Exposure exposure) {
    List<String> attached =
        laws.stream()
            .filter(law -> law.attachesTo(exposure.kind(), exposure.jurisdiction()))
            .map(Law::id)
            .toList();
    found.add(exposure.as(exposure.kind(), attached));
  }

  private static Assurance weakest(List<Claim> path, Assurance last) {
    return path.stream().map(Claim::assurance).reduce(last, ExposureWalk::weaker);
  }

  private static Assurance weaker(Assurance one, Assurance other) {
    return one.compareTo(other) >= 0 ? one : other;
  }

  private static List<Step> steps(List<Claim> path) {
    return path.stream()
        .map(link -> new Step(link.id(), link.subject(), link.property().key(), link.value()))
        .toList();
  }

  /** What of a supplier is asked, for the relation by which it is reached. */
  private static Kind kindOf(Property relation) {
    return switch (relation) {
      case SERVES, DERIVED_FROM, DEVELOPED_BY -> Kind.MODEL_ORIGIN;
      case RUNS_ON, FABRICATED_BY -> Kind.HARDWARE;
      case TECHNOLOGY_FROM -> Kind.TECHNOLOGY;
      default -> Kind.OPERATION;
    };
  }

  private static Layer layerOf(Property relation) {
    return switch (relation) {
      case SERVES, DERIVED_FROM, DEVELOPED_BY -> Layer.MODEL;
      case RUNS_ON, FABRICATED_BY -> Layer.ACCELERATOR;
      case HOSTED_ON, TECHNOLOGY_FROM -> Layer.CLOUD;
      default -> Layer.INFERENCE;
    };
  }
}
