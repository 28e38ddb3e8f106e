package org.trutina.catalog.importing.formats;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.trutina.catalog.importing.Upload;

/**
 * The files of a models.dev tree.
 *
 * @param root the folder it is in, with a final {@code /}; empty when it is in none
 * @param makers the folders of the models, which are named after who makes them
 */
record ModelsDevTree(Upload upload, String root, Set<String> paths, Set<String> makers) {

  /** A link, checked out where the file system has none. */
  private static final Pattern LINK = Pattern.compile("[\\w.,@+:/-]+\\.toml\\s*");

  private static final int LONGEST_CHAIN = 8;

  ModelsDevTree(Upload upload, String root) {
    this(upload, root, Set.copyOf(upload.paths()), makers(upload, root));
  }

  private static Set<String> makers(Upload upload, String root) {
    Set<String> makers = new HashSet<>();
    String models = root + "models/";
    for (String path : upload.paths()) {
      int end = path.indexOf('/', models.length());
      if (path.startsWith(models) && end > 0) {
        makers.add(path.substring(models.length(), end).toLowerCase(Locale.ROOT));
      }
    }
    return makers;
  }

  /** Reads a file, or the one that the text of a link leads to. */
  LocatedTree read(String path, InputStream in) throws IOException {
    String text = LocatedTree.text(in);
    String at = path;
    for (int i = 0; i < LONGEST_CHAIN && LINK.matcher(text).matches(); i++) {
      at = Path.of("/" + at).resolveSibling(text.strip()).normalize().toString().substring(1);
      text = target(at);
    }
    return LocatedTree.toml(path, text);
  }

  private String target(String path) throws IOException {
    try (InputStream in = open(path)) {
      return LocatedTree.text(in);
    } catch (NoSuchFileException e) {
      throw new MalformedFile(1, "a link that leads nowhere: '" + path + "' is not in the upload");
    }
  }

  /** The model that an offered one is based on, such as {@code openai/gpt-oss-120b}. */
  LocatedTree base(String id) throws IOException {
    String path = root + "models/" + id + ".toml";
    try (InputStream in = open(path)) {
      return read(path, in);
    }
  }

  private InputStream open(String path) throws IOException {
    if (!paths.contains(path)) {
      throw new NoSuchFileException(path);
    }
    return upload.open(path);
  }
}
