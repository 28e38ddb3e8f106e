package org.trutina.catalog.control;

import static java.util.stream.Collectors.toMap;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.trutina.catalog.claim.Assurance;
import org.trutina.catalog.claim.Claim;
import org.trutina.catalog.claim.ObjectType;
import org.trutina.catalog.claim.Property;
import org.trutina.catalog.control.Control.Basis;
import org.trutina.catalog.control.Control.Controller;
import org.trutina.catalog.control.Control.Hold;
import org.trutina.catalog.control.Control.Stake;
import org.trutina.catalog.control.ControlGraph.Edge;

/**
 * The rule of effective control. Somebody controls whatever is its subsidiary, and whatever it and
 * all that it controls hold more than half of the votes of, taken together: the least set closed
 * under this (the company control problem: S. Ceri, G. Gottlob, L. Tanca, Logic Programming and
 * Databases, 1990). The least set exists whatever circles and cross-holdings there are. Control is
 * certain when the shares known at least suffice, and possible when those possible at most would.
 */
public final class EffectiveControl {

  private static final BigDecimal MAJORITY = BigDecimal.valueOf(50);
  private static final BigDecimal ALL = BigDecimal.valueOf(100);

  private final ControlGraph graph;

  public EffectiveControl(ControlGraph graph) {
    this.graph = graph;
  }

  /** Who controls an organisation. */
  public Control of(String organisation) {
    List<Controller> controllers = controllers(organisation);
    var holds = new ArrayList<Hold>();
    place(organisation, Property.LEGAL_SEAT_COUNTRY)
        .ifPresent(seat -> holds.add(ownPlace(seat, Basis.LEGAL_SEAT)));
    place(organisation, Property.HEADQUARTERS_COUNTRY)
        .filter(seat -> holds.stream().noneMatch(hold -> hold.jurisdiction().equals(seat.value())))
        .ifPresent(seat -> holds.add(ownPlace(seat, Basis.HEADQUARTERS)));
    // Of a family or a foundation often no more is known than its name; what is stated then counts.
    boolean stated = place(organisation, Property.CONTROL_COUNTRY).isPresent();
    boolean unplaced = false;
    for (Controller controller : controllers) {
      if (stated && isNoMoreThanAName(controller)) {
        unplaced = true;
      } else if (controller.ultimate() || controller.certainty() == Certainty.POSSIBLE) {
        holds.addAll(through(controller));
      }
    }
    if (unplaced
        || controllers.stream().noneMatch(known -> known.certainty() == Certainty.CERTAIN)) {
      holds.add(withoutController(organisation));
    }
    return new Control(organisation, controllers, strongest(holds));
  }

  private List<Controller> controllers(String organisation) {
    Set<String> certain = new TreeSet<>();
    var found = new ArrayList<Controller>();
    Set<String> all = graph.ancestry(organisation);
    var above = new TreeSet<>(all);
    above.remove(organisation);
    for (String candidate : above) {
      pathTo(candidate, organisation, Certainty.CERTAIN)
          .ifPresent(
              path -> {
                certain.add(candidate);
                found.add(controller(candidate, Certainty.CERTAIN, path));
              });
    }
    for (String candidate : above) {
      if (!certain.contains(candidate)) {
        pathTo(candidate, organisation, Certainty.POSSIBLE)
            .ifPresent(path -> found.add(controller(candidate, Certainty.POSSIBLE, path)));
      }
    }
    Map<String, Set<String>> controlled =
        all.stream()
            .collect(
                toMap(
                    Function.identity(),
                    one -> controlled(one, all, Certainty.CERTAIN, new HashMap<>())));
    return found.stream()
        .map(controller -> withUltimate(controller, controlled))
        .sorted(
            Comparator.comparing(Controller::certainty)
                .thenComparing(controller -> !controller.ultimate())
                .thenComparing(controller -> controller.path().size())
                .thenComparing(Controller::organisation))
        .toList();
  }

  /** Ultimate is whom none of the others certainly controls; in a circle, everybody is. */
  private Controller withUltimate(Controller controller, Map<String, Set<String>> controlled) {
    String node = controller.organisation();
    // Nobody is known above whom the catalogue does not hold.
    boolean isControlled =
        controller.type() == ObjectType.ORGANISATION
            && controlled.entrySet().stream()
                .filter(above -> !above.getKey().equals(node) && above.getValue().contains(node))
                .anyMatch(
                    above -> !controlled.getOrDefault(node, Set.of()).contains(above.getKey()));
    return new Controller(
        controller.organisation(),
        controller.type(),
        controller.certainty(),
        !isControlled,
        controller.basis(),
        controller.assurance(),
        controller.path());
  }

  /**
   * The claims by which a candidate controls a target, from the target up; empty when it does not.
   */
  private Optional<List<Edge>> pathTo(String candidate, String target, Certainty mode) {
    Map<String, List<Edge>> by = new HashMap<>();
    boolean controls =
        !candidate.equals(target)
            && controlled(candidate, graph.ancestry(target), mode, by).contains(target);
    return controls ? Optional.of(unfold(target, by)) : Optional.empty();
  }

  /**
   * The candidate with all that it controls.
   *
   * @param within organisations with everybody above them
   * @param by receives the claims by which each is controlled
   */
  private Set<String> controlled(
      String candidate, Set<String> within, Certainty mode, Map<String, List<Edge>> by) {
    var controlled = new TreeSet<>(Set.of(candidate));
    boolean grown = true;
    while (grown) {
      grown = false;
      for (String node : within) {
        if (!controlled.contains(node)) {
          List<Edge> used = controlOf(node, controlled, mode);
          if (!used.isEmpty()) {
            by.put(node, used);
            controlled.add(node);
            grown = true;
          }
        }
      }
    }
    return controlled;
  }

  private List<Edge> controlOf(String node, Set<String> holders, Certainty mode) {
    List<Edge> held =
        graph.ownersOf(node).stream().filter(edge -> holders.contains(edge.owner())).toList();
    boolean certain = mode == Certainty.CERTAIN;
    List<Edge> parents =
        held.stream()
            .filter(edge -> certain ? edge.certainParent() : edge.possibleParent())
            .toList();
    if (!parents.isEmpty()) {
      return parents;
    }
    BigDecimal votes = certain ? sum(held, Edge::certainVotes) : possibleVotes(node, held, holders);
    return votes.compareTo(MAJORITY) > 0
        ? held.stream().filter(edge -> votes(edge, certain).signum() > 0).toList()
        : List.of();
  }

  private static BigDecimal votes(Edge edge, boolean certain) {
    return certain ? edge.certainVotes() : edge.possibleVotes();
  }

  /**
   * No more than what the others are certain to hold leaves over. What is announced is bought from
   * them, and is not bound by what they hold before it closes. Where sources contradict each other
   * and give out more than all, what is certain stays possible.
   */
  private BigDecimal possibleVotes(String node, List<Edge> held, Set<String> holders) {
    List<Edge> others =
        graph.ownersOf(node).stream().filter(edge -> !holders.contains(edge.owner())).toList();
    List<Edge> present = held.stream().filter(edge -> !edge.announced()).toList();
    List<Edge> announced = held.stream().filter(Edge::announced).toList();
    return sum(present, Edge::possibleVotes)
        .min(ALL.subtract(sum(others, Edge::certainVotes)))
        .max(sum(present, Edge::certainVotes))
        .add(sum(announced, Edge::possibleVotes));
  }

  private static BigDecimal sum(List<Edge> edges, Function<Edge, BigDecimal> votes) {
    return edges.stream().map(votes).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static List<Edge> unfold(String target, Map<String, List<Edge>> by) {
    var path = new ArrayList<Edge>();
    var seen = new TreeSet<String>();
    var open = new ArrayList<>(List.of(target));
    while (!open.isEmpty()) {
      String node = open.removeFirst();
      if (seen.add(node)) {
        for (Edge edge : by.getOrDefault(node, List.of())) {
          path.add(edge);
          open.add(edge.owner());
        }
      }
    }
    return path;
  }

  private static Controller controller(String node, Certainty certainty, List<Edge> path) {
    Edge last = path.stream().filter(edge -> edge.owner().equals(node)).findFirst().orElseThrow();
    return new Controller(
        last.claim().value(),
        last.ownerType(),
        certainty,
        false,
        basis(path, certainty),
        assurance(path),
        path.stream().map(EffectiveControl::stake).toList());
  }

  private static Basis basis(List<Edge> path, Certainty certainty) {
    if (certainty == Certainty.CERTAIN) {
      return Basis.OWNERSHIP;
    }
    if (path.stream().anyMatch(Edge::announced)) {
      return Basis.ANNOUNCED;
    }
    if (path.stream().anyMatch(edge -> edge.claim().property() == Property.GOLDEN_SHARE)) {
      return Basis.GOLDEN_SHARE;
    }
    if (path.stream().anyMatch(edge -> edge.claim().property() == Property.LICENCE_AND_HIRE)) {
      return Basis.LICENCE_AND_HIRE;
    }
    return path.stream().anyMatch(edge -> edge.ownerType() == ObjectType.UNKNOWN)
        ? Basis.UNKNOWN_OWNERS
        : Basis.OWNERSHIP;
  }

  private static Assurance assurance(List<Edge> path) {
    return path.stream()
        .map(edge -> edge.claim().assurance())
        .max(Comparator.naturalOrder())
        .orElse(Assurance.UNVERIFIED);
  }

  private static Stake stake(Edge edge) {
    Claim claim = edge.claim();
    return new Stake(
        claim.id(),
        claim.subject(),
        claim.property(),
        claim.value(),
        edge.ownerType(),
        claim.low(),
        claim.high(),
        claim.stage(),
        claim.assurance());
  }

  /** Whether somebody certainly controls of whom nothing tells the place. */
  private boolean isNoMoreThanAName(Controller controller) {
    return controller.ultimate()
        && controller.certainty() == Certainty.CERTAIN
        && controller.type() != ObjectType.UNKNOWN
        && placesOf(controller).isEmpty();
  }

  private List<Claim> placesOf(Controller controller) {
    return controller.type() != ObjectType.ORGANISATION
        ? List.of()
        : Stream.of(
                Property.CONTROL_COUNTRY,
                Property.LEGAL_SEAT_COUNTRY,
                Property.HEADQUARTERS_COUNTRY)
            .flatMap(property -> place(controller.organisation(), property).stream())
            .toList();
  }

  /** The places of a controller, as those of what it controls. */
  private List<Hold> through(Controller controller) {
    List<Claim> places = placesOf(controller);
    if (places.isEmpty()) {
      return List.of(hold(controller, Control.UNKNOWN, Certainty.POSSIBLE, null));
    }
    // Someone above may control the controller only possibly: what is stated of it then counts.
    return places.stream()
        .map(place -> hold(controller, place.value(), controller.certainty(), place))
        .toList();
  }

  private static Hold hold(
      Controller controller, String jurisdiction, Certainty certainty, @Nullable Claim place) {
    UUID claim = place == null ? null : place.id();
    Assurance assurance =
        place == null || place.assurance().compareTo(controller.assurance()) < 0
            ? controller.assurance()
            : place.assurance();
    return new Hold(
        jurisdiction, certainty, controller.basis(), true, assurance, controller.path(), claim);
  }

  private static Hold ownPlace(Claim seat, Basis basis) {
    return new Hold(
        seat.value(), Certainty.CERTAIN, basis, false, seat.assurance(), List.of(), seat.id());
  }

  /** What is stated counts; where nothing is, the owners are unknown and may sit anywhere. */
  private Hold withoutController(String organisation) {
    return place(organisation, Property.CONTROL_COUNTRY)
        .map(
            stated ->
                new Hold(
                    stated.value(),
                    Certainty.CERTAIN,
                    Basis.STATED,
                    true,
                    stated.assurance(),
                    List.of(),
                    stated.id()))
        .orElseGet(
            () ->
                new Hold(
                    Control.UNKNOWN,
                    Certainty.POSSIBLE,
                    Basis.UNKNOWN_OWNERS,
                    true,
                    Assurance.UNVERIFIED,
                    List.of(),
                    null));
  }

  private Optional<Claim> place(String organisation, Property property) {
    return graph.claim(organisation, property);
  }

  /**
   * One hold for each jurisdiction and basis: a certain one, the best assured, by the shortest
   * path.
   */
  private static List<Hold> strongest(List<Hold> holds) {
    var kept = new ArrayList<Hold>();
    holds.stream()
        .sorted(Hold.ORDER)
        .filter(
            hold ->
                kept.stream()
                    .noneMatch(
                        better ->
                            better.jurisdiction().equals(hold.jurisdiction())
                                && better.basis() == hold.basis()))
        .forEach(kept::add);
    return kept;
  }
}
