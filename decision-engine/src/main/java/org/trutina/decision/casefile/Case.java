package org.trutina.decision.casefile;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.trutina.decision.Engine;
import org.trutina.decision.InvalidInput;

/**
 * A problem in the case format ({@code case.schema.json} beside this class) and its result. The
 * same case gives the same bytes on every machine, with any number of threads.
 */
public final class Case {

  private final Json json;

  private Case(Json json) {
    this.json = json;
  }

  /**
   * @throws InvalidInput when the text is not JSON or not an object
   */
  public static Case parse(byte[] text) {
    Json json = Json.parse(text);
    json.find("method");
    return new Case(json);
  }

  /**
   * The result, keyed as the method's results are named in the literature, with the engine's
   * version and the digest of the rest.
   *
   * @throws InvalidInput pointing at what the method cannot take
   */
  public Map<String, @Nullable Object> solve() {
    Json method = json.member("method");
    Function<Problem, Map<String, @Nullable Object>> solver =
        Optional.ofNullable(METHODS.get(plain(method.text())))
            .orElseThrow(() -> method.fault("the methods are " + String.join(", ", NAMES)));
    var result = Problem.result();
    result.putAll(solver.apply(new Problem(json)));
    json.find("id").ifPresent(id -> result.put("id", id.text()));
    result.put("method", method.text());
    result.put("engine", Engine.VERSION);
    result.put("digest", CanonicalJson.digest(result));
    return result;
  }

  private static final Map<String, Function<Problem, Map<String, @Nullable Object>>> METHODS =
      Map.ofEntries(
          Map.entry("assessment", Assessment::solve),
          Map.entry("gates", Robustness::gates),
          Map.entry("pricescoring", PriceScoring::solve),
          Map.entry("intervalweightedsum", Robustness::intervals),
          Map.entry("weightstability", Robustness::stability),
          Map.entry("contribution", Robustness::contribution),
          Map.entry("smaa2", Robustness::smaa),
          Map.entry("smaa2stream", Robustness::stream),
          Map.entry("smaa2edge", Robustness::edge),
          Map.entry("pareto", SecondOpinions::pareto),
          Map.entry("normalization", SecondOpinions::normalization),
          Map.entry("saw", SecondOpinions::saw),
          Map.entry("spotis", SecondOpinions::spotis),
          Map.entry("topsis", SecondOpinions::topsis),
          Map.entry("vikor", SecondOpinions::vikor),
          Map.entry("prometheeii", SecondOpinions::promethee),
          Map.entry("roc", Elicitations::rankWeights),
          Map.entry("swing", Elicitations::swing),
          Map.entry("ahp", Elicitations::ahp));

  private static final java.util.List<String> NAMES =
      java.util.List.of(
          "assessment",
          "gates",
          "price-scoring",
          "interval-weighted-sum",
          "weight-stability",
          "contribution",
          "SMAA-2",
          "SMAA-2-stream",
          "SMAA-2-edge",
          "Pareto",
          "normalization",
          "SAW",
          "SPOTIS",
          "TOPSIS",
          "VIKOR",
          "PROMETHEE_II",
          "ROC",
          "swing",
          "AHP");

  private static String plain(String method) {
    return method.toLowerCase(Locale.ROOT).replace("-", "").replace("_", "").replace(" ", "");
  }
}
