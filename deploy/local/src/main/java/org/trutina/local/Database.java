package org.trutina.local;

/**
 * A database with two roles: the owner migrates the schema, the application works with it and owns
 * nothing, so that row-level policies hold for it.
 *
 * @param url JDBC address
 */
public record Database(String url, Credentials owner, Credentials application) {}
