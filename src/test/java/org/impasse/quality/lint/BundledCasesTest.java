package org.impasse.quality.lint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.inject.Guice;
import java.nio.file.Path;
import java.util.List;
import org.impasse.diagnostic.DiagnosticPrinter;
import org.junit.jupiter.api.Test;

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
}
