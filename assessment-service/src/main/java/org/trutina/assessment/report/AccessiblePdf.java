package org.trutina.assessment.report;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.Objects;
import java.util.logging.Level;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * Sets XHTML as PDF/UA-1 and PDF/A-3a: tagged, with its language, fonts embedded, nothing from
 * outside. The same text gives the same bytes: the date and the identity of the document come from
 * what it says.
 */
final class AccessiblePdf {

  static final String REGULAR = "/fonts/SourceSans3-Regular.ttf";
  private static final String BOLD = "/fonts/SourceSans3-Semibold.ttf";
  private static final String ITALIC = "/fonts/SourceSans3-It.ttf";
  private static final String FAMILY = "Source Sans 3";

  static {
    // It would tell the console of every style that it computes.
    XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.SEVERE));
  }

  private AccessiblePdf() {}

  /**
   * @param xhtml well-formed, with a title and a language
   * @param dated when what it says was found out
   * @param identity names the document among all
   */
  static byte[] of(String xhtml, Instant dated, long identity) {
    try (var document = new PDDocument();
        PdfBoxRenderer renderer = builder(xhtml, document).buildPdfRenderer()) {
      renderer.createPDFWithoutClosing();
      fix(document, dated, identity);
      var bytes = new ByteArrayOutputStream();
      document.save(bytes);
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException("The report cannot be set.", e);
    }
  }

  private static PdfRendererBuilder builder(String xhtml, PDDocument document) throws IOException {
    return new PdfRendererBuilder()
        .usePdfUaAccessibility(true)
        .usePdfAConformance(PdfAConformance.PDFA_3_A)
        .useColorProfile(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData())
        .withProducer("Trutina")
        .usePDDocument(document)
        .useFont(font(document, REGULAR), FAMILY, 400, FontStyle.NORMAL, true)
        .useFont(font(document, BOLD), FAMILY, 700, FontStyle.NORMAL, true)
        .useFont(font(document, ITALIC), FAMILY, 400, FontStyle.ITALIC, true)
        .useSVGDrawer(new BatikSVGDrawer())
        .useExternalResourceAccessControl(
            (uri, type) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
        .useExternalResourceAccessControl(
            (uri, type) -> false, ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI)
        .withHtmlContent(xhtml, null);
  }

  /** Without ligatures: some stand for no character, and a reader would lose the letters. */
  private static PDFontSupplier font(PDDocument document, String name) throws IOException {
    TrueTypeFont font = parsed(name);
    font.setEnableGsub(false);
    return new PDFontSupplier(PDType0Font.load(document, font, true));
  }

  static TrueTypeFont parsed(String name) throws IOException {
    try (InputStream file =
        Objects.requireNonNull(AccessiblePdf.class.getResourceAsStream(name), name)) {
      return new TTFParser().parse(new RandomAccessReadBuffer(file));
    }
  }

  /** The renderer would take the time of day for both. */
  private static void fix(PDDocument document, Instant dated, long identity) throws IOException {
    Calendar date =
        GregorianCalendar.from(dated.truncatedTo(ChronoUnit.SECONDS).atZone(ZoneOffset.UTC));
    document.getDocumentInformation().setCreationDate(date);
    document.getDocumentInformation().setModificationDate(date);
    document.setDocumentId(identity);
    PDMetadata metadata = document.getDocumentCatalog().getMetadata();
    String text = new String(metadata.toByteArray(), StandardCharsets.UTF_8);
    String stamp = dated.truncatedTo(ChronoUnit.SECONDS).toString().replace("Z", "+00:00");
    metadata.importXMPMetadata(
        text.replaceAll("(<xmp:(?:Create|Modify|Metadata)Date>)[^<]*", "$1" + stamp)
            .getBytes(StandardCharsets.UTF_8));
  }
}
