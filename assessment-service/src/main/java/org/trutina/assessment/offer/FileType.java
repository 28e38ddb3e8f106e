package org.trutina.assessment.offer;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import io.quarkiverse.resteasy.problem.HttpProblem;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;
import org.apache.tika.mime.MimeTypes;
import org.jspecify.annotations.Nullable;
import org.trutina.edge.Problem;

/** What a file may be, and whether it is what it is said to be. Passive documents only. */
enum FileType {
  PDF("application/pdf", "application/pdf"),
  PNG("image/png", "image/png"),
  JPEG("image/jpeg", "image/jpeg"),
  TEXT("text/plain", "text/plain"),
  CSV("text/csv", "text/csv", "text/plain"),
  JSON("application/json", "application/json", "text/plain"),
  ODT("application/vnd.oasis.opendocument.text", "application/vnd.oasis.opendocument.text"),
  DOCX(
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
      "application/zip",
      "application/x-tika-ooxml"),
  XLSX(
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
      "application/zip",
      "application/x-tika-ooxml");

  /** What is taken, in words. */
  private static final String TAKEN =
      Arrays.stream(values()).map(FileType::mediaType).collect(Collectors.joining(", "));

  /** As much as the detector looks at. */
  private static final int HEAD = 64 * 1024;

  private static final int MOST_CONTENT_TYPES = 1024 * 1024;

  /** What a document may unpack to; beyond it is no document but a bomb. */
  private static final long MOST_UNPACKED = 256L * 1024 * 1024;

  private static final JsonFactory JSON_READER =
      new JsonFactory().disable(JsonParser.Feature.AUTO_CLOSE_SOURCE);

  private final String mediaType;
  private final Set<String> looks;

  FileType(String mediaType, String... looks) {
    this.mediaType = mediaType;
    this.looks = Set.of(looks);
  }

  String mediaType() {
    return mediaType;
  }

  /**
   * The type that a request declares.
   *
   * @throws HttpProblem 415 for one that is not taken
   */
  static FileType declared(@Nullable String contentType) {
    MediaType declared = MediaType.parse(contentType == null ? "" : contentType);
    String base = declared == null ? "" : declared.getBaseType().toString();
    return Arrays.stream(values())
        .filter(type -> type.mediaType.equals(base))
        .findFirst()
        .orElseThrow(
            () ->
                Problem.unsupportedType(
                    "Send the file with its own Content-Type, one of " + TAKEN + "."));
  }

  /**
   * Passes a file on and looks at it as it goes by.
   *
   * @throws HttpProblem 422 when it is empty or not of this type; part of it has been passed on
   *     then
   */
  void pass(InputStream content, OutputStream to) throws IOException {
    byte[] head = content.readNBytes(HEAD);
    if (head.length == 0) {
      throw Problem.invalid("empty-file", "", "The file is empty.");
    }
    String found =
        MimeTypes.getDefaultMimeTypes()
            .detect(new ByteArrayInputStream(head), new Metadata())
            .getBaseType()
            .toString();
    if (!looks.contains(found)) {
      throw lies(found);
    }
    to.write(head);
    var whole = new SequenceInputStream(new ByteArrayInputStream(head), new Copied(content, to));
    switch (this) {
      case JSON -> wellFormed(whole);
      case DOCX, XLSX -> officeDocument(whole);
      case PDF, PNG, JPEG, TEXT, CSV, ODT -> {
        // What they begin with tells them.
      }
    }
    whole.transferTo(OutputStream.nullOutputStream());
  }

  private HttpProblem lies(String found) {
    return Problem.invalid(
        "content-type-mismatch",
        "",
        "The file is declared as "
            + mediaType
            + ", but it looks like "
            + found
            + ". Declare what it is; taken are "
            + TAKEN
            + ".");
  }

  private void wellFormed(InputStream whole) throws IOException {
    try (JsonParser parser = JSON_READER.createParser(whole)) {
      while (parser.nextToken() != null) {
        parser.skipChildren();
      }
    } catch (JsonProcessingException e) {
      throw lies("text that is no well-formed JSON");
    }
  }

  /** The package says which kind of document it holds. */
  private void officeDocument(InputStream whole) throws IOException {
    try {
      String types = contentTypes(new ZipInputStream(whole)).orElse("");
      if (!types.contains("\"" + mediaType + ".main+xml\"")) {
        throw lies(types.isEmpty() ? "a ZIP archive" : "another kind of office document");
      }
    } catch (ZipException e) {
      throw lies("a damaged ZIP archive");
    }
  }

  private Optional<String> contentTypes(ZipInputStream zip) throws IOException {
    Optional<String> types = Optional.empty();
    long unpacked = 0;
    byte[] buffer = new byte[8192];
    for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
      if (entry.getName().equals("[Content_Types].xml")) {
        types = Optional.of(new String(zip.readNBytes(MOST_CONTENT_TYPES), StandardCharsets.UTF_8));
      }
      for (int read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
        unpacked += read;
        if (unpacked > MOST_UNPACKED) {
          throw lies("an archive that unpacks to more than a document needs");
        }
      }
    }
    return types;
  }

  /** What is read of it is written elsewhere, too. */
  private static final class Copied extends FilterInputStream {

    private final OutputStream to;

    Copied(InputStream from, OutputStream to) {
      super(from);
      this.to = to;
    }

    @Override
    public int read() throws IOException {
      int one = super.read();
      if (one >= 0) {
        to.write(one);
      }
      return one;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      int read = super.read(bytes, offset, length);
      if (read > 0) {
        to.write(bytes, offset, read);
      }
      return read;
    }

    @Override
    public long skip(long most) throws IOException {
      return readNBytes((int) Math.min(most, 8192)).length;
    }

    @Override
    public boolean markSupported() {
      return false;
    }
  }
}
