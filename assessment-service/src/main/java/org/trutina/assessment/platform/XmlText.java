package org.trutina.assessment.platform;

import java.util.regex.Pattern;

/** Text as XML can hold it. */
public final class XmlText {

  /** What is no Char of XML 1.0, section 2.2. */
  private static final Pattern UNHOLDABLE =
      Pattern.compile("[^\\t\\n\\r\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");

  private XmlText() {}

  /** A space in place of each character that no XML document may have, however it is written. */
  public static String of(String text) {
    return UNHOLDABLE.matcher(text).replaceAll(" ");
  }
}
