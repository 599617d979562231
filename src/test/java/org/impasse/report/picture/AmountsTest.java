package org.impasse.report.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.impasse.negotiation.Issue;
import org.impasse.verdict.Interval;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AmountsTest {

  private static final Issue.Range RANGE =
      new Issue.Range(0, 1_500_000, "persons", List.of(), Optional.empty());

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0 | 799999 | below 800,000",
        "0 | 600000 | up to 600,000",
        "0 | 365 | up to 365",
        "366 | 1500000 | above 365",
        "800000 | 1500000 | from 800,000",
        "40001 | 1500000 | above 40,000",
        "600001 | 799999 | above 600,000 to below 800,000",
        "10000 | 20000 | from 10,000 to 20,000",
        "800000 | 800000 | 800,000 exactly",
        "0 | 0 | 0 exactly",
        "1 | 1500000 | above 0",
        "0 | 1500000 | any amount"
      })
  void theRounderNumberIsNamed(long first, long last, String words) {
    assertEquals(words, Amounts.of(new Interval(first, last), RANGE));
  }
}
