package org.trutina.local;

import java.util.Locale;

/** What the stack consists of, in the order in which it starts. */
public enum Component {
  POSTGRES("PostgreSQL", ""),
  KEYCLOAK("Keycloak", ""),
  CATALOG("the catalogue", "catalog-service"),
  ASSESSMENT("the assessment", "assessment-service"),
  GATEWAY("the gateway", "gateway");

  private final String title;
  private final String module;

  Component(String title, String module) {
    this.title = title;
    this.module = module;
  }

  /** The name for people. */
  public String title() {
    return title;
  }

  /** The Maven module that a service is built in; empty for what is not ours. */
  String module() {
    return module;
  }

  /** The name in file names and commands. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
