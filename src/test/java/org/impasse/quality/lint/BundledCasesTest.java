package org.impasse.quality.lint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.inject.Guice;
import java.nio.file.Path;
import java.util.List;
import org.impasse.casebook.CaseOpener;
import org.impasse.casebook.Sitting;
import org.impasse.casebook.Wishes;
import org.impasse.diagnostic.DiagnosticPrinter;
import org.impasse.negotiation.Evidence;
import org.impasse.redline.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing about the bundled cases is doubtful without a reason for letting it stand. */
class BundledCasesTest {

  @Test
  void nothingIsFoundThatIsNotWaived() throws Exception {
    List<CheckedCase> checked =
        Guice.createInjector()
            .getInstance(Checker.class)
            .check(List.of(), Path.of(""), List.of("scenarios", "rules"));
    assertEquals(
        List.of("house-sale", "northern-ireland-1998", "ukraine-2025"),
        checked.stream().map(c -> c.id().orElseThrow()).toList());
    for (CheckedCase one : checked) {
      assertEquals(
          "",
          DiagnosticPrinter.print(
              one.sources(), one.findings().stream().map(Finding::diagnostic).toList()));
      assertEquals(List.of(), one.notRun());
      assertTrue(one.waived().stream().allMatch(waived -> waived.waiver().why().isPresent()));
    }
  }

  /** That something takes a referendum is no wish for it. */
  @ParameterizedTest
  @ValueSource(strings = {"house-sale", "northern-ireland-1998", "ukraine-2025"})
  void whatTakesAConsentIsInsistedOnByNobody(String id) throws Exception {
    Sitting sitting =
        Guice.createInjector()
            .getInstance(CaseOpener.class)
            .openCase(List.of(), Path.of(""), id, Wishes.none());
    for (Rule rule : sitting.rules().rules()) {
      for (String cited : rule.evidence()) {
        Evidence evidence = sitting.negotiation().evidence(cited).orElseThrow();
        if (rule.strength().isEmpty() && evidence.bearing() == Evidence.Bearing.DEMANDS) {
          rule.footprint()
              .forEach(
                  issue ->
                      assertEquals(
                          List.of(),
                          evidence.issues().getOrDefault(issue, List.of()),
                          cited + " for " + rule.id()));
        }
      }
    }
  }
}
