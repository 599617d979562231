package org.impasse.report;

import static org.impasse.verdict.HarbourLease.text;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.IntStream;
import org.impasse.negotiation.Proposal;
import org.junit.jupiter.api.Test;

class ManyTextsTest {

  private static String written(ReportFormat format, int texts) {
    Proposal[] proposals =
        IntStream.range(0, texts)
            .mapToObj(i -> text("t" + i).set("rent.monthly", i * 900L).make())
            .toArray(Proposal[]::new);
    return HarbourReports.write(format, HarbourReports.texts(Report.Detail.BRIEF, proposals));
  }

  @Test
  void tooManyTextsAreToldByTheirPatterns() {
    String written = written(ReportFormat.TEXT, 100);
    assertTrue(written.contains("100 texts side by side"));
    assertTrue(written.contains("3 patterns of answers"));
    assertFalse(written.contains("\n99. "));
    assertTrue(written.contains("from t0 to t39"), written);
    assertTrue(written.lines().count() < 80);
  }

  @Test
  void tablesOfVerdictsAreSplitToFitTheWidth() {
    assertTrue(written(ReportFormat.TEXT, 40).lines().allMatch(line -> line.length() <= 100));
  }

  @Test
  void dataFormatsHaveThemAll() {
    assertEquals(101, written(ReportFormat.CSV, 100).lines().count());
    assertTrue(written(ReportFormat.JSON, 100).contains("\"id\": \"t99\""));
  }
}
