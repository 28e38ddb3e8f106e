package org.trutina.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.trutina.local.Database;
import org.trutina.local.Postgres;

/** A real PostgreSQL with one database, gone after the tests. Argument: {@code name}. */
public final class TestDatabase implements QuarkusTestResourceLifecycleManager {

  private String name = "";
  private @Nullable Postgres postgres;

  @Override
  public void init(Map<String, String> arguments) {
    name = arguments.getOrDefault("name", "");
  }

  @Override
  public Map<String, String> start() {
    Postgres started = Postgres.temporary();
    postgres = started;
    Database database = started.createDatabase(name);
    return Map.of(
        "quarkus.datasource.jdbc.url", database.url(),
        "quarkus.datasource.username", database.application().user(),
        "quarkus.datasource.password", database.application().password(),
        "quarkus.flyway.username", database.owner().user(),
        "quarkus.flyway.password", database.owner().password());
  }

  @Override
  public void stop() {
    if (postgres != null) {
      postgres.close();
    }
  }
}
