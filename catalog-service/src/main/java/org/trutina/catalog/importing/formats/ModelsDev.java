package org.trutina.catalog.importing.formats;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
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
      Pattern.compile("((?:[^/]+/)?)providers/([^/]+)/(?:models/(.+)|provider)\\.toml");
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
    new Files(upload, upload.paths().stream().filter(Files::isVisible).toList())
        .each(statements, (path, in) -> file(tree, path, in, statements));
  }

  private static void file(ModelsDevTree tree, String path, InputStream in, Statements statements)
      throws IOException {
    Matcher offered = OFFERED.matcher(path);
    Matcher made = MADE.matcher(path);
    if (offered.matches() && offered.group(1).equals(tree.root())) {
      if (offered.group(3) != null) {
        ModelsDevModel.offered(tree, offered.group(2), offered.group(3), tree.read(path, in))
            .state(statements);
      }
    } else if (made.matches() && made.group(1).equals(tree.root())) {
      ModelsDevModel.made(tree, made.group(2), made.group(3), tree.read(path, in))
          .state(statements);
    }
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
