package org.trutina.assessment;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;

/** What a document says in place of its pictures. */
final class Alternatives {

  private Alternatives() {}

  static List<String> of(byte[] pdf) throws IOException {
    var found = new ArrayList<String>();
    try (PDDocument document = Loader.loadPDF(pdf)) {
      collect(document.getDocumentCatalog().getStructureTreeRoot(), found);
    }
    return found;
  }

  private static void collect(PDStructureNode node, List<String> found) {
    for (Object kid : node.getKids()) {
      if (kid instanceof PDStructureElement element) {
        if ("Figure".equals(element.getStandardStructureType())) {
          found.add(String.valueOf(element.getAlternateDescription()));
        }
        collect(element, found);
      }
    }
  }
}
