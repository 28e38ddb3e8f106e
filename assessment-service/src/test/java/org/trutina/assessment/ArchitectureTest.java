package org.trutina.assessment;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.persistence.Entity;
import jakarta.ws.rs.Path;
import org.hibernate.annotations.JdbcTypeCode;

@AnalyzeClasses(packages = "org.trutina", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest
  static final ArchRule services_share_no_java_types =
      noClasses()
          .that()
          .resideInAPackage("org.trutina.assessment..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.trutina.catalog..", "org.trutina.gateway..");

  @ArchTest
  static final ArchRule features_do_not_depend_on_each_other_in_circles =
      slices().matching("org.trutina.assessment.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule entities_stay_inside_their_feature =
      classes().that().areAnnotatedWith(Entity.class).should().bePackagePrivate();

  @ArchTest
  static final ArchRule resources_stay_inside_their_feature =
      classes().that().areAnnotatedWith(Path.class).should().bePackagePrivate();

  /** Hibernate maps a Java type in one way: one of them as JSON would make all of them JSON. */
  @ArchTest
  static final ArchRule lists_of_texts_are_arrays_in_the_database =
      noFields()
          .that()
          .areDeclaredInClassesThat()
          .areAnnotatedWith(Entity.class)
          .and(
              describe(
                  "are lists of texts",
                  (JavaField field) ->
                      field.getType().getName().equals("java.util.List<java.lang.String>")))
          .should()
          .beAnnotatedWith(JdbcTypeCode.class);
}
