package org.trutina.decision.award;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.trutina.decision.Interval;
import org.trutina.decision.InvalidInput;
import org.trutina.decision.award.Gate.Admission;
import org.trutina.decision.award.Gate.Result;

class GateTest {

  private static final Gate LEAST = Gate.atLeast("SOV-3", 2);
  private static final Gate MOST = Gate.atMost("latency", 200);

  @Test
  void a_level_on_the_bound_passes() {
    assertThat(LEAST.check("claim-7", Interval.exactly(2))).isInstanceOf(Result.Pass.class);
    assertThat(MOST.check("claim-8", Interval.exactly(200))).isInstanceOf(Result.Pass.class);
  }

  @Test
  void a_maximum_refuses_from_above() {
    assertThat(MOST.check("f", new Interval(10, 201))).isInstanceOf(Result.Undecided.class);
    assertThat(MOST.check("f", new Interval(201, 300))).isInstanceOf(Result.Fail.class);
    assertThat(MOST.check("f", new Interval(10, 200))).isInstanceOf(Result.Pass.class);
  }

  @Test
  void the_answer_names_the_bound_and_the_fact() {
    Result result = LEAST.check("claim-7", new Interval(0, 1));
    assertThat(result).isEqualTo(new Result.Fail(LEAST, "claim-7", new Interval(0, 1)));
    assertThat(result.fact()).isEqualTo("claim-7");
    assertThat(result.gate().level()).isEqualTo(2);
    assertThat(result.level()).isEqualTo(new Interval(0, 1));
  }

  @Test
  void one_failure_rejects_and_one_open_answer_leaves_it_open() {
    Result pass = LEAST.check("f", new Interval(2, 4));
    Result fail = LEAST.check("f", new Interval(0, 1));
    Result open = LEAST.check("f", new Interval(0, 4));
    assertThat(Gate.admission(List.of(pass, pass))).isEqualTo(Admission.ADMITTED);
    assertThat(Gate.admission(List.of(pass, open))).isEqualTo(Admission.UNDECIDED);
    assertThat(Gate.admission(List.of(open, fail, pass))).isEqualTo(Admission.REJECTED);
    assertThat(Gate.admission(List.of())).isEqualTo(Admission.ADMITTED);
  }

  @Test
  void a_gate_has_a_finite_level() {
    assertThatThrownBy(() -> Gate.atLeast("c", Double.NaN)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> Gate.atMost("c", Double.POSITIVE_INFINITY))
        .isInstanceOf(InvalidInput.class);
  }
}
