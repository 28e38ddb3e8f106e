package org.trutina.edge;

import io.quarkus.oidc.runtime.TenantConfigBean;
import io.quarkus.oidc.runtime.TenantConfigContext;
import jakarta.inject.Singleton;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Not ready until the realm has told how its tokens are verified; afterwards, whether it answers or
 * not. Each probe asks it once more, as no request would come that makes Quarkus do so.
 */
@Readiness
@Singleton
class RealmReadiness implements HealthCheck {

  private static final String SETTING = "quarkus.oidc.auth-server-url";

  private final TenantConfigBean tenants;
  private final AtomicBoolean asking = new AtomicBoolean();

  RealmReadiness(TenantConfigBean tenants) {
    this.tenants = tenants;
  }

  @Override
  public HealthCheckResponse call() {
    TenantConfigContext realm = tenants.getDefaultTenant();
    String url = realm.oidcConfig().authServerUrl().orElse("");
    boolean known = url.isEmpty() || realm.ready();
    if (!known && asking.compareAndSet(false, true)) {
      realm
          .initialize()
          .subscribe()
          .with(answered -> asking.set(false), refused -> asking.set(false));
    }
    return HealthCheckResponse.named("Realm").withData(SETTING, url).status(known).build();
  }
}
