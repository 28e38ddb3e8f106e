package org.trutina.catalog.importing.formats;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.trutina.catalog.importing.Facts;
import org.trutina.catalog.importing.Format;
import org.trutina.catalog.importing.Upload;

/**
 * The tree of models.dev: models by their makers under {@code models}, and what providers offer of
 * them under {@code providers}.
 */
@ApplicationScoped
final class ModelsDev implements Format {

  private static final Pattern OFFERED =
      Pattern.compile("((?:[^/]+/)?)providers/([^/]+)/models/(.+)\\.toml");
  private static final Pattern MADE = Pattern.compile("((?:[^/]+/)?)models/([^/]+)/(.+)\\.toml");

  @Override
  public String key() {
    return "models-dev";
  }

  @Override
  public String title() {
    return "models.dev";
  }

  @Override
  public void read(Upload upload, Options options, Facts facts) throws IOException {
    String root = root(upload.paths());
    Statements statements = new Statements(facts);
    ModelsDevTree tree = new ModelsDevTree(upload, root);
    List<String> models =
        upload.paths().stream()
            .filter(Files::isVisible)
            .filter(path -> within(root, OFFERED, path) || within(root, MADE, path))
            .toList();
    new Files(upload, models)
        .each(statements, (path, in) -> model(tree, path, tree.read(path, in)).state(statements));
  }

  private static boolean within(String root, Pattern kind, String path) {
    Matcher file = kind.matcher(path);
    return file.matches() && root.equals(file.group(1));
  }

  private static ModelsDevModel model(ModelsDevTree tree, String path, LocatedTree own)
      throws IOException {
    Matcher offered = OFFERED.matcher(path);
    if (offered.matches()) {
      return ModelsDevModel.offered(tree, offered.group(2), offered.group(3), own);
    }
    Matcher made = MADE.matcher(path);
    if (made.matches()) {
      return ModelsDevModel.made(tree, made.group(2), made.group(3), own);
    }
    throw new IllegalArgumentException(path + " is not a model");
  }

  /** The folder that everything is in, such as the one of an archive of the repository. */
  private static String root(List<String> paths) throws UnreadableUpload {
    for (Pattern kind : List.of(OFFERED, MADE)) {
      for (String path : paths) {
        Matcher file = kind.matcher(path);
        if (file.matches()) {
          return file.group(1);
        }
      }
    }
    throw new UnreadableUpload(
        "None of the files is providers/<provider>/models/<model>.toml or"
            + " models/<maker>/<model>.toml; upload an archive of the whole tree.");
  }
}
