package org.impasse.quality.expectation;

import java.util.List;
import org.impasse.casebook.Trial;

/**
 * The expectations of one case and what was found.
 *
 * @param trial the case, and what of it was asked about
 * @param tests the texts' in the order of texts, then the case's own, then the claims'
 */
public record CaseTests(Trial trial, List<Tested> tests) {
  public CaseTests {
    tests = List.copyOf(tests);
  }

  public List<Tested> failures() {
    return tests.stream().filter(test -> !test.holds()).toList();
  }
}
