package org.trutina.catalog.supply;

import static java.util.stream.Collectors.groupingBy;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.trutina.catalog.control.Certainty;
import org.trutina.catalog.control.Control.Stake;
import org.trutina.catalog.supply.Exposure.Kind;
import org.trutina.catalog.supply.Exposure.Step;
import org.trutina.catalog.supply.ExposureView.Summary;
import org.trutina.catalog.supply.Origins.Graph;

/**
 * The rule of exposure: follows everything that a running service depends on, and asks of each part
 * where it is and who controls its supplier. On what a model was once trained is part of its
 * history and not of the running service, and is not followed. What varies or is not disclosed may
 * lie anywhere: it is a possible exposure to an unknown jurisdiction, never none.
 */
public final class ExposureRule {

  private static final Comparator<Exposure> STRONGEST =
      Comparator.comparing(Exposure::certainty)
          .thenComparing(Exposure::assurance)
          .thenComparing(exposure -> exposure.path().size() + exposure.owners().size())
          .thenComparing(Exposure::jurisdiction)
          .thenComparing(Exposure::kind)
          .thenComparing(Exposure::layer)
          .thenComparing(Exposure::reached)
          .thenComparing(exposure -> String.valueOf(exposure.claim()));

  private final Graph graph;
  private final List<Law> laws;

  /**
   * @param laws those in force on the day that the graph is about
   */
  public ExposureRule(Graph graph, List<Law> laws) {
    this.graph = graph;
    this.laws = laws;
  }

  /** Every exposure of an offering, by jurisdiction, kind and layer, the strongest first. */
  public List<Exposure> of(String head) {
    return strongest(
        new ExposureWalk(graph, laws, head)
            .found().stream()
                .flatMap(found -> Stream.concat(Stream.of(found), cut(found)))
                .toList());
  }

  /** Where an export control attaches to what was found, the supply can be forbidden. */
  private Stream<Exposure> cut(Exposure found) {
    List<String> controls =
        laws.stream()
            .filter(law -> law.kind().equals(Law.EXPORT_CONTROL))
            .filter(law -> law.attachesTo(found.kind(), found.jurisdiction()))
            .map(Law::id)
            .toList();
    return controls.isEmpty() ? Stream.empty() : Stream.of(found.as(Kind.EXPORT_CONTROL, controls));
  }

  /** One exposure for each jurisdiction, kind, layer and thing reached. */
  private static List<Exposure> strongest(List<Exposure> all) {
    var seen = new HashSet<List<Object>>();
    return all.stream()
        .sorted(STRONGEST)
        .filter(
            found ->
                seen.add(
                    List.of(found.jurisdiction(), found.kind(), found.layer(), found.reached())))
        .sorted(
            Comparator.comparing(Exposure::jurisdiction)
                .thenComparing(Exposure::kind)
                .thenComparing(STRONGEST))
        .toList();
  }

  /** Every claim that an exposure rests on. */
  static Stream<UUID> claimsOf(Exposure exposure) {
    return Stream.of(
            exposure.path().stream().map(Step::claim),
            exposure.owners().stream().map(Stake::claim),
            Stream.ofNullable(exposure.claim()))
        .flatMap(claims -> claims)
        .filter(Objects::nonNull);
  }

  /** The kinds by jurisdiction. */
  public static List<Summary> summary(List<Exposure> found) {
    var byJurisdiction =
        found.stream()
            .collect(groupingBy(Exposure::jurisdiction, TreeMap::new, Collectors.toList()));
    return byJurisdiction.entrySet().stream()
        .map(
            entry -> {
              var certain = kinds(entry.getValue(), Certainty.CERTAIN);
              var possible = kinds(entry.getValue(), Certainty.POSSIBLE);
              possible.removeAll(certain);
              return new Summary(
                  entry.getKey(),
                  certain.isEmpty() ? Certainty.POSSIBLE : Certainty.CERTAIN,
                  List.copyOf(certain),
                  List.copyOf(possible));
            })
        .toList();
  }

  private static TreeSet<Kind> kinds(List<Exposure> found, Certainty certainty) {
    return found.stream()
        .filter(one -> one.certainty() == certainty)
        .map(Exposure::kind)
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
