package org.trutina.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

/** What changes of the catalogue have led to, in the databases: everything, and everything once. */
record Effects(Databases databases) {

  /** With fewer claims nothing is proven. */
  private static final int FEW = 3;

  /**
   * @param claims that were proposed by one steward and verified by another
   * @param begin the position of the feed before
   */
  void eachClaimIsInTheFeedOnce(List<String> claims, long begin) {
    assertThat(claims).as("claims").hasSizeGreaterThan(FEW).doesNotHaveDuplicates();
    assertThat(databases.column("catalog", "select id from claim where proposed_by = 'stella'"))
        .as("nothing but what was proposed")
        .containsExactlyInAnyOrderElementsOf(claims);
    // The ledger gives each entry an instant of its own.
    List<String> happened =
        databases.column(
            "catalog",
            """
            select subject || ' ' || cause || ' ' || extract(epoch from at) from (
              select subject_id as subject, 'proposed' as cause, recorded_at as at from claim
              where proposed_by = 'stella'
              union all
              select subject_id, claim_event.status, at from claim_event
              join claim on claim.id = claim_id where proposed_by = 'stella') entry
            order by at
            """);
    assertThat(happened).hasSize(2 * claims.size());
    assertThat(
            databases.column(
                "catalog",
                "select subject_id || ' ' || cause || ' ' || extract(epoch from recorded_at)"
                    + " from change where position > "
                    + begin
                    + " order by position"))
        .as("the feed, in the order of the ledger")
        .containsExactlyElementsOf(happened);
  }

  /**
   * @param positions after the beginning, as those who follow the feed get them
   */
  void theFeedIsToldAsItIs(List<String> positions, long begin) {
    assertThat(positions)
        .containsExactlyElementsOf(
            databases.column(
                "catalog",
                "select position from change where position > " + begin + " order by position"));
  }

  void eachAssessmentAndEachAlertIsThereOnce() {
    assertThat(
            databases.column(
                "assessment", PAIRS + "select assessment from pair where digest = digest_before"))
        .as("assessments of what had been assessed")
        .isEmpty();
    assertThat(
            databases.column(
                "assessment",
                PAIRS
                    + """
                    select assessment || ' ' || (outcome <> outcome_before) || ' ' || alerts
                    from pair where alerts <> case when outcome = outcome_before then 0 else 1 end
                    """))
        .as("assessments, whether the outcome is another, alerts")
        .isEmpty();
    assertThat(databases.number("assessment", PAIRS + "select sum(alerts) from pair"))
        .as("alerts between an assessment and the next one")
        .isPositive()
        .isEqualTo(databases.number("assessment", "select count(*) from alert"));
    for (String[] logged : new String[][] {{"assessed", "assessment"}, {"alert-raised", "alert"}}) {
      assertThat(
              databases.number(
                  "assessment",
                  "select count(*) from audit_entry where action = '" + logged[0] + "'"))
          .as("entries '%s' in the audit log", logged[0])
          .isEqualTo(databases.number("assessment", "select count(*) from " + logged[1]));
    }
  }

  /**
   * Each assessment with the one before it, their outcomes, and the alerts between them. An outcome
   * is what an alert may be about: who is first, what the gates say, who controls.
   */
  private static final String PAIRS =
      """
      with outcome as (
        select id, procurement_id, input_digest,
          array(select option ->> 'name'
            || ' ' || coalesce(option ->> 'rank' = '1', false)::text
            || ' ' || jsonb_path_query_array(option, '$.gates[*].verdict')::text
            || ' ' || array(select option ->> 'supplierControl' union
                 select jsonb_path_query(option, '$.criteria[*].evidence[*]
                   ? (@.property == "control-country").value') #>> '{}' order by 1)::text
            from jsonb_array_elements(result -> 'options') option
            order by option ->> 'name') as found
        from assessment),
      step as (
        select id as assessment, input_digest as digest, found as outcome,
          lag(id) over earlier as before, lag(input_digest) over earlier as digest_before,
          lag(found) over earlier as outcome_before
        from outcome window earlier as (partition by procurement_id order by id)),
      pair as (
        select step.*, (select count(*) from alert
          where assessment_after = assessment and assessment_before = before) as alerts
        from step where before is not null)
      """;
}
