package org.trutina.decision;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "org.trutina", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  private static final String[] FILES = {"..decision.casefile..", "..decision.cli.."};

  @ArchTest
  static final ArchRule the_mathematics_depends_on_the_jdk_and_libraries_of_mathematics =
      classes()
          .that()
          .resideOutsideOfPackages(FILES)
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "java..",
              "jdk.incubator.vector..",
              "org.jspecify..",
              "org.hipparchus..",
              "org.ojalgo..",
              "org.trutina.decision..");

  @ArchTest
  static final ArchRule the_mathematics_reads_neither_clock_nor_files_nor_network =
      noClasses()
          .that()
          .resideOutsideOfPackages(FILES)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "java.io..", "java.nio.file..", "java.nio.channels..", "java.net..", "java.time..");

  @ArchTest
  static final ArchRule the_mathematics_knows_nothing_of_the_case_format =
      noClasses()
          .that()
          .resideOutsideOfPackages(FILES)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(FILES);

  @ArchTest
  static final ArchRule vectors_stay_within_their_kernel =
      noClasses()
          .that()
          .doNotHaveSimpleName("VectorKernel")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("jdk.incubator.vector..");

  @ArchTest
  static final ArchRule no_two_packages_depend_on_each_other =
      slices().matching("org.trutina.decision.(*)..").should().beFreeOfCycles();
}
