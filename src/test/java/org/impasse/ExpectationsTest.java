package org.impasse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.inject.Guice;
import com.google.inject.Injector;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.impasse.casebook.CaseOpener;
import org.impasse.casebook.Sitting;
import org.impasse.casebook.Trial;
import org.impasse.diagnostic.DiagnosticPrinter;
import org.impasse.diagnostic.Diagnostics;
import org.impasse.diagnostic.InvalidInputException;
import org.impasse.negotiation.Expectation;
import org.impasse.negotiation.Proposal;
import org.impasse.quality.coverage.Coverage;
import org.impasse.quality.coverage.CoverageFinder;
import org.impasse.quality.expectation.CaseTests;
import org.impasse.quality.expectation.ExpectationTester;
import org.impasse.quality.expectation.Tested;
import org.impasse.report.ExpectationReport;
import org.impasse.report.page.Style;
import org.impasse.scenario.Surroundings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the bundled texts' authors expect is what the program finds, and for the same reasons. */
class ExpectationsTest {

  private static final Injector INJECTOR = Guice.createInjector();

  /**
   * What the sources say or imply, at least implied, of the texts of 2025 and 2022: text, party,
   * verdicts that would do, rules that must be among the reasons. A dash: the sources are weak,
   * silent or at odds, and nothing may be expected.
   */
  private static final String ON_RECORD =
      """
      us-28-point                 ukraine               reject               UA-S1,UA-S2
      us-28-point                 russia                accept,conditional
      us-28-point                 united-states         accept
      us-28-point                 eu                    conditional,reject
      us-28-point                 ukraine-president     reject
      us-28-point                 ukraine-parliament    reject
      us-28-point                 ukraine-military      reject
      us-28-point                 ukraine-civil-society conditional,reject
      us-28-point                 ukraine-referendum    -
      us-28-point-language-church ukraine               reject               UA-S1,UA-S2
      us-28-point-language-church russia                accept,conditional
      us-28-point-language-church ukraine-president     reject
      us-28-point-language-church ukraine-parliament    reject
      us-28-point-language-church ukraine-military      reject
      us-28-point-400k            ukraine               reject               UA-S1,UA-S2,UA-S3
      us-28-point-400k            russia                accept,conditional
      us-28-point-400k            eu                    conditional,reject
      us-28-point-400k            ukraine-president     reject
      us-28-point-400k            ukraine-parliament    reject
      us-28-point-400k            ukraine-military      reject
      us-28-point-400k            ukraine-civil-society conditional,reject
      e3-counter                  russia                reject               RU-S1,RU-S2
      e3-counter                  eu                    accept
      e3-counter                  ukraine               -
      e3-counter                  united-states         -
      geneva-19                   ukraine               accept,conditional
      geneva-19                   united-states         accept
      geneva-19                   russia                reject               RU-S1,RU-S2
      geneva-19                   eu                    -
      istanbul-2022               ukraine               reject               UA-S2,UA-S3
      istanbul-2022               russia                -
      """;

  /**
   * The same of 1998. Of the Democratic Unionists and arms first the record says more than that.
   */
  private static final String ON_RECORD_1998 =
      """
      agreement-1998              uup                   conditional
      agreement-1998              sinn-fein             accept
      agreement-1998              sdlp                  accept
      agreement-1998              dup                   reject               DUP-1
      arms-first-1998             uup                   accept
      arms-first-1998             sinn-fein             reject               SF-2
      """;

  static List<String> bundledCases() {
    return new Surroundings().library(List.of(), new Diagnostics()).caseIds();
  }

  /** What {@code impasse test} runs. */
  @ParameterizedTest
  @MethodSource("bundledCases")
  void everyExpectationHolds(String caseId) throws InvalidInputException {
    CaseTests tests =
        INJECTOR.getInstance(ExpectationTester.class).test(trial(caseId), name -> true);
    ExpectationReport report = new ExpectationReport(List.of(tests));
    assertEquals(0, report.failed(), () -> report.text(Style.PLAIN));
    for (Class<?> kind :
        List.of(Tested.OfParty.class, Tested.OfDeadlock.class, Tested.OfClaim.class)) {
      assertTrue(tests.tests().stream().anyMatch(kind::isInstance), () -> "none " + kind);
    }
  }

  /**
   * How many red lines, in per cent, the texts try both ways: no fewer than today. When there are
   * more, raise the number here.
   */
  @ParameterizedTest
  @CsvSource({"house-sale, 66", "northern-ireland-1998, 96", "ukraine-2025, 98"})
  void textsTryAsManyRedLinesAsBefore(String caseId, int percent) {
    Coverage coverage = INJECTOR.getInstance(CoverageFinder.class).find(open(caseId));
    assertEquals(percent, coverage.triedBothWays().percent());
  }

  /** No case slips past the test above because the program does not find it. */
  @Test
  void everyCaseFolderIsTested() throws IOException {
    try (Stream<Path> folders = Files.list(Path.of("scenarios"))) {
      assertEquals(
          folders.map(folder -> folder.getFileName().toString()).sorted().toList(), bundledCases());
    }
  }

  /** In the small cases every text that has a file of its own expects something. */
  @ParameterizedTest
  @ValueSource(strings = {"house-sale", "northern-ireland-1998"})
  void everyTextExpectsSomething(String caseId) {
    List<String> without =
        open(caseId).texts().stream()
            .filter(text -> text.file().endsWith(".yaml") && text.expectations().isEmpty())
            .map(Proposal::id)
            .toList();
    assertEquals(List.of(), without);
  }

  @Test
  void whatTheSourcesSayIsExpected() {
    assertEquals("", unexpected("ukraine-2025", ON_RECORD));
    assertEquals("", unexpected("northern-ireland-1998", ON_RECORD_1998));
  }

  private static String unexpected(String caseId, String onRecord) {
    Sitting sitting = open(caseId);
    List<String> failures = new ArrayList<>();
    for (String row : onRecord.lines().toList()) {
      String[] cells = row.split(" +", -1);
      Proposal text =
          sitting.texts().stream().filter(t -> t.id().equals(cells[0])).findFirst().orElseThrow();
      Optional<Expectation> expectation =
          text.expectations().stream().filter(e -> e.party().equals(cells[1])).findFirst();
      boolean same =
          cells[2].equals("-")
              ? expectation.isEmpty()
              : expectation
                  .filter(e -> e.verdicts().equals(set(cells[2])))
                  .filter(e -> cells.length < 4 || e.because().containsAll(set(cells[3])))
                  .isPresent();
      if (!same) {
        failures.add(row + " <-> " + expectation);
      }
    }
    return String.join("\n", failures);
  }

  private static Set<String> set(String cell) {
    return new TreeSet<>(Arrays.asList(cell.split(",", -1)));
  }

  private static Sitting open(String caseId) {
    return trial(caseId).sitting();
  }

  private static Trial trial(String caseId) {
    try {
      return INJECTOR
          .getInstance(CaseOpener.class)
          .openTrials(List.of(), Path.of(""), List.of(caseId))
          .get(0);
    } catch (InvalidInputException e) {
      throw new AssertionError(DiagnosticPrinter.print(e.diagnostics()));
    }
  }
}
