package org.trutina.catalog.control;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.trutina.catalog.claim.Claim;
import org.trutina.catalog.claim.Property;
import org.trutina.catalog.claim.Stage;
import org.trutina.catalog.claim.TestClaim;
import org.trutina.catalog.control.Control.Controller;

/** What must hold of control in any graph, circles and contradictions included. */
class EffectiveControlPropertyTest {

  /**
   * Somebody holds something.
   *
   * @param kind how: by votes, as a parent, by a golden share
   * @param inForce whether it surely held on the day
   */
  private record Link(
      int owner, int owned, Kind kind, int low, int high, Stage stage, boolean inForce) {

    private enum Kind {
      VOTES,
      PARENT,
      GOLDEN_SHARE
    }

    private Link votes(int lowest, int highest) {
      return new Link(owner, owned, kind, lowest, highest, stage, inForce);
    }

    private boolean announced() {
      return stage == Stage.ANNOUNCED;
    }

    private Claim claim() {
      TestClaim claim =
          switch (kind) {
            case VOTES ->
                TestClaim.owner(name(owned), Property.OWNED_BY, name(owner))
                    .share(Integer.toString(low), Integer.toString(high));
            case PARENT -> TestClaim.owner(name(owned), Property.PARENT, name(owner));
            case GOLDEN_SHARE -> TestClaim.owner(name(owned), Property.GOLDEN_SHARE, name(owner));
          };
      claim.stage(stage);
      return (inForce ? claim : claim.from("2026")).build();
    }
  }

  private static String name(int node) {
    return "org-%02d".formatted(node);
  }

  static LongStream seeds() {
    return LongStream.range(0, 150);
  }

  /** Votes that add up to no more than all at least; anything else may be. */
  private static List<Link> consistent(long seed, int nodes) {
    var random = new SplittableRandom(seed);
    var links = new ArrayList<Link>();
    for (int owned = 0; owned < nodes; owned++) {
      int left = 100;
      for (int owner : others(random, owned, nodes)) {
        int low = random.nextInt(4) == 0 ? 0 : random.nextInt(left + 1);
        int high = random.nextInt(3) == 0 ? random.nextInt(low, 101) : low;
        left -= low;
        links.add(
            new Link(
                owner,
                owned,
                random.nextInt(12) == 0
                    ? random.nextBoolean() ? Link.Kind.PARENT : Link.Kind.GOLDEN_SHARE
                    : Link.Kind.VOTES,
                low,
                high,
                random.nextInt(10) == 0 ? Stage.values()[random.nextInt(3)] : null,
                random.nextInt(8) != 0));
      }
    }
    return links;
  }

  /** Sources that contradict each other. */
  private static List<Link> contradictory(long seed, int nodes) {
    var random = new SplittableRandom(~seed);
    return consistent(seed, nodes).stream()
        .map(link -> random.nextInt(3) == 0 ? link.votes(55 + random.nextInt(46), 100) : link)
        .map(link -> link.votes(link.low(), Math.max(link.low(), link.high())))
        .toList();
  }

  private static Set<Integer> others(SplittableRandom random, int owned, int nodes) {
    var owners = new TreeSet<Integer>();
    int count = random.nextInt(4);
    for (int i = 0; i < count; i++) {
      int owner = random.nextInt(nodes);
      if (owner != owned || random.nextInt(3) == 0) {
        owners.add(owner);
      }
    }
    return owners;
  }

  private static EffectiveControl rule(List<Link> links) {
    return ruleOf(links.stream().map(Link::claim).toList());
  }

  private static EffectiveControl ruleOf(List<Claim> claims) {
    return new EffectiveControl(new ControlGraph(TestOwners.choices(claims), TestOwners.DAY));
  }

  /** Who controls each, by name. */
  private static Map<String, Set<String>> controllers(
      EffectiveControl rule, int nodes, Set<Certainty> wanted) {
    var found = new TreeMap<String, Set<String>>();
    for (int node = 0; node < nodes; node++) {
      found.put(
          name(node),
          rule.of(name(node)).controllers().stream()
              .filter(controller -> wanted.contains(controller.certainty()))
              .map(Controller::organisation)
              .collect(toSet()));
    }
    return found;
  }

  private static final Set<Certainty> CERTAIN = Set.of(Certainty.CERTAIN);
  private static final Set<Certainty> ANY = Set.of(Certainty.CERTAIN, Certainty.POSSIBLE);

  // The definition, tried out over all sets of organisations.

  /**
   * One controls another when every set that it belongs to and that is closed under control holds
   * the other: the least closed set is the intersection of all.
   */
  private static Map<String, Set<String>> byDefinition(
      List<Link> links, int nodes, Certainty mode) {
    var controllers = new TreeMap<String, Set<String>>();
    int[] least = new int[nodes];
    Arrays.fill(least, (1 << nodes) - 1);
    for (int set = 0; set < 1 << nodes; set++) {
      if (isClosed(set, links, nodes, mode)) {
        for (int member = 0; member < nodes; member++) {
          if ((set >> member & 1) == 1) {
            least[member] &= set;
          }
        }
      }
    }
    for (int node = 0; node < nodes; node++) {
      var names = new HashSet<String>();
      for (int other = 0; other < nodes; other++) {
        if (other != node && (least[other] >> node & 1) == 1) {
          names.add(name(other));
        }
      }
      controllers.put(name(node), names);
    }
    return controllers;
  }

  private static boolean isClosed(int set, List<Link> links, int nodes, Certainty mode) {
    for (int node = 0; node < nodes; node++) {
      if ((set >> node & 1) == 0 && isControlledBy(set, node, links, mode)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isControlledBy(int set, int node, List<Link> links, Certainty mode) {
    int surelyOwn = 0;
    int surelyOthers = 0;
    int perhapsNow = 0;
    int perhapsLater = 0;
    for (Link link : links) {
      if (link.owned() != node || link.owner() == node || link.stage() == Stage.BLOCKED) {
        continue;
      }
      boolean own = (set >> link.owner() & 1) == 1;
      boolean sure = link.inForce() && !link.announced();
      if (link.kind() != Link.Kind.VOTES) {
        if (own && (mode == Certainty.POSSIBLE || (link.kind() == Link.Kind.PARENT && sure))) {
          return true;
        }
      } else if (own) {
        surelyOwn += sure ? link.low() : 0;
        perhapsNow += link.announced() ? 0 : link.high();
        perhapsLater += link.announced() ? link.high() : 0;
      } else {
        surelyOthers += sure ? link.low() : 0;
      }
    }
    return surelyOwn > 50
        || (mode == Certainty.POSSIBLE
            && Math.max(surelyOwn, Math.min(perhapsNow, 100 - surelyOthers)) + perhapsLater > 50);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void certain_control_is_the_least_closed_set(long seed) {
    for (List<Link> links : List.of(consistent(seed, 8), contradictory(seed, 8))) {
      assertThat(controllers(rule(links), 8, CERTAIN))
          .as("%s", links)
          .isEqualTo(byDefinition(links, 8, Certainty.CERTAIN));
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void certain_and_possible_control_together_are_the_least_closed_set_of_what_may_be(long seed) {
    for (List<Link> links : List.of(consistent(seed, 8), contradictory(seed, 8))) {
      assertThat(controllers(rule(links), 8, ANY))
          .as("%s", links)
          .isEqualTo(byDefinition(links, 8, Certainty.POSSIBLE));
    }
  }

  @Test
  void the_definition_holds_in_a_larger_graph_too() {
    for (long seed = 0; seed < 6; seed++) {
      List<Link> links = consistent(seed, 12);
      assertThat(controllers(rule(links), 12, CERTAIN))
          .isEqualTo(byDefinition(links, 12, Certainty.CERTAIN));
      assertThat(controllers(rule(links), 12, ANY))
          .isEqualTo(byDefinition(links, 12, Certainty.POSSIBLE));
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void ultimate_is_whom_nobody_certainly_controls_from_outside_its_circle(long seed) {
    List<Link> links = consistent(seed, 8);
    Map<String, Set<String>> above = byDefinition(links, 8, Certainty.CERTAIN);
    EffectiveControl rule = rule(links);
    for (int node = 0; node < 8; node++) {
      for (Controller controller : rule.of(name(node)).controllers()) {
        String one = controller.organisation();
        assertThat(controller.ultimate())
            .isEqualTo(above.get(one).stream().allMatch(top -> above.get(top).contains(one)));
      }
    }
  }

  // What follows.

  @ParameterizedTest
  @MethodSource("seeds")
  void nobody_controls_certainly_and_possibly_at_once(long seed) {
    EffectiveControl rule = rule(contradictory(seed, 12));
    for (int node = 0; node < 12; node++) {
      assertThat(rule.of(name(node)).controllers())
          .extracting(Controller::organisation)
          .doesNotHaveDuplicates()
          .doesNotContain(name(node));
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void more_votes_never_end_certain_control(long seed) {
    List<Link> links = consistent(seed, 12);
    var random = new SplittableRandom(seed);
    List<Link> more =
        links.stream()
            .map(
                link -> {
                  int low = random.nextInt(link.low(), 101);
                  return link.votes(low, Math.max(low, link.high()));
                })
            .toList();
    assertSubset(controllers(rule(links), 12, CERTAIN), controllers(rule(more), 12, CERTAIN));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void knowing_less_keeps_every_controller_at_least_possible(long seed) {
    List<Link> links = consistent(seed, 12);
    EffectiveControl known = rule(links);
    EffectiveControl vague = rule(widened(links, seed));
    assertSubset(controllers(known, 12, ANY), controllers(vague, 12, ANY));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void knowing_less_makes_nobody_a_certain_controller(long seed) {
    List<Link> links = consistent(seed, 12);
    assertSubset(
        controllers(rule(widened(links, seed)), 12, CERTAIN),
        controllers(rule(links), 12, CERTAIN));
  }

  private static List<Link> widened(List<Link> links, long seed) {
    var random = new SplittableRandom(seed);
    return links.stream()
        .map(link -> link.votes(random.nextInt(link.low() + 1), random.nextInt(link.high(), 101)))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void votes_alone_leave_no_two_rivals_in_certain_control(long seed) {
    EffectiveControl rule =
        rule(consistent(seed, 12).stream().filter(link -> link.kind() == Link.Kind.VOTES).toList());
    Map<String, Set<String>> certain = controllers(rule, 12, CERTAIN);
    certain.forEach(
        (controlled, above) -> {
          for (String one : above) {
            for (String other : above) {
              assertThat(
                      one.equals(other)
                          || certain.get(one).contains(other)
                          || certain.get(other).contains(one))
                  .as("%s and %s above %s", one, other, controlled)
                  .isTrue();
            }
          }
        });
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void control_passes_on(long seed) {
    EffectiveControl rule = rule(contradictory(seed, 12));
    for (Set<Certainty> wanted : List.of(CERTAIN, ANY)) {
      Map<String, Set<String>> above = controllers(rule, 12, wanted);
      above.forEach(
          (controlled, controllers) -> {
            for (String controller : controllers) {
              var higher = new HashSet<>(above.get(controller));
              higher.remove(controlled);
              assertThat(controllers).containsAll(higher);
            }
          });
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void the_order_of_the_claims_changes_nothing(long seed) {
    List<Claim> claims =
        new ArrayList<>(contradictory(seed, 10).stream().map(Link::claim).toList());
    EffectiveControl one = ruleOf(claims);
    Collections.shuffle(claims, new Random(seed));
    EffectiveControl other = ruleOf(claims);
    for (int node = 0; node < 10; node++) {
      assertThat(outcome(other.of(name(node)))).isEqualTo(outcome(one.of(name(node))));
    }
  }

  private static Map<String, Object> outcome(Control control) {
    return control.controllers().stream()
        .collect(
            toMap(
                Controller::organisation,
                controller ->
                    List.of(
                        controller.certainty(),
                        controller.ultimate(),
                        controller.basis(),
                        controller.assurance(),
                        new HashSet<>(controller.path()))));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void a_path_leads_from_the_organisation_up_to_its_controller_without_gaps(long seed) {
    EffectiveControl rule = rule(contradictory(seed, 12));
    for (int node = 0; node < 12; node++) {
      for (Controller controller : rule.of(name(node)).controllers()) {
        var reached = new HashSet<>(Set.of(name(node)));
        for (var stake : controller.path()) {
          assertThat(reached).as("%s", controller).contains(stake.organisation());
          reached.add(stake.owner());
        }
        assertThat(reached).contains(controller.organisation());
        assertThat(controller.path()).doesNotHaveDuplicates();
      }
    }
  }

  @Test
  void a_ring_of_two_hundred_is_answered_soon() {
    var links = new ArrayList<Link>();
    for (int i = 0; i < 200; i++) {
      links.add(new Link(i, (i + 1) % 200, Link.Kind.VOTES, 51, 51, null, true));
    }
    assertTimeoutPreemptively(
        Duration.ofSeconds(20),
        () -> assertThat(rule(links).of(name(0)).controllers()).hasSize(199));
  }

  private static void assertSubset(
      Map<String, Set<String>> smaller, Map<String, Set<String>> larger) {
    smaller.forEach(
        (controlled, controllers) ->
            assertThat(larger.get(controlled)).as(controlled).containsAll(controllers));
  }
}
