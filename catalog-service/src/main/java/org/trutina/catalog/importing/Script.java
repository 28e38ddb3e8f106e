package org.trutina.catalog.importing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** SQL statements from a file, run one after the other with the same named parameters. */
final class Script {

  private static final Pattern PARAMETER = Pattern.compile("(?<!:):([a-zA-Z]+)\\b");

  private final List<String> statements;

  Script(String name) {
    try (InputStream file =
        Objects.requireNonNull(Script.class.getResourceAsStream("/importing/" + name), name)) {
      String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
      this.statements =
          Arrays.stream(text.replaceAll("(?m)^--.*$", "").split(";\\s*\\n"))
              .filter(statement -> !statement.isBlank())
              .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void run(Connection connection, Map<String, Object> parameters) throws SQLException {
    for (String statement : statements) {
      var values = new ArrayList<Object>();
      var sql = new StringBuilder();
      Matcher matcher = PARAMETER.matcher(statement);
      while (matcher.find()) {
        Object value = Objects.requireNonNull(parameters.get(matcher.group(1)), matcher.group(1));
        values.add(value);
        matcher.appendReplacement(sql, "?");
      }
      matcher.appendTail(sql);
      try (PreparedStatement prepared = connection.prepareStatement(sql.toString())) {
        for (int i = 0; i < values.size(); i++) {
          prepared.setObject(i + 1, values.get(i));
        }
        prepared.execute();
      }
    }
  }
}
