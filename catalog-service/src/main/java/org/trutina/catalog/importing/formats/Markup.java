package org.trutina.catalog.importing.formats;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The text in a cell that was written for a web page: a link or a span around it. */
final class Markup {

  private static final Pattern TAG = Pattern.compile("<[^<>]*>");
  private static final Pattern ADDRESS =
      Pattern.compile("<a\\b[^<>]*\\bhref=['\"]([^'\"<>]*)['\"]");

  private Markup() {}

  /** What a reader of the page sees. */
  static String text(String cell) {
    return TAG.matcher(cell)
        .replaceAll("")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&#39;", "'")
        .replace("&amp;", "&")
        .strip();
  }

  /** Where its link leads; empty without one. */
  static String address(String cell) {
    Matcher link = ADDRESS.matcher(cell);
    return link.find() ? link.group(1) : "";
  }
}
