package org.trutina.edge;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;

/** Starts the service; when that fails, the last line of the log says which setting to look at. */
@QuarkusMain
public final class Start {

  private Start() {}

  public static void main(String... arguments) {
    Quarkus.run(
        null,
        (status, failure) -> {
          if (failure != null) {
            System.err.println(StartFailure.advice(failure));
          }
          System.exit(status);
        },
        arguments);
  }
}
