package org.trutina.edge;

import io.quarkus.runtime.configuration.ConfigurationException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.security.cert.CertificateException;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;

/** Names the setting behind a failed start, which exceptions of libraries do not. */
final class StartFailure {

  private static final String DATABASE = "quarkus.datasource.jdbc.url";
  private static final String REALM = "quarkus.oidc.auth-server-url";

  private StartFailure() {}

  /** What to look at; the failure itself when that is not known. */
  static String advice(Throwable failure) {
    List<Throwable> causes =
        Stream.iterate(failure, Objects::nonNull, Throwable::getCause).limit(20).toList();
    // A refused certificate lies beneath what was to be reached; otherwise the outer says more.
    return causes.stream()
        .filter(CertificateException.class::isInstance)
        .reduce((outer, inner) -> inner)
        .map(StartFailure::ofCertificate)
        .or(() -> causes.stream().map(StartFailure::of).flatMap(Optional::stream).findFirst())
        .or(
            () ->
                causes.stream()
                    .filter(StartFailure::isOfTheRealm)
                    .findFirst()
                    .map(StartFailure::ofRealm))
        .map(advice -> "The service did not start. " + advice)
        .orElse("The service did not start: " + causes.getLast());
  }

  private static String ofCertificate(Throwable certificate) {
    return ("A certificate is not accepted (%s): look at the server's, at sslrootcert of %s, and at"
            + " quarkus.tls.trusted.trust-store.pem.certs.")
        .formatted(certificate.getMessage(), DATABASE);
  }

  private static String ofRealm(Throwable failure) {
    return "The realm does not answer as one (%s): look at %s.".formatted(failure, setting(REALM));
  }

  /** On the way to the realm anything may be thrown, a timeout also when it answers with 404. */
  private static boolean isOfTheRealm(Throwable failure) {
    return Arrays.stream(failure.getStackTrace())
        .anyMatch(frame -> frame.getClassName().startsWith("io.quarkus.oidc"));
  }

  private static Optional<String> of(Throwable failure) {
    return Optional.ofNullable(
        switch (failure) {
          case SQLException refused -> ofDatabase(refused);
          // The library's own message names what is missing.
          case ConfigurationException misconfigured -> misconfigured.getMessage();
          case UnknownHostException unknown ->
              "The host %s is not known: look at %s and %s."
                  .formatted(unknown.getMessage(), setting(DATABASE), setting(REALM));
          case ConnectException ignored ->
              "Nobody answers: look at %s and %s.".formatted(setting(DATABASE), setting(REALM));
          // Of a library that only some services have.
          case RuntimeException other
              when other.getClass().getSimpleName().equals("FlywayValidateException") ->
              "The tables do not fit this version: run its migrations first"
                  + " (the chart's migration job, or quarkus.flyway.migrate-at-start).";
          default -> null;
        });
  }

  private static @Nullable String ofDatabase(SQLException refused) {
    String state = Objects.requireNonNullElse(refused.getSQLState(), "");
    return switch (state) {
      case "28P01", "28000" ->
          "PostgreSQL refuses the user: look at quarkus.datasource.username and"
              + " quarkus.datasource.password (for migrations quarkus.flyway.username and"
              + " quarkus.flyway.password).";
      case "08004" ->
          "There is no password for PostgreSQL: look at quarkus.datasource.password"
              + " (for migrations quarkus.flyway.password).";
      case "3D000" -> "PostgreSQL has no such database: look at %s.".formatted(setting(DATABASE));
      case "53100" -> "The disk of PostgreSQL is full.";
      default ->
          state.startsWith("08")
              ? "PostgreSQL cannot be reached: look at %s.".formatted(setting(DATABASE))
              : null;
    };
  }

  private static String setting(String name) {
    return ConfigProvider.getConfig()
        .getOptionalValue(name, String.class)
        .map(value -> name + " (" + value + ")")
        .orElse(name);
  }
}
