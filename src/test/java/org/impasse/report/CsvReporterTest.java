package org.impasse.report;

import static org.impasse.verdict.HarbourLease.text;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvReporterTest {

  private static String row(String title) {
    Report.Texts report =
        HarbourReports.texts(
            Report.Detail.FULL, text("t").title(title).set("rent.monthly", 50000).make());
    String written = HarbourReports.write(ReportFormat.CSV, report);
    assertEquals(
        "id,title,owner,owner-council,tenant,townspeople,bank,anglers,deal,blockers,open",
        written.substring(0, written.indexOf("\r\n")));
    return written.substring(written.indexOf("\r\n") + 2);
  }

  @Test
  void codesThenDealThenBlockersAndNoAcceptWithoutARecord() {
    assertEquals(
        "t,Plain,accept,conditional,reject,undetermined,no-rules,no-rules,false,tenant,\r\n",
        row("Plain"));
  }

  @Test
  void commasQuotesAndLineBreaksAreQuoted() {
    assertEquals("t,\"a, \"\"b\"\"\nc\",accept", row("a, \"b\"\nc").substring(0, 21));
  }

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1"})
  void aFormulaBecomesText(String title) {
    assertEquals("t,'" + title, row(title).substring(0, 3 + title.length()));
  }

  @Test
  void onlyTextsHaveATable() {
    assertFalse(ReportFormat.CSV.covers(HarbourReports.comparison()));
    assertThrows(
        IllegalArgumentException.class,
        () -> new CsvReporter().write(HarbourReports.comparison(), new StringBuilder()));
  }
}
