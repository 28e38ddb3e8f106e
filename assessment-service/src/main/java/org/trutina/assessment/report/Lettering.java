package org.trutina.assessment.report;

import java.awt.geom.AffineTransform;
import java.awt.geom.PathIterator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Objects;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.GlyphData;
import org.apache.fontbox.ttf.TrueTypeFont;

/**
 * Text in pictures as outlines of the document's font: no picture asks the system for fonts, which
 * a server need not have.
 */
final class Lettering {

  private final TrueTypeFont font;
  private final CmapLookup glyphs;
  private final double unitsPerEm;

  Lettering() {
    try {
      font = AccessiblePdf.parsed(AccessiblePdf.REGULAR);
      glyphs = font.getUnicodeCmapLookup();
      unitsPerEm = font.getUnitsPerEm();
    } catch (IOException e) {
      throw new UncheckedIOException("The font cannot be read.", e);
    }
  }

  /** Where the text begins, is centred or ends. */
  enum Anchor {
    START,
    MIDDLE,
    END
  }

  /**
   * Text as a path.
   *
   * @param x of the anchor
   * @param y of the base line
   * @param size of the font, in the picture's unit
   * @return an SVG path element
   */
  synchronized String text(
      String text, double x, double y, double size, Anchor anchor, String colour) {
    return outline(text, x, y, size, anchor, colour, 0);
  }

  /** The same, turned upwards around the anchor. */
  synchronized String upwards(String text, double x, double y, double size, String colour) {
    return outline(text, x, y, size, Anchor.MIDDLE, colour, -Math.PI / 2);
  }

  private String outline(
      String text, double x, double y, double size, Anchor anchor, String colour, double turn) {
    double scale = size / unitsPerEm;
    double start =
        switch (anchor) {
          case START -> 0;
          case MIDDLE -> -width(text) * scale / 2;
          case END -> -width(text) * scale;
        };
    var path = new StringBuilder();
    for (int glyph : text.codePoints().map(glyphs::getGlyphId).toArray()) {
      var place = AffineTransform.getTranslateInstance(x, y);
      place.rotate(turn);
      place.translate(start, 0);
      place.scale(scale, -scale);
      append(path, glyph, place);
      start += advance(glyph) * scale;
    }
    return "<path fill=\"" + colour + "\" d=\"" + path.toString().strip() + "\"/>";
  }

  private double width(String text) {
    return text.codePoints().map(glyphs::getGlyphId).mapToDouble(this::advance).sum();
  }

  private double advance(int glyph) {
    try {
      return font.getAdvanceWidth(glyph);
    } catch (IOException e) {
      throw new UncheckedIOException("The font cannot be read.", e);
    }
  }

  private void append(StringBuilder path, int glyph, AffineTransform place) {
    try {
      GlyphData outline = Objects.requireNonNull(font.getGlyph()).getGlyph(glyph);
      if (outline == null) {
        return;
      }
      var at = new double[6];
      for (PathIterator parts = outline.getPath().getPathIterator(place);
          !parts.isDone();
          parts.next()) {
        switch (parts.currentSegment(at)) {
          case PathIterator.SEG_MOVETO -> add(path, 'M', at, 1);
          case PathIterator.SEG_LINETO -> add(path, 'L', at, 1);
          case PathIterator.SEG_QUADTO -> add(path, 'Q', at, 2);
          case PathIterator.SEG_CUBICTO -> add(path, 'C', at, 3);
          default -> path.append('Z');
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The font cannot be read.", e);
    }
  }

  private static void add(StringBuilder path, char command, double[] at, int points) {
    path.append(command);
    for (int i = 0; i < 2 * points; i++) {
      path.append(String.format(Locale.ROOT, i == 0 ? "%.2f" : " %.2f", at[i]));
    }
  }
}
