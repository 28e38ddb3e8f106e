package org.trutina.catalog.importing;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.trutina.catalog.importing.Format.UnreadableUpload;

/**
 * An upload unpacked into a directory of its own, where each file has a number for a name: no name
 * from an archive ever reaches the file system. An archive that unpacks to more than the limits, or
 * that names files outside itself, is refused as a whole.
 */
final class UploadedFiles implements Upload, AutoCloseable {

  /** What an archive may unpack to. */
  record Limits(int files, long bytes, int ratio) {
    static final Limits DEFAULT = new Limits(100_000, 2L << 30, 200);
  }

  /** Below this a high ratio is no attack: small files compress well. */
  private static final long HARMLESS = 16L << 20;

  /** As file systems have it. */
  private static final int LONGEST_NAME = 4096;

  private static final int MOST_LINKS = 40;

  private final Path directory;
  private final Limits limits;
  private final long compressed;
  private final TreeMap<String, Path> files = new TreeMap<>();
  private final Map<String, String> links = new HashMap<>();
  private long unpacked;
  private int entries;

  private UploadedFiles(Path directory, Limits limits, long compressed) {
    this.directory = directory;
    this.limits = limits;
    this.compressed = compressed;
  }

  /**
   * Unpacks an upload: a zip or tar archive, gzipped or not, or a single file, by its first bytes.
   *
   * @param name under which a single file was uploaded
   * @throws UnreadableUpload when it is damaged, too large or not safe to unpack
   */
  static UploadedFiles unpack(Path upload, String name, Limits limits) throws IOException {
    var unpacked =
        new UploadedFiles(Files.createTempDirectory("trutina-import-"), limits, Files.size(upload));
    try {
      unpacked.read(upload, name);
      return unpacked;
    } catch (EOFException | ZipException e) {
      unpacked.close();
      throw new UnreadableUpload("The archive is damaged or was cut off; upload it again.");
    } catch (IOException | RuntimeException e) {
      unpacked.close();
      throw e;
    }
  }

  private void read(Path upload, String name) throws IOException {
    byte[] head = head(upload);
    if (startsWith(head, 'P', 'K', 3, 4) || startsWith(head, 'P', 'K', 5, 6)) {
      readZip(upload);
    } else if (startsWith(head, 0x1f, 0x8b)) {
      try (InputStream content = new GZIPInputStream(Files.newInputStream(upload), 1 << 16)) {
        readTarOrFile(new BufferedInputStream(content, 1 << 16), name.replaceAll("\\.gz$", ""));
      }
    } else {
      try (InputStream content = new BufferedInputStream(Files.newInputStream(upload), 1 << 16)) {
        readTarOrFile(content, name);
      }
    }
  }

  private void readTarOrFile(InputStream content, String name) throws IOException {
    content.mark(512);
    byte[] block = content.readNBytes(512);
    content.reset();
    if (block.length == 512
        && new String(block, 257, 5, StandardCharsets.US_ASCII).equals("ustar")) {
      readTar(content);
    } else {
      store(name, new Counted(content));
    }
  }

  private void readZip(Path upload) throws IOException {
    try (ZipFile zip = ZipFile.builder().setPath(upload).get()) {
      for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
        if (entry.isDirectory()) {
          continue;
        }
        if (!zip.canReadEntryData(entry)) {
          throw new UnreadableUpload(
              "The archive has an encrypted or oddly compressed file; pack it as an ordinary zip.");
        }
        String path = safe(entry.getName());
        try (InputStream content = zip.getInputStream(entry)) {
          if (entry.isUnixSymlink()) {
            byte[] to = content.readNBytes(LONGEST_NAME);
            link(path, new String(to, StandardCharsets.UTF_8));
          } else {
            var sum = new CRC32();
            store(path, new Counted(new CheckedInputStream(content, sum)));
            if (sum.getValue() != entry.getCrc()) {
              throw new ZipException("content that is not what was packed");
            }
          }
        }
      }
    } catch (IOException e) {
      if (e instanceof UnreadableUpload || e instanceof EOFException) {
        throw e;
      }
      throw new UnreadableUpload("The archive is damaged or was cut off; upload it again.");
    }
  }

  private void readTar(InputStream content) throws IOException {
    // Names and headers count too: they unpack as well as files do.
    try (var tar = new TarArchiveInputStream(new Counted(content))) {
      TarArchiveEntry entry;
      while ((entry = tar.getNextEntry()) != null) {
        if (entry.isSparse()) {
          throw new UnreadableUpload(
              "The archive has a file with holes; pack it without the option --sparse.");
        }
        if (entry.isSymbolicLink()) {
          link(safe(entry.getName()), entry.getLinkName());
        } else if (entry.isLink()) {
          count();
          links.put(safe(entry.getName()), safe(entry.getLinkName()));
        } else if (entry.isFile()) {
          store(safe(entry.getName()), tar);
        }
      }
    } catch (IOException e) {
      if (e instanceof UnreadableUpload) {
        throw e;
      }
      throw new UnreadableUpload("The archive is damaged or was cut off; upload it again.");
    }
  }

  /** A link leads somewhere relative to where it is. */
  private void link(String from, String to) throws UnreadableUpload {
    count();
    if (isAbsolute(to)) {
      throw outside(to);
    }
    String folder = from.contains("/") ? from.substring(0, from.lastIndexOf('/') + 1) : "";
    links.put(from, safe(folder + to));
  }

  private void store(String path, InputStream content) throws IOException {
    count();
    Path file = directory.resolve(Integer.toString(entries));
    try (OutputStream out = Files.newOutputStream(file)) {
      content.transferTo(out);
    }
    files.put(path, file);
  }

  /** One more file or link; a name may come again, and the later one counts. */
  private void count() throws UnreadableUpload {
    entries++;
    if (entries > limits.files()) {
      throw new UnreadableUpload(
          "The archive has more than %d files; split it.".formatted(limits.files()));
    }
  }

  /** A path inside the archive without detours; one that leaves it refuses the archive. */
  private static String safe(String name) throws UnreadableUpload {
    var parts = new ArrayDeque<String>();
    String unix = name.replace('\\', '/');
    if (isAbsolute(name) || unix.indexOf('\0') >= 0) {
      throw outside(name);
    }
    for (String part : unix.split("/")) {
      if (part.equals("..")) {
        if (parts.pollLast() == null) {
          throw outside(name);
        }
      } else if (!part.isEmpty() && !part.equals(".")) {
        parts.addLast(part);
      }
    }
    return String.join("/", parts);
  }

  private static boolean isAbsolute(String name) {
    return name.startsWith("/") || name.startsWith("\\") || name.matches("(?s)[A-Za-z]:.*");
  }

  private static UnreadableUpload outside(String name) {
    String shown = name.length() <= 100 ? name : name.substring(0, 100) + "…";
    return new UnreadableUpload(
        "The archive names a file outside itself (" + shown + "); nothing was read.");
  }

  @Override
  public List<String> paths() {
    return Stream.concat(files.keySet().stream(), links.keySet().stream())
        .filter(path -> !isFolder(end(path)))
        .sorted()
        .distinct()
        .toList();
  }

  /** Whether it is a folder, whose files are listed under their own names. */
  private boolean isFolder(String path) {
    if (files.containsKey(path) || path.isEmpty()) {
      return path.isEmpty();
    }
    String next = files.ceilingKey(path + "/");
    return next != null && next.startsWith(path + "/");
  }

  @Override
  public InputStream open(String path) throws IOException {
    Path file = files.get(end(path));
    if (file == null) {
      throw new NoSuchFileException(path);
    }
    return new BufferedInputStream(Files.newInputStream(file), 1 << 16);
  }

  /** Where a path leads in the end; links in a circle lead nowhere. */
  private String end(String path) {
    String next = path;
    for (int i = 0; i < MOST_LINKS && !files.containsKey(next); i++) {
      String to = links.get(next);
      if (to == null) {
        return next;
      }
      next = to;
    }
    return next;
  }

  @Override
  public void close() throws IOException {
    try (Stream<Path> all = Files.walk(directory)) {
      for (Path file : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  private static byte[] head(Path file) throws IOException {
    try (InputStream content = Files.newInputStream(file)) {
      return content.readNBytes(4);
    }
  }

  private static boolean startsWith(byte[] head, int... first) {
    for (int i = 0; i < first.length; i++) {
      if (i >= head.length || (head[i] & 0xff) != first[i]) {
        return false;
      }
    }
    return true;
  }

  /** Stops an archive that unpacks to far more than it is. */
  private final class Counted extends FilterInputStream {

    private Counted(InputStream content) {
      super(content);
    }

    @Override
    public int read() throws IOException {
      int read = super.read();
      count(read < 0 ? 0 : 1);
      return read;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      int read = super.read(buffer, offset, length);
      count(Math.max(read, 0));
      return read;
    }

    @Override
    public long skip(long bytes) throws IOException {
      long skipped = super.skip(bytes);
      count(skipped);
      return skipped;
    }

    private void count(long read) throws UnreadableUpload {
      unpacked += read;
      if (unpacked > limits.bytes()
          || (unpacked > HARMLESS && unpacked / Math.max(1, compressed) > limits.ratio())) {
        throw new UnreadableUpload(
            "The archive unpacks to too much (more than %d MiB or %d times its size)."
                .formatted(limits.bytes() >> 20, limits.ratio()));
      }
    }
  }
}
