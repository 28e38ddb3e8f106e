package org.trutina.edge;

/** The realm roles, as Keycloak names them. */
public final class Role {
  public static final String OFFICER = "officer";
  public static final String APPROVER = "approver";
  public static final String STEWARD = "steward";
  public static final String AUDITOR = "auditor";
  public static final String ADMIN = "admin";

  private Role() {}
}
