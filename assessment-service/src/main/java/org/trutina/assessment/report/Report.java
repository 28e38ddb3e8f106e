package org.trutina.assessment.report;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.trutina.assessment.explanation.Explanation;

/**
 * What a report says, ready to be set: all texts are in its language.
 *
 * @param labels headings and captions by key
 * @param explanation the answer, the reasons and the warnings
 * @param award absent in the report of an assessment
 */
record Report(
    String language,
    Map<String, String> labels,
    String kind,
    String title,
    String authority,
    String date,
    Explanation explanation,
    @Nullable Decision award,
    List<Line> subject,
    List<Line> timetable,
    List<Part> parts,
    List<Criterion> criteria,
    List<Gate> gates,
    List<String> rules,
    List<Ranked> ranking,
    List<Swatch> legend,
    Drawing picture,
    List<Coordinates> coordinates,
    @Nullable Stairs stairs,
    List<String> tradeOff,
    List<Unknown> unknown,
    List<Sheet> sheets,
    List<Claim> claims,
    List<Source> sources,
    List<Deed> deeds,
    List<Line> digests) {

  /** A term with its value. */
  record Line(String term, String value) {}

  /** The decision. */
  record Decision(
      String chosen, List<String> justification, @Nullable String deviation, List<Line> lines) {}

  /** A framework's part in the award. */
  record Part(String name, String version, String share, String profile, String source) {}

  /** A criterion with its weight. */
  record Criterion(String id, String name, String axis, String weight, String scale) {}

  /** A minimum. */
  record Gate(String name, String minimum, String reason, String source) {}

  /** An option in the ranking; without a rank it is excluded. */
  record Ranked(
      String mark,
      String name,
      String supplier,
      String score,
      String ranks,
      boolean excluded,
      Drawing bar) {}

  /** A colour with its meaning. */
  record Swatch(String colour, String name) {}

  /** A picture as SVG that says in words what it shows. */
  record Drawing(String svg) {}

  /** An option's place in the picture. */
  record Coordinates(
      String mark,
      String name,
      String sovereignty,
      String competitiveness,
      String claimed,
      String evidenced,
      String seal) {}

  /** The price of sovereignty. */
  record Stairs(String basis, List<Step> proven, List<Step> claimed) {}

  /** The cheapest option that reaches a level. */
  record Step(String level, String option, String price, String extra, String competitiveness) {}

  /** What is not known of an option. */
  record Unknown(String option, String share, String criteria) {}

  /** An option's figures. */
  record Sheet(String mark, String name, String offerings, String score, List<Figure> figures) {}

  /** A criterion's figures with the numbers of the claims that they were read from. */
  record Figure(
      String name,
      String weight,
      String level,
      String points,
      boolean known,
      List<String> rules,
      List<Integer> claims) {}

  /** A claim, link, answer or price. */
  record Claim(int number, String text, String assurance, String recorded, List<Integer> sources) {}

  /** Where claims come from. */
  record Source(int number, String title, String asOf, String address) {}

  /** Who did what when. */
  record Deed(String at, String who, String what) {}
}
