package org.impasse.quality.lint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.inject.Guice;
import com.google.inject.Injector;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.impasse.diagnostic.Diagnostic;
import org.impasse.diagnostic.InvalidInputException;
import org.impasse.diagnostic.Severity;
import org.impasse.scenario.schema.SchemaKind;
import org.impasse.scenario.schema.Schemas;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Everything in one pass, waivers, and what is asked about. */
class CheckerTest {

  private static final Injector INJECTOR = Guice.createInjector();

  private static final String JUDGE = "      judge: the judge in the valley\n";

  @TempDir private Path folder;

  private List<CheckedCase> check(WellCase well, String... names) throws Exception {
    well.write(folder);
    return INJECTOR.getInstance(Checker.class).check(List.of(), folder, List.of(names));
  }

  private CheckedCase one(WellCase well, String... names) throws Exception {
    List<CheckedCase> checked = check(well, names);
    assertEquals(1, checked.size());
    return checked.get(0);
  }

  private static Set<String> found(CheckedCase checked) {
    return checked.findings().stream()
        .map(
            finding ->
                finding.diagnostic().code()
                    + " "
                    + finding.diagnostic().location().file().replaceFirst(".*/", ""))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> notRun(CheckedCase checked) {
    return checked.notRun().stream()
        .map(lint -> lint.code())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void aBrokenTextHidesNothingOfTheOthers() throws Exception {
    CheckedCase checked =
        one(
            new WellCase()
                .with("third.yaml", "impasse: 1\ncase: well\nid: third\nclauses: []\n")
                .with("case.yaml below \"parameters:\"", unusedNumber())
                .with("second.yaml", text("second", "share: 0, key: upper")));
    assertEquals(
        Set.of(
            "infeasible-text second.yaml",
            "missing-key third.yaml",
            "too-few third.yaml",
            "unused-parameter case.yaml"),
        found(checked));
    assertEquals(Set.of("uncited-source", "unused-position"), notRun(checked));
    assertTrue(
        checked.notRun().stream().allMatch(lint -> lint.why().equals("the texts have errors")));
  }

  @Test
  void aBrokenRuleFileHidesNothingOfTheTexts() throws Exception {
    CheckedCase checked =
        one(
            new WellCase()
                .with("upper.drl", "rule \"UP-3\"\n")
                .with("second.yaml", text("second", "share: 0, key: upper")));
    assertTrue(found(checked).contains("infeasible-text second.yaml"));
    assertTrue(checked.count(Severity.ERROR) > 0);
    assertTrue(notRun(checked).contains("never-fires"));
    assertTrue(checked.ran().contains("takes-sides"));
  }

  @Test
  void brokenEvidenceIsNoFaultOfTheRulesThatCiteIt() throws Exception {
    CheckedCase checked =
        one(
            new WellCase()
                .with("evidence.yaml", "  - id: lower-key\n")
                .with("lower.drl", "rule \"LO-9\"\n    @title(\"No end\")\n"));
    assertTrue(found(checked).contains("duplicate-id evidence.yaml"));
    assertTrue(
        checked.findings().stream()
            .noneMatch(f -> f.diagnostic().code().equals("unknown-evidence")));
    assertTrue(
        checked.findings().stream()
            .anyMatch(f -> f.diagnostic().location().file().endsWith("lower.drl")));
  }

  @Test
  void aBrokenCaseHidesNoMistakesOfForm() throws Exception {
    CheckedCase checked =
        one(
            new WellCase()
                .with("case.yaml", "parties: []\n")
                .with("second.yaml", "impasse: 1\ncase: well\nid: Second\ntitle: A\nclauses: []\n")
                .with("upper.drl", "rule UP-3\n"));
    Set<String> found = found(checked);
    assertTrue(found.contains("duplicate-key case.yaml"), found::toString);
    assertTrue(found.contains("bad-id second.yaml"), found::toString);
    assertTrue(found.stream().anyMatch(one -> one.endsWith("upper.drl")), found::toString);
    assertEquals(INJECTOR.getInstance(LintCatalogue.class).all().size(), checked.notRun().size());
  }

  @Test
  void aFindingCanBeWaivedWithAReason() throws Exception {
    CheckedCase checked =
        one(
            new WellCase()
                .with("case.yaml below \"    positions:\"", JUDGE)
                .with(
                    "case.yaml",
                    "waive:\n  - { check: unused-position, on: key/judge, why: He may be asked. }\n")
                .with(
                    "upper.drl instead of \"    @evidence(\"upper-third\")\"",
                    """
                        @evidence("upper-third")
                        @from("2026-04-01")
                        @waive("dates-never-apply: The spring is near.")
                    """));
    assertEquals(Set.of(), found(checked));
    assertEquals(
        Set.of(
            "dates-never-apply UP-1 The spring is near.",
            "unused-position key/judge He may be asked."),
        checked.waived().stream()
            .map(w -> w.waiver().check() + " " + w.waiver().on() + " " + w.waiver().why().get())
            .collect(Collectors.toSet()));
  }

  @Test
  void severalThingsCanBeWaivedForOneReason() throws Exception {
    CheckedCase checked =
        one(
            new WellCase()
                .with("case.yaml below \"    positions:\"", JUDGE + "      priest: the priest\n")
                .with(
                    "case.yaml",
                    """
                    waive:
                      - check: unused-position
                        on: [key/judge, key/priest]
                        why: They may be asked.
                    """));
    assertEquals(Set.of(), found(checked));
    assertEquals(2, checked.waived().size());
  }

  @Test
  void aWaiverCountsInItsOwnFileOnly() throws Exception {
    CheckedCase checked =
        one(
            new WellCase()
                .with("case.yaml below \"    positions:\"", JUDGE)
                .with(
                    "evidence.yaml",
                    "waive:\n  - { check: unused-position, on: key/judge, why: He may be asked. }\n"));
    assertEquals(
        Set.of("unused-position case.yaml", "waiver-of-nothing evidence.yaml"), found(checked));
  }

  @Test
  void waiversInTheCaseSpeakForTables() throws Exception {
    WellCase well =
        new WellCase()
            .with("table.csv", "id,title,based-on,share,key\nt1,No water,offer,0,upper\n");
    assertEquals(Set.of("infeasible-text table.csv"), found(one(well)));
    well.with("case.yaml", "waive:\n  - { check: infeasible-text, on: t1, why: To show it. }\n");
    assertEquals(Set.of(), found(one(well)));
  }

  @Test
  void waiversHaveTheirOwnFaults() throws Exception {
    CheckedCase checked =
        one(
            new WellCase()
                .with("case.yaml below \"    positions:\"", JUDGE)
                .with(
                    "case.yaml",
                    """
                    waive:
                      - { check: unused-position, on: key/judge }
                      - { check: unused-positions, on: key/judge, why: He may be asked. }
                      - { check: unread-issue, on: key, why: Nobody reads it. }
                    """));
    assertEquals(
        List.of(
            "unused-position: No text and no rule uses position 'judge' of issue 'key'.",
            "waiver-without-reason: The waiver of 'unused-position' on 'key/judge' gives no reason,"
                + " so it does not count.",
            "waiver-unknown-check: There is no check 'unused-positions' to waive.",
            "waiver-of-nothing: The waiver of 'unread-issue' on 'key' waives nothing."),
        checked.findings().stream()
            .map(f -> f.diagnostic().code() + ": " + f.diagnostic().message())
            .toList());
    assertEquals(
        "Did you mean 'unused-position'?",
        checked.findings().get(2).diagnostic().hint().orElseThrow());
  }

  private static String hint(CheckedCase checked, String code) {
    return checked.findings().stream()
        .map(Finding::diagnostic)
        .filter(diagnostic -> diagnostic.code().equals(code))
        .findFirst()
        .flatMap(Diagnostic::hint)
        .orElseThrow();
  }

  @Test
  void aWaiverInTheWrongPlaceIsToldTheRightOne() throws Exception {
    String judge = "waive:\n  - { check: unused-position, on: key/judge, why: He may be asked. }\n";
    WellCase well = new WellCase().with("case.yaml below \"    positions:\"", JUDGE);
    assertEquals(
        "The finding stands in scenarios/well/case.yaml: waive it there.",
        hint(one(well.with("evidence.yaml", judge)), "waiver-of-nothing"));
    assertEquals(
        "If it is meant for 'key/judge', write it in scenarios/well/case.yaml. Otherwise take it"
            + " out: the finding is gone.",
        hint(
            one(
                new WellCase()
                    .with("case.yaml below \"    positions:\"", JUDGE)
                    .with(
                        "upper.drl instead of \"    @strength(\"red-line\")\"",
                        "    @strength(\"red-line\")\n    @waive(\"unused-position: On purpose.\")\n")),
            "waiver-of-nothing"));
  }

  @Test
  void aWaiverGivenTwiceIsToldSo() throws Exception {
    CheckedCase checked =
        one(
            new WellCase()
                .with("case.yaml below \"    positions:\"", JUDGE)
                .with(
                    "case.yaml",
                    """
                    waive:
                      - { check: unused-position, on: key/judge, why: He may be asked. }
                      - { check: unused-position, on: key/judge, why: Again. }
                    """));
    assertEquals(Set.of("waiver-of-nothing case.yaml"), found(checked));
    assertEquals(
        "The waiver of 'unused-position' on 'key/judge' is given twice; once is enough.",
        checked.findings().get(0).diagnostic().message());
  }

  @Test
  void aBarInAReasonIsExplained() throws Exception {
    CheckedCase checked =
        one(
            new WellCase()
                .with(
                    "upper.drl instead of \"    @strength(\"red-line\")\"",
                    "    @strength(\"red-line\")\n    @waive(\"one-source: Either A | or B.\")\n"));
    assertEquals(
        "A bar, |, begins another waiver; a reason can have none in it.",
        hint(checked, "waiver-unknown-check"));
  }

  @Test
  void anUnknownCheckIsMarkedOnceWhereItIsNamed() throws Exception {
    CheckedCase checked =
        one(
            new WellCase()
                .with(
                    "case.yaml",
                    "waive:\n  - { on: [key, share], check: unread-isue, why: Nobody. }\n"));
    assertEquals(1, checked.findings().size());
    assertEquals(32, checked.findings().get(0).diagnostic().location().column());
  }

  /** Files are read as root as well, so a file in place of the folder stands for one refused. */
  @Test
  void rulesThatCannotBeReadAreNotNone() throws Exception {
    check(new WellCase());
    Path rules = folder.resolve("rules/well");
    for (String file : List.of("upper.drl", "lower.drl")) {
      Files.delete(rules.resolve(file));
    }
    Files.delete(rules);
    Files.writeString(rules, "");
    CheckedCase checked =
        INJECTOR.getInstance(Checker.class).check(List.of(), folder, List.of("well")).get(0);
    assertTrue(found(checked).contains("file-unreadable well"), found(checked)::toString);
    assertFalse(found(checked).contains("no-rules case.yaml"));
  }

  @Test
  void theSchemaKnowsAllThatCanBeWaived() {
    for (String code : INJECTOR.getInstance(LintCatalogue.class).waivable()) {
      assertTrue(Schemas.general(SchemaKind.TEXT).contains("\"" + code + "\""), code);
    }
  }

  @Test
  void aTextIsCheckedByItsId() throws Exception {
    WellCase well =
        new WellCase()
            .with("case.yaml below \"    positions:\"", JUDGE)
            .with("second.yaml", text("second", "share: 0, key: upper"));
    assertEquals(Set.of("infeasible-text second.yaml"), found(one(well, "second")));
    assertEquals(Set.of("infeasible-text second.yaml"), found(one(well, "well/second")));
  }

  @Test
  void errorsCannotBeWaived() throws Exception {
    CheckedCase checked =
        one(
            new WellCase()
                .with("third.yaml", "impasse: 1\ncase: well\nid: third\ntitle: A\nclauses: []\n")
                .with("third.yaml", "waive:\n  - { check: too-few, on: third, why: Short. }\n"));
    assertEquals(Set.of("too-few third.yaml", "waiver-unknown-check third.yaml"), found(checked));
    assertEquals(
        "'too-few' is an error, and errors cannot be waived.",
        checked.findings().get(1).diagnostic().message());
  }

  @Test
  void whereALintCouldNotRunItsWaiversAreNotIdle() throws Exception {
    CheckedCase checked =
        one(
            new WellCase()
                .with("upper.drl", "rule \"UP-3\"\n")
                .with(
                    "case.yaml",
                    "waive:\n  - { check: unread-issue, on: key, why: Nobody reads it. }\n"));
    assertTrue(found(checked).stream().noneMatch(one -> one.startsWith("waiver")));
  }

  @Test
  void aRuleWithTooManyStatesOfTheWorldIsPassedOverAloud() throws Exception {
    String circumstances =
        IntStream.range(0, 12)
            .mapToObj(
                i ->
                    """
                      - id: moon-%d
                        title: Moon %d
                        values: { full: full, new: new }
                        default: new
                        as-of: 2026-03-31
                    """
                        .formatted(i, i))
            .collect(Collectors.joining());
    String lines =
        IntStream.range(0, 12)
            .mapToObj("    Circumstance( name == \"moon-%d\", value == \"full\" )\n"::formatted)
            .collect(Collectors.joining());
    CheckedCase checked =
        one(
            new WellCase()
                .with("case.yaml below \"circumstances:\"", circumstances)
                .with(
                    "upper.drl below \"    Term( issue == \"share\", amount < 33 || position =="
                        + " \"not-addressed\" )\"",
                    lines));
    assertEquals(Set.of(), found(checked));
    assertEquals(Set.of("always-fires", "implied-rule", "never-fires"), notRun(checked));
    checked.notRun().forEach(lint -> assertTrue(lint.on().contains("UP-1"), lint::toString));
  }

  @Test
  void doubtsOfReadersAreFindingsToo() throws Exception {
    WellCase well =
        new WellCase()
            .with(
                "upper.drl instead of \"    @evidence(\"upper-key\")\"",
                "    @evidence(\"upper-key, lower-key\")\n");
    assertEquals(Set.of("evidence-of-another-party upper.drl"), found(one(well)));
    well.with(
        "upper.drl below \"    @title(\"A key of its own\")\"",
        "    @waive(\"evidence-of-another-party: They spoke of each other.\")\n");
    assertEquals(Set.of(), found(one(well)));
  }

  @Test
  void onlyWhatIsAskedAboutIsTold() throws Exception {
    WellCase well =
        new WellCase()
            .with("case.yaml below \"    positions:\"", JUDGE)
            .with(
                "upper.drl instead of \"    @title(\"A third at least\")\"",
                "    @title(\"A rightful third\")\n")
            .with("second.yaml", text("second", "share: 0, key: upper"));
    Set<String> all =
        Set.of("infeasible-text second.yaml", "takes-sides upper.drl", "unused-position case.yaml");
    assertEquals(all, found(one(well)));
    assertEquals(all, found(one(well, "well")));
    assertEquals(all, found(one(well, "scenarios/well")));
    assertEquals(all, found(one(well, ".")));
    assertEquals(all, found(one(well, folder.toString())));
    assertEquals(Set.of("takes-sides upper.drl"), found(one(well, "rules/well/upper.drl")));
    assertEquals(Set.of("takes-sides upper.drl"), found(one(well, "rules")));
    assertEquals(
        Set.of("infeasible-text second.yaml"), found(one(well, "scenarios/well/second.yaml")));
    assertEquals(
        Set.of("unused-position case.yaml", "infeasible-text second.yaml"),
        found(one(well, "scenarios/well/case.yaml", "scenarios/well/second.yaml")));
    assertEquals(Set.of(), found(one(well, "scenarios/well/offer.yaml")));
  }

  @Test
  void aTextElsewhereIsCheckedWithItsCase() throws Exception {
    Path mine = Files.createDirectories(folder.resolve("mine"));
    Files.writeString(mine.resolve("second.yaml"), text("second", "share: 0, key: upper"));
    CheckedCase checked = one(new WellCase(), "mine/second.yaml");
    assertEquals("well", checked.id().orElseThrow());
    assertEquals(Set.of("infeasible-text second.yaml"), found(checked));
    assertEquals(Set.of("infeasible-text second.yaml"), found(one(new WellCase(), "mine")));
  }

  @Test
  void aFileThatCannotBeReadHidesNoCase() throws Exception {
    Path mine = Files.createDirectories(folder.resolve("mine"));
    Files.writeString(mine.resolve("second.yaml"), "impasse: [1\n");
    List<CheckedCase> checked = check(new WellCase(), "mine/second.yaml", "well");
    assertEquals(2, checked.size());
    assertTrue(checked.get(0).id().isEmpty());
    assertEquals(1, checked.get(0).count(Severity.ERROR));
    assertEquals("well", checked.get(1).id().orElseThrow());
  }

  @Test
  void aNameThatMeansNothingIsBadUsage() {
    InvalidInputException missing =
        assertThrows(InvalidInputException.class, () -> check(new WellCase(), "wel"));
    assertEquals("file-missing", missing.diagnostics().all().get(0).code());
    assertEquals("Did you mean 'well'?", missing.diagnostics().all().get(0).hint().orElseThrow());
  }

  @Test
  void withoutCasesOfItsOwnAFolderGetsTheBundledOnes() throws Exception {
    List<CheckedCase> checked =
        INJECTOR.getInstance(Checker.class).check(List.of(), folder, List.of());
    assertEquals(
        List.of("house-sale", "northern-ireland-1998", "ukraine-2025"),
        checked.stream().map(c -> c.id().orElseThrow()).sorted().toList());
  }

  private static String unusedNumber() {
    return """
      - id: upper.least
        title: Least that the upper village needs
        unit: per cent
        value: 33
        sources: [letter]
    """;
  }

  private static String text(String id, String sets) {
    return """
    impasse: 1
    case: well
    id: %s
    title: A second offer
    clauses:
      - id: c1
        title: Water and key
        sets: { %s }
    """
        .formatted(id, sets);
  }
}
