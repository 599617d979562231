package org.impasse;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaModifier.FINAL;
import static com.tngtech.archunit.core.domain.JavaModifier.STATIC;
import static com.tngtech.archunit.core.domain.JavaModifier.SYNTHETIC;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.CompositeArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Holds the arrows between the packages, and what only some of them may touch. */
@AnalyzeClasses(packagesOf = Impasse.class, importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

  /** Every package, each allowed to use those before it. A new package must take its place here. */
  private static final List<String> FLOW =
      List.of(
          "diagnostic",
          "negotiation",
          "scenario",
          "redline",
          "casebook",
          "verdict",
          "analysis",
          "quality",
          "report",
          "bundle",
          "board",
          "web",
          "cli");

  /** What ANTLR and JTE generate is not ours to shape; a grammar is in {@code redline.grammar}. */
  private static final String[] GENERATED = {
    "org.impasse.redline.grammar..", "org.impasse.report.jte.."
  };

  private static final String[] DROOLS = {"org.drools..", "org.kie..", "org.mvel2.."};

  @ArchTest
  static void everyPackageHasItsPlaceInTheFlow(JavaClasses classes) {
    Set<String> unknown =
        classes.stream()
            .map(JavaClass::getPackageName)
            .filter(name -> !name.equals("org.impasse"))
            .map(name -> name.substring("org.impasse.".length()).split("\\.", 2)[0])
            .filter(name -> !FLOW.contains(name))
            .collect(Collectors.toCollection(TreeSet::new));
    if (!unknown.isEmpty()) {
      throw new AssertionError("Packages without a place in the flow: " + unknown);
    }
    if (!classes.contain(Impasse.class)) {
      throw new AssertionError("The program's own classes were not read");
    }
  }

  @ArchTest
  static final ArchRule theFlowRunsOneWay =
      IntStream.range(0, FLOW.size() - 1)
          .mapToObj(
              i ->
                  noClasses()
                      .that()
                      .resideInAPackage(within(FLOW.get(i)))
                      .should()
                      .dependOnClassesThat(
                          resideInAnyPackage(
                              FLOW.subList(i + 1, FLOW.size()).stream()
                                  .map(ArchitectureTest::within)
                                  .toArray(String[]::new)))
                      .allowEmptyShould(true))
          .reduce((a, b) -> CompositeArchRule.of(a).and(b))
          .orElseThrow();

  @ArchTest
  static final ArchRule noCycles =
      slices().matching("org.impasse.(*)..").should().beFreeOfCycles().allowEmptyShould(true);

  @ArchTest
  static final ArchRule nothingDependsOnTheEntryPoint =
      noClasses()
          .that()
          .resideInAPackage("org.impasse.*..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.impasse")
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule rulesKnowNoFilesOfCases =
      noClasses()
          .that()
          .resideInAPackage(within("redline"))
          .should()
          .dependOnClassesThat()
          .resideInAPackage(within("scenario"))
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule thePageAndTheCommandsDoNotKnowEachOther =
      noClasses()
          .that()
          .resideInAPackage(within("web"))
          .should()
          .dependOnClassesThat()
          .resideInAPackage(within("cli"))
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule onlyRedLinesSeeDrools =
      noClasses()
          .that()
          .resideOutsideOfPackage(within("redline"))
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(DROOLS);

  @ArchTest
  static final ArchRule negotiationNeedsOnlyJava =
      classes()
          .that()
          .resideInAPackage(within("negotiation"))
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage("java..", "org.jspecify..", within("negotiation"))
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule diagnosticNeedsOnlyJava =
      classes()
          .that()
          .resideInAPackage(within("diagnostic"))
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage("java..", "org.jspecify..", within("diagnostic"))
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule recordsDoNoInputOrOutput =
      noClasses()
          .that()
          .resideInAPackage(within("negotiation"))
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("java.io..", "java.net..", "java.nio..", "java.sql..")
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule onlyReportsAndTheEdgesPrint =
      noClasses()
          .that()
          .resideOutsideOfPackages(within("report"), within("cli"), within("web"))
          .and()
          .doNotBelongToAnyOf(Impasse.class)
          .should(ACCESS_STANDARD_STREAMS)
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule onlyTheEntryPointEndsTheProcess =
      noClasses()
          .that()
          .doNotBelongToAnyOf(Impasse.class)
          .should()
          .callMethod(System.class, "exit", int.class)
          .orShould()
          .callMethod(Runtime.class, "halt", int.class)
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule oneKindOfLogging =
      noClasses()
          .that()
          .doNotHaveFullyQualifiedName("org.impasse.cli.LogSetup")
          .and()
          .haveNameNotMatching("org\\.impasse\\.cli\\.LogSetup\\$.*")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("java.util.logging..", "ch.qos.logback..");

  @ArchTest
  static final ArchRule nothingStaticChanges =
      fields()
          .that()
          .areStatic()
          .and()
          .doNotHaveModifier(SYNTHETIC)
          .and()
          .areDeclaredInClassesThat()
          .resideOutsideOfPackages(GENERATED)
          .should(notChange());

  private static String within(String feature) {
    return "org.impasse." + feature + "..";
  }

  private static ArchCondition<JavaField> notChange() {
    Set<String> changeable =
        Set.of(
            "java.lang.StringBuilder",
            "java.lang.StringBuffer",
            "java.util.BitSet",
            "java.util.Calendar",
            "java.util.Date",
            "java.util.Random");
    return new ArchCondition<>("be final and of a type that does not change") {
      @Override
      public void check(JavaField field, ConditionEvents events) {
        JavaClass type = field.getRawType();
        String why = null;
        if (!field.getModifiers().contains(FINAL)) {
          why = "is not final";
        } else if (type.isArray()) {
          why = "is an array";
        } else if (changeable.contains(type.getName())
            || type.getPackageName().startsWith("java.util.concurrent")
            || (type.getPackageName().equals("java.util")
                && !type.isInterface()
                && !type.isEnum()
                && (type.isAssignableTo(java.util.Collection.class)
                    || type.isAssignableTo(java.util.Map.class)))) {
          why = "is a " + type.getSimpleName();
        }
        if (why != null && field.getModifiers().contains(STATIC)) {
          events.add(
              SimpleConditionEvent.violated(
                  field, field.getDescription() + " " + why + " " + field.getSourceCodeLocation()));
        }
      }
    };
  }
}
