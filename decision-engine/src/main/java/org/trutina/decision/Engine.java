package org.trutina.decision;

/**
 * Names the engine in every result, so that an old result can be recomputed with the same rules.
 */
public final class Engine {

  /** Changes whenever a result could change. */
  public static final String VERSION = "1";

  private Engine() {}
}
