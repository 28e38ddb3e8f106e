package org.trutina.catalog.control;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.trutina.catalog.claim.AsOf;
import org.trutina.catalog.claim.Claims;
import org.trutina.catalog.claim.EffectiveClaims.Choice;

/** Loads the owners of organisations and says who controls them. */
@ApplicationScoped
public class Controls {

  private final Claims claims;

  Controls(Claims claims) {
    this.claims = claims;
  }

  /**
   * Organisations with everybody above them.
   *
   * @param claims the effective claims on all of them, by organisation
   */
  public record Owners(Map<String, List<Choice>> claims, EffectiveControl rule) {

    public Control of(String organisation) {
      return rule.of(organisation);
    }
  }

  /** The organisations and everybody above them at a date. */
  public Owners of(Collection<String> organisations, AsOf asOf) {
    Map<String, List<Choice>> known = claims.aboutOwnersOf(organisations, asOf);
    return new Owners(known, new EffectiveControl(new ControlGraph(known, asOf.validOn())));
  }
}
