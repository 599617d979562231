package org.impasse.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.impasse.verdict.HarbourLease;
import org.junit.jupiter.api.Test;

/** What receipts of every format say in the same words. */
class ReceiptWordsTest {

  private static String ceiling(long value) {
    return ReceiptWords.parameter(HarbourLease.CASE, "tenant.ceiling", value);
  }

  @Test
  void anotherValueLeavesTheCasesOwnOnRecord() {
    assertEquals("40,000 euros (also on record: 41,000 to 45,000)", ceiling(40_000));
    assertEquals(
        "42,000 euros, set by you (also on record: 40,000 and 41,000 to 45,000)", ceiling(42_000));
  }

  @Test
  void redLinesOnLaterStatementsAreNamedOnceAndOnlyWhereThereAreAny() {
    assertEquals(Optional.empty(), ReceiptWords.later(HarbourReports.receipt()));
    assertEquals(
        "1 of the red lines in force rests only on statements made after that day: TE-1.",
        ReceiptWords.later(later("TE-1")).orElseThrow());
    assertTrue(
        EndMatter.settings(HarbourLease.CASE, HarbourLease.settings(), later("TE-1", "OW-1"))
            .text()
            .endsWith(
                " 2 of the red lines in force rest only on statements made after that day: TE-1,"
                    + " OW-1."));
  }

  private static Receipt later(String... rules) {
    Receipt receipt = HarbourReports.receipt();
    return new Receipt(
        receipt.build(),
        receipt.rules(),
        receipt.scenarios(),
        receipt.settings(),
        receipt.set(),
        receipt.unset(),
        List.of(rules));
  }
}
