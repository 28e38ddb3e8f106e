package org.trutina.gateway.door;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import org.junit.jupiter.api.Test;

class ContractTest {

  @Test
  void what_the_contracts_name_is_routed_and_to_one_service_only() {
    assertThat(Contract.collections("catalog"))
        .containsExactly(
            "aliases",
            "chains",
            "changes",
            "claims",
            "conflicts",
            "contests",
            "imports",
            "insights",
            "jurisdictions",
            "laws",
            "offerings",
            "organisations",
            "unmatched-names");
    assertThat(Contract.collections("assessment"))
        .containsExactly(
            "access",
            "alerts",
            "assessments",
            "audit",
            "evaluation-duties",
            "frameworks",
            "policy-profiles",
            "procurements")
        .doesNotContainAnyElementsOf(Contract.collections("catalog"));
  }

  @Test
  void operations_that_take_files_may_be_sent_long_bodies() {
    assertThat(Contract.uploads("catalog"))
        .extracting(Object::toString)
        .containsExactly("/api/v1/imports");
  }

  @Test
  void the_gateway_knows_the_services_by_their_contracts_only() {
    ArchRuleDefinition.noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "org.trutina.catalog..", "org.trutina.assessment..", "org.trutina.decision..")
        .check(
            new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("org.trutina.gateway"));
  }
}
