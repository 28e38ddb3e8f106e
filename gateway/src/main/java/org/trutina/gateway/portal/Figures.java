package org.trutina.gateway.portal;

import io.quarkus.qute.TemplateExtension;
import java.util.Locale;

/** How numbers are written on pages. */
@TemplateExtension
final class Figures {

  private Figures() {}

  /** Two decimals at most, none where they are zero. */
  static String figure(double number) {
    String text = String.format(Locale.ROOT, "%.2f", number);
    return text.replaceAll("\\.?0+$", "");
  }

  static String multipliedBy100(double share) {
    return figure(share * 100);
  }
}
