package org.trutina.local;

import java.nio.file.Path;
import java.util.List;

/** The command line behind {@code ./trutina}. */
public final class Trutina {

  private Trutina() {}

  public static void main(String[] arguments) {
    try {
      System.exit(run(List.of(arguments)));
    } catch (StackException e) {
      System.err.println("trutina: " + e.getMessage());
      System.exit(1);
    }
  }

  private static int run(List<String> arguments) {
    var settings =
        Settings.of(Path.of(System.getProperty("trutina.project", ".")), System.getenv());
    var commands = new Commands(settings, System.out);
    return switch (arguments.getFirst()) {
      case "up" -> commands.up();
      case "down" -> commands.down();
      case "status" -> commands.status();
      case "token" -> commands.token(arguments.subList(1, arguments.size()));
      default -> throw new StackException("There is no command " + arguments.getFirst() + ".");
    };
  }
}
