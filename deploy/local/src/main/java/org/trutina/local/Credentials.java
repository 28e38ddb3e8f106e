package org.trutina.local;

/** A user and its password. */
public record Credentials(String user, String password) {

  /** Does not show the password. */
  @Override
  public String toString() {
    return user;
  }
}
