package org.trutina.assessment.policy;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.trutina.assessment.procurement.AwardCriteria;
import org.trutina.assessment.procurement.MinimumLevel;
import org.trutina.assessment.procurement.NewProcurement.Unknowns;

/** Policy profiles as they apply to an award, for explorations. */
@ApplicationScoped
public class AppliedPolicies {

  private final PolicyProfiles profiles;

  AppliedPolicies(PolicyProfiles profiles) {
    this.profiles = profiles;
  }

  /** What a profile sets in an award. */
  public record Applied(
      List<AwardCriteria> awardCriteria,
      double priceShare,
      List<MinimumLevel> gates,
      Unknowns unknowns) {}

  /**
   * @param priced whether the award has a price part; without one the frameworks share the whole
   * @throws io.quarkiverse.resteasy.problem.HttpProblem 404 for a profile that there is not, 409
   *     when nothing is left of it without prices
   */
  public Applied of(String profile, boolean priced) {
    PolicyProfileView view = profiles.byId(profile);
    return new Applied(
        priced ? view.awardCriteria() : Comparisons.withoutPrice(view),
        priced ? view.priceShare() : 0,
        view.gates(),
        view.unknowns());
  }
}
