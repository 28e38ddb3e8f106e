package org.trutina.assessment.procurement;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.trutina.edge.Problem;
import org.trutina.edge.Problem.Violation;

/** Checks what a procurement says beside its award criteria: CPV codes, budget, lots, tie-break. */
@ApplicationScoped
class ContentRules {

  private final PriceRules prices;

  ContentRules(PriceRules prices) {
    this.prices = prices;
  }

  /**
   * @throws io.quarkiverse.resteasy.problem.HttpProblem 422 naming every field at fault
   */
  void check(NewProcurement wanted) {
    var violations = new ArrayList<Violation>();
    cpv("", wanted.cpv(), violations);
    budget("", wanted.budget(), violations);
    if (wanted.tieBreak() == TieBreak.PRICE && wanted.price() == null) {
      violations.add(
          new Violation("/tieBreak", "The price has no part in this award: it breaks no tie."));
    }
    lots(wanted, violations);
    if (!violations.isEmpty()) {
      throw Problem.invalid("invalid-procurement", violations);
    }
  }

  private void lots(NewProcurement wanted, List<Violation> violations) {
    List<Lot> lots = Objects.requireNonNullElse(wanted.lots(), List.of());
    if (lots.size() == 1) {
      violations.add(
          new Violation("/lots", "One lot is no division: leave it out, or add another."));
    }
    var seen = new HashSet<String>();
    for (int i = 0; i < lots.size(); i++) {
      Lot lot = lots.get(i);
      String at = "/lots/" + i;
      if (!seen.add(lot.id())) {
        violations.add(new Violation(at + "/id", "Two lots have the id " + lot.id() + "."));
      }
      cpv(at, lot.cpv(), violations);
      budget(at, lot.budget(), violations);
      bounds(at, lot, wanted.price(), violations);
    }
  }

  private void bounds(
      String at, Lot lot, @Nullable PriceCriterion price, List<Violation> violations) {
    if (lot.low() == null && lot.high() == null) {
      return;
    }
    if (price == null) {
      violations.add(
          new Violation(
              at + (lot.low() == null ? "/high" : "/low"),
              "The price has no part in this award: a lot needs no bounds for it."));
    } else {
      prices.checkBounds(price.forLot(lot), at, violations);
    }
  }

  private static void cpv(String at, @Nullable List<String> codes, List<Violation> violations) {
    List<String> given = Objects.requireNonNullElse(codes, List.of());
    for (int i = 0; i < given.size(); i++) {
      String pointer = at + "/cpv/" + i;
      Cpv.complaint(given.get(i))
          .ifPresent(complaint -> violations.add(new Violation(pointer, complaint)));
    }
  }

  private void budget(String at, @Nullable Money budget, List<Violation> violations) {
    if (budget != null) {
      prices.checkCurrency(at + "/budget/currency", budget.currency(), violations);
    }
  }
}
