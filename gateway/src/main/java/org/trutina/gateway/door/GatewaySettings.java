package org.trutina.gateway.door;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;

/** Where requests go, and how much of everything there may be. */
@ConfigMapping(prefix = "trutina.gateway")
interface GatewaySettings {

  /** Base address of catalog-service. */
  URI catalogUrl();

  /** Base address of assessment-service. */
  URI assessmentUrl();

  /** Base address of Keycloak, whose realm is published under /auth. */
  URI keycloakUrl();

  /** Limits for callers. */
  Limits limits();

  /** Patience with what is behind the gateway. */
  Patience patience();

  /** How many requests a caller may make; so many at once, and refilled evenly. */
  interface Limits {

    /** Requests per minute of one user or client. */
    @WithDefault("1200")
    long clientPerMinute();

    /** Requests of one user or client that are under way at the same time. */
    @WithDefault("32")
    int clientAtOnce();

    /** Requests per minute of all callers of one contracting authority. */
    @WithDefault("6000")
    long authorityPerMinute();

    /** Refused tokens per minute from one address. */
    @WithDefault("120")
    long refusalsPerMinute();
  }

  /** Times and numbers per service. */
  interface Patience {

    /** Until a connection is there. */
    @WithDefault("2s")
    Duration connect();

    /** Until an answer begins. */
    @WithDefault("15s")
    Duration answer();

    /** Between two parts of a body, either way. */
    @WithDefault("60s")
    Duration idle();

    /** Requests that a service works on at the same time. */
    @WithDefault("64")
    int connections();

    /** Requests that wait for one of these connections. */
    @WithDefault("256")
    int waiting();

    /** Failures within ten seconds after which a service is left alone. */
    @WithDefault("5")
    int failures();

    /** How long it is left alone before one request tries again. */
    @WithDefault("2s")
    Duration rest();
  }
}
