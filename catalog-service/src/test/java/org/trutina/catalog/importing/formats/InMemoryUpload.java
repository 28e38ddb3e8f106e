package org.trutina.catalog.importing.formats;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.trutina.catalog.importing.Upload;

/** An upload of files written in a test; a file that is null is a link that leads nowhere. */
final class InMemoryUpload implements Upload {

  private final Map<String, byte[]> files = new LinkedHashMap<>();

  static InMemoryUpload of(String path, String text) {
    return new InMemoryUpload().and(path, text);
  }

  InMemoryUpload and(String path, String text) {
    return and(path, text.getBytes(StandardCharsets.UTF_8));
  }

  InMemoryUpload and(String path, byte[] bytes) {
    files.put(path, bytes);
    return this;
  }

  InMemoryUpload andDanglingLink(String path) {
    files.put(path, null);
    return this;
  }

  /** A link to another file, resolved as an upload does. */
  InMemoryUpload andLink(String path, String target) {
    return and(path, files.get(target));
  }

  @Override
  public List<String> paths() {
    return List.copyOf(files.keySet());
  }

  @Override
  public InputStream open(String path) throws IOException {
    byte[] bytes = files.get(path);
    if (bytes == null) {
      throw new NoSuchFileException(path);
    }
    return new ByteArrayInputStream(bytes);
  }
}
