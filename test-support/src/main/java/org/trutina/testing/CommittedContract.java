package org.trutina.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Compares the OpenAPI document under version control with the one that the code offers. */
public final class CommittedContract {

  private CommittedContract() {}

  /**
   * Fails when they differ; with {@code -Dcontract.update} the committed one is replaced.
   *
   * @param committed its path from the module's directory
   */
  public static void check(Path committed, String offered) throws IOException {
    if (Boolean.getBoolean("contract.update")) {
      Files.writeString(committed, offered);
    }
    if (!Files.readString(committed).equals(offered)) {
      throw new AssertionError(
          "The contract "
              + committed
              + " has changed: run ./mvnw verify -Dcontract.update and review the diff.");
    }
  }
}
