package org.trutina.assessment.report;

import io.quarkus.qute.Engine;
import io.quarkus.qute.HtmlEscaper;
import io.quarkus.qute.ReflectionValueResolver;
import io.quarkus.qute.ValueResolvers;
import io.quarkus.qute.Variant;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.trutina.assessment.platform.XmlText;

/** Sets a report as XHTML: everything that is said is escaped, but for the pictures. */
final class Typesetting {

  private static final Variant XHTML = Variant.forContentType(Variant.TEXT_HTML);

  /** Chapters for the outline, in their order; those that a report lacks are left out. */
  private static final List<String> CHAPTERS =
      List.of(
          "decision",
          "result",
          "trade-off",
          "why",
          "subject",
          "rules",
          "warnings",
          "unknown",
          "figures",
          "claims",
          "sources",
          "deeds",
          "verify");

  private final Engine engine;
  private final String css = resource("report.css");

  Typesetting() {
    engine =
        Engine.builder()
            .addDefaults()
            .addValueResolver(ValueResolvers.rawResolver())
            .addValueResolver(new ReflectionValueResolver())
            .addResultMapper(new HtmlEscaper(List.of(Variant.TEXT_HTML)))
            .strictRendering(true)
            .build();
    Stream.of("terms", "stairs", "report")
        .forEach(
            name -> engine.putTemplate(name, engine.parse(resource(name + ".xhtml"), XHTML, name)));
  }

  /** A chapter in the outline. */
  record Bookmark(String id, String name) {}

  String xhtml(Report report) {
    return XmlText.of(
        Objects.requireNonNull(engine.getTemplate("report"))
            .data("r", report)
            .data("t", report.labels())
            .data("css", css)
            .data("bookmarks", bookmarks(report))
            .render());
  }

  private static List<Bookmark> bookmarks(Report report) {
    Map<String, String> labels = report.labels();
    return CHAPTERS.stream()
        .filter(chapter -> !chapter.equals("decision") || report.award() != null)
        .filter(
            chapter -> !chapter.equals("warnings") || !report.explanation().warnings().isEmpty())
        .map(
            chapter ->
                new Bookmark(chapter, Objects.requireNonNull(labels.get("report." + chapter))))
        .toList();
  }

  private static String resource(String name) {
    try (InputStream file =
        Objects.requireNonNull(Typesetting.class.getResourceAsStream("/report/" + name), name)) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("The report's " + name + " cannot be read.", e);
    }
  }
}
