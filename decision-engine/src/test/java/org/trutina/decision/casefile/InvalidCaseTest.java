package org.trutina.decision.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What a case gets wrong is named by its JSON pointer, with what would be right. */
class InvalidCaseTest {

  static Stream<Arguments> faults() {
    return Stream.of(
        fault("", "the document is empty", ""),
        fault("", "this is not JSON", "{'method':NaN}"),
        fault("", "line 1, column", "{'a':1,"),
        fault("", "Duplicate", "{'method':'SAW','method':'SAW'}"),
        fault("", "must be an object", "[1]"),
        fault("/id", "lone surrogate", "{'method':'ROC','id':'\\ud800'}"),
        fault("/parameters/n", "finite", "{'method':'ROC','parameters':{'n':1e999}}"),
        fault(
            "/weights/0",
            "a number or a fraction",
            vikor("'weights':['" + "7".repeat(401) + "']", "[[1],[2]]")),
        fault(
            "/parameters/formulas/f",
            "up to 1000 characters",
            prices("'formulas':{'f':'" + "(".repeat(1001) + "'}")),
        fault(
            "/parameters/rng",
            "64 bits",
            table(
                "SMAA-2",
                "[[1]]",
                "'parameters':{'samples':10,'rng':'SplittableRandom(99999999999999999999)'}")),
        fault("/method", "method is missing", "{}"),
        fault("/method", "the methods are assessment", "{'method':'magic'}"),
        fault("/method", "must be text", "{'method':7}"),
        fault("/alternatives", "alternatives is missing", saw("'x':1", "'criteria':['c']")),
        fault(
            "/alternatives",
            "an option or more",
            saw("'alternatives':[]", "'criteria':['c'],'matrix':[]")),
        fault(
            "/alternatives/1",
            "a comes twice",
            saw("'alternatives':['a','a']", "'criteria':['c'],'matrix':[[1],[2]]")),
        fault("/alternatives/0", "must be text", saw("'alternatives':[1]", "'criteria':['c']")),
        fault(
            "/criteria",
            "a criterion or more",
            saw("'alternatives':['a','b']", "'criteria':[],'matrix':[[],[]]")),
        fault("/directions/0", "\"max\" or \"min\"", vikor("'directions':['up']", "[[1],[2]]")),
        fault(
            "/directions",
            "one direction per criterion",
            vikor("'directions':['max','max']", "[[1],[2]]")),
        fault("/weights/0", "at least 0", vikor("'weights':[-1]", "[[1],[2]]")),
        fault("/weights", "sum to 0", vikor("'weights':[0]", "[[1],[2]]")),
        fault("/weights/0", "a number or a fraction", vikor("'weights':['x']", "[[1],[2]]")),
        fault("/weights/0", "a number or a fraction", vikor("'weights':['1/0']", "[[1],[2]]")),
        fault("/weights/0", "finite", vikor("'weights':[1e400]", "[[1],[2]]")),
        fault("/matrix/1/0", "a number or a fraction", vikor("'x':1", "[[1],[null]]")),
        fault("/matrix/1/0", "finite", vikor("'x':1", "[[1],['1e999']]")),
        fault("/matrix/1", "one cell per criterion", vikor("'x':1", "[[1],[1,2]]")),
        fault("/matrix", "one row per option", vikor("'x':1", "[[1]]")),
        fault("/matrix", "must be a list", vikor("'x':1", "7")),
        fault("/parameters/v", "between 0 and 1", vikor("'parameters':{'v':2}", "[[1],[2]]")),
        fault(
            "/parameters/normalization",
            "needs normalization",
            saw("'alternatives':['a']", "'criteria':['c'],'matrix':[[1]]")),
        fault(
            "/parameters/normalization",
            "not a known normalisation",
            saw(
                "'alternatives':['a']",
                "'criteria':['c'],'matrix':[[1]],'parameters':{'normalization':'zscore (x)'}")),
        fault(
            "/criteria/0",
            "use minmax",
            saw(
                "'alternatives':['a']",
                "'criteria':['c'],'matrix':[[0]],'parameters':{'normalization':'sum'}")),
        fault(
            "/parameters/distance",
            "euclidean, manhattan",
            table("TOPSIS", "[[1]]", "'parameters':{'distance':'far'}")),
        fault("/parameters/bounds", "needs bounds", table("SPOTIS", "[[1]]", "'x':1")),
        fault(
            "/parameters/bounds/0",
            "a lower number and a greater",
            table("SPOTIS", "[[1]]", "'parameters':{'bounds':[[2,2]]}")),
        fault(
            "/parameters/bounds",
            "one entry per criterion",
            table("SPOTIS", "[[1]]", "'parameters':{'bounds':[]}")),
        fault(
            "/parameters/functions/0",
            "usual, ushape",
            table("PROMETHEE_II", "[[1]]", "'parameters':{'functions':['odd']}")),
        fault(
            "/parameters/q",
            "needs q",
            table("PROMETHEE_II", "[[1]]", "'parameters':{'functions':['linear'],'p':1}")),
        fault(
            "/parameters/q/0",
            "must not exceed",
            table(
                "PROMETHEE_II", "[[1]]", "'parameters':{'functions':['linear'],'p':[1],'q':[2]}")),
        fault(
            "/parameters/q",
            "one threshold per criterion",
            table("PROMETHEE_II", "[[1]]", "'parameters':{'functions':['linear'],'p':[1],'q':[]}")),
        fault(
            "/parameters/epsilon/0",
            "at least 0",
            table("Pareto", "[[1]]", "'parameters':{'epsilon':[-1]}")),
        fault(
            "/parameters/minimum/d",
            "not one of the criteria",
            table("gates", "[[1]]", "'parameters':{'minimum':{'d':1}}")),
        fault(
            "/matrix/0/0",
            "exceeds its high bound",
            table("gates", "[[[2,1]]]", "'parameters':{'minimum':{'c':1}}")),
        fault(
            "/matrix/0/0",
            "two bounds",
            table("gates", "[[[2,1,3]]]", "'parameters':{'minimum':{'c':1}}")),
        fault(
            "/matrix/0/0/type",
            "a distribution is",
            table("SMAA-2", "[[{'type':'cauchy'}]]", "'x':1")),
        fault(
            "/matrix/0/0/mu",
            "mu is missing",
            table("SMAA-2", "[[{'type':'normal','sigma':1}]]", "'x':1")),
        fault(
            "/matrix/0/0/sigma",
            "at least 0",
            table("SMAA-2", "[[{'type':'normal','mu':1,'sigma':-1}]]", "'x':1")),
        fault(
            "/matrix/0/0/alpha",
            "above 0",
            table("SMAA-2", "[[{'type':'beta','alpha':0,'beta':1}]]", "'x':1")),
        fault(
            "/parameters/value_functions/c",
            "c is missing",
            table("SMAA-2", "[[1]]", "'parameters':{'value_functions':{}}")),
        fault(
            "/parameters/value_functions/c/range",
            "a lower number and a greater",
            table("SMAA-2", "[[1]]", "'parameters':{'value_functions':{'c':{'range':[1,0]}}}")),
        fault(
            "/parameters/value_functions/c/direction",
            "increasing",
            table(
                "SMAA-2",
                "[[1]]",
                "'parameters':{'value_functions':{'c':{'range':[0,1],'direction':'up'}}}")),
        fault(
            "/parameters/value_functions/c/beyond",
            "\"clip\"",
            table(
                "SMAA-2",
                "[[1]]",
                "'parameters':{'value_functions':{'c':{'range':[0,1],'beyond':'wrap'}}}")),
        fault(
            "/parameters/value_functions/c/1",
            "must increase",
            table(
                "SMAA-2",
                "[[1]]",
                "'parameters':{'value_functions':{'c':{'knots':[[1,0],[1,1]]}}}")),
        fault(
            "/parameters/value_functions/c/levels",
            "levels is missing",
            table("SMAA-2", "[[1]]", "'parameters':{'value_functions':{'c':{}}}")),
        fault(
            "/parameters/value_functions",
            "needs a published scale",
            table("SMAA-2", "[[1]]", "'directions':['min']")),
        fault(
            "/matrix/0/0",
            "outside the published bounds",
            table("SMAA-2", "[[7]]", "'parameters':{'bounds':[[0,1]],'beyond':'reject'}")),
        fault(
            "/parameters/samples",
            "must be between",
            table("SMAA-2", "[[1]]", "'parameters':{'samples':0}")),
        fault(
            "/parameters/samples",
            "a whole number",
            table("SMAA-2", "[[1]]", "'parameters':{'samples':1.5}")),
        fault("/parameters/samples", "needs samples", table("SMAA-2-stream", "[[1]]", "'x':1")),
        fault(
            "/parameters/seed",
            "whole number",
            table("SMAA-2", "[[1]]", "'parameters':{'samples':10,'seed':'x'}")),
        fault(
            "/parameters/rng",
            "SplittableRandom",
            table("SMAA-2", "[[1]]", "'parameters':{'samples':10,'rng':'dice'}")),
        fault(
            "/parameters/sequence",
            "pseudo-random",
            table("SMAA-2", "[[1]]", "'parameters':{'samples':10,'sequence':'x'}")),
        fault("/weights/space", "space is missing", table("SMAA-2", "[[1]]", "'weights':{}")),
        fault(
            "/weights",
            "does not compare",
            table("SMAA-2", "[[1]]", "'weights':{'space':'large'}")),
        fault("/weights", "w7 is not one of", table("SMAA-2", "[[1]]", "'weights':'w7>=w1'")),
        fault("/weights", "no weights satisfy", two("SMAA-2", "'weights':'w1<=0.2, w2<=0.2'")),
        fault(
            "/weights/c2",
            "the weight of c2 is missing",
            two("SMAA-2", "'weights':{'order':['c1']}")),
        fault(
            "/weights/range",
            "one entry per criterion",
            two("SMAA-2", "'weights':{'range':[[0,1]]}")),
        fault("/weights/range/0", "a range is", two("SMAA-2", "'weights':{'range':[[1,0],[0,1]]}")),
        fault(
            "/weights",
            "no weights within the ranges",
            two("SMAA-2", "'weights':{'range':[[0.1,0.2],[0.1,0.2]]}")),
        fault("/weights", "must sum to 1", two("interval-weighted-sum", "'weights':[0.5,0.6]")),
        fault("/weights", "weights is missing", two("weight-stability", "'x':1")),
        fault("/parameters/baseline", "needs baseline", two("contribution", "'weights':[0.5,0.5]")),
        fault(
            "/parameters/baseline",
            "one number per criterion",
            two("contribution", "'weights':[0.5,0.5],'parameters':{'baseline':[1]}")),
        fault(
            "/parameters/gate",
            "\">= level\"",
            two(
                "contribution",
                "'weights':[0.5,0.5],'parameters':{'baseline':[0,0],'gate':'high'}")),
        fault(
            "/parameters/tree",
            "the leaves of the tree",
            two("SMAA-2", "'parameters':{'tree':{'name':'c1'}}")),
        fault(
            "/parameters/tree/weights/c2",
            "the weight of c2 is missing",
            two(
                "SMAA-2",
                "'parameters':{'tree':{'name':'g','weights':{'c1':1},'children':[{'name':'c1'},{'name':'c2'}]}}")),
        fault(
            "/parameters/facts/f/0/0",
            "not one of the alternatives",
            two("SMAA-2", "'parameters':{'facts':{'f':[['z','c1']]}}")),
        fault(
            "/parameters/facts/f/0",
            "an option and a criterion",
            two("SMAA-2", "'parameters':{'facts':{'f':[['a']]}}")),
        fault(
            "/parameters/unknowns",
            "\"conservative\"",
            two("assessment", "'weights':[0.5,0.5],'parameters':{'unknowns':'x'}")),
        fault(
            "/parameters/tie_break/0",
            "not one of the criteria",
            two("assessment", "'weights':[0.5,0.5],'parameters':{'tie_break':['x']}")),
        fault(
            "/parameters/award_weights",
            "not among those published",
            two(
                "assessment",
                "'weights':{'order':['c1','c2']},'parameters':{'award_weights':[0.2,0.8]}")),
        fault("/matrix", "one row per criterion", "{'method':'AHP','criteria':['a'],'matrix':[]}"),
        fault("/matrix/0/0", "above 0", "{'method':'AHP','criteria':['a'],'matrix':[[0]]}"),
        fault(
            "/parameters/priority",
            "principal eigenvector",
            "{'method':'AHP','criteria':['a'],'matrix':[[1]],'parameters':{'priority':'best'}}"),
        fault(
            "/parameters/random_index/x",
            "at least 0",
            "{'method':'AHP','criteria':['a'],'matrix':[[1]],'parameters':{'random_index':{'x':-1}}}"),
        fault(
            "/parameters/points/c",
            "at least 0",
            "{'method':'swing','parameters':{'points':{'c':-1}}}"),
        fault(
            "/parameters/points", "above 0", "{'method':'swing','parameters':{'points':{'c':0}}}"),
        fault("/parameters/n", "must be between", "{'method':'ROC','parameters':{'n':0}}"),
        fault("/parameters", "a price formula or more", prices("'x':1")),
        fault(
            "/parameters/formulas/f",
            "cannot be read at character",
            prices("'formulas':{'f':'40*(price'}")),
        fault(
            "/parameters/formulas/f",
            "cost is not known here",
            prices("'formulas':{'f':'40*cost'}")),
        fault(
            "/parameters/formulas/f/family",
            "a family is",
            prices("'formulas':{'f':{'family':'x'}}")),
        fault(
            "/parameters/formulas/f/low",
            "must be below",
            prices("'formulas':{'f':{'family':'absolute-bounds','maximum':40,'low':9,'high':9}}")),
        fault(
            "/parameters/formulas/f",
            "no value for these numbers",
            prices("'formulas':{'f':'price/0'}")),
        fault(
            "/parameters/formula",
            "needs formula",
            "{'method':'price-scoring','parameters':{'examples':[{'prices':[1]}]}}"));
  }

  @ParameterizedTest
  @MethodSource("faults")
  void the_fault_is_pointed_at(String pointer, String reason, String text) {
    var fault = Failures.of(text);
    assertThat(fault).as(text).isNotNull().hasMessageContaining(reason);
    assertThat(fault.pointer()).as(text).isEqualTo(pointer);
  }

  private static Arguments fault(String pointer, String reason, String text) {
    return Arguments.of(pointer, reason, text);
  }

  private static String saw(String alternatives, String rest) {
    return "{'method':'SAW'," + alternatives + "," + rest + "}";
  }

  private static String vikor(String more, String matrix) {
    return "{'method':'VIKOR','alternatives':['a','b'],'criteria':['c'],"
        + more
        + ",'matrix':"
        + matrix
        + "}";
  }

  private static String table(String method, String matrix, String more) {
    return "{'method':'"
        + method
        + "','alternatives':['a'],'criteria':['c'],'matrix':"
        + matrix
        + ","
        + more
        + "}";
  }

  private static String two(String method, String more) {
    return "{'method':'"
        + method
        + "','alternatives':['a','b'],'criteria':['c1','c2'],'matrix':[[0.5,1],[1,0.5]],"
        + more
        + "}";
  }

  private static String prices(String parameters) {
    return "{'method':'price-scoring','alternatives':['a','b'],'criteria':['quality','price'],"
        + "'directions':['max','min'],'matrix':[[90,100],[80,90]],'parameters':{"
        + parameters
        + "}}";
  }
}
