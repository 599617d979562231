package org.impasse.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every report of the small case in every format but HTML, as it is written today. To accept a
 * change, run with {@code -Dimpasse.golden=update} and read the difference.
 */
class GoldenReportsTest {

  private static final Path FOLDER = Path.of("src/test/resources/org/impasse/report");

  private static Map<String, Supplier<Report>> reports() {
    Map<String, Supplier<Report>> reports = new TreeMap<>();
    reports.put("one", () -> HarbourReports.texts(Report.Detail.FULL, HarbourReports.FIRST));
    reports.put(
        "many",
        () ->
            HarbourReports.texts(
                Report.Detail.BRIEF,
                HarbourReports.FIRST,
                HarbourReports.SECOND,
                HarbourReports.OPEN));
    reports.put("open", () -> HarbourReports.texts(Report.Detail.FULL, HarbourReports.OPEN));
    reports.put("comparison", () -> HarbourReports.comparison());
    reports.put("rule", () -> HarbourReports.rule());
    reports.put("deadlock", () -> HarbourReports.deadlock("strict"));
    reports.put("deadlock-none", () -> HarbourReports.deadlock());
    reports.put("deadlock-set", () -> HarbourReports.deadlockWithWishes());
    reports.put("sweep", () -> HarbourReports.sweep(HarbourReports.FIRST, "rent.monthly"));
    reports.put("sweep-open", () -> HarbourReports.sweep(HarbourReports.OPEN, "rent.monthly"));
    reports.put("sweep-enum", () -> HarbourReports.sweep(HarbourReports.SECOND, "lease.pier"));
    reports.put(
        "sweep-two",
        () -> HarbourReports.sweep(HarbourReports.FIRST, "rent.monthly", "lease.pier"));
    reports.put("deals", () -> HarbourReports.deals(HarbourReports.FIRST, Set.of()));
    reports.put("deals-already", () -> HarbourReports.deals(HarbourReports.SECOND, Set.of()));
    reports.put("deals-none", () -> HarbourReports.deals(HarbourReports.FIRST, Set.of(), "strict"));
    reports.put(
        "deals-kept",
        () -> HarbourReports.deals(HarbourReports.FIRST, Set.of("lease.pier"), "strict"));
    reports.put("deals-unlisted", () -> HarbourReports.deals(HarbourReports.OPEN, Set.of()));
    reports.put(
        "deals-unlisted-kept",
        () -> HarbourReports.deals(HarbourReports.OPEN, Set.of("rent.monthly")));
    reports.put("claim", () -> HarbourReports.claim());
    reports.put("claim-clauses", () -> HarbourReports.claimOfClauses());
    reports.put("clauses", () -> HarbourReports.clauses(HarbourReports.FIRST));
    reports.put("clauses-none", () -> HarbourReports.clauses(HarbourReports.FIRST, "strict"));
    reports.put("clauses-open", () -> HarbourReports.clauses(HarbourReports.OPEN));
    reports.put("sources", () -> HarbourReports.sources(HarbourReports.FIRST));
    reports.put("sources-strict", () -> HarbourReports.sources(HarbourReports.SECOND, "strict"));
    reports.put("sources-assumed", () -> HarbourReports.sources(HarbourReports.OPEN));
    reports.put("timeline", () -> HarbourReports.timeline(Optional.empty()));
    reports.put("timeline-rent", () -> HarbourReports.timeline(Optional.of("rent.monthly")));
    reports.put("timeline-pier", () -> HarbourReports.timeline(Optional.of("lease.pier")));
    reports.put("timeline-none", () -> HarbourReports.timeline(Optional.of("lease.renewable")));
    for (Report.Topic topic : Report.Topic.values()) {
      reports.put("show-" + topic.id(), () -> HarbourReports.view(topic));
    }
    return reports;
  }

  static Set<String> names() {
    return reports().keySet();
  }

  /** Pages with pictures are recorded elsewhere; of those in words some stand for all. */
  private static boolean isRecorded(String report, ReportFormat format) {
    return format != ReportFormat.HTML
        || Set.of(
                "claim",
                "clauses",
                "comparison",
                "deals-none",
                "rule",
                "sources",
                "timeline",
                "timeline-rent",
                "timeline-none")
            .contains(report);
  }

  @ParameterizedTest
  @MethodSource("names")
  void reportIsAsRecorded(String name) throws IOException {
    Report report = reports().get(name).get();
    for (ReportFormat format : ReportFormat.values()) {
      if (isRecorded(name, format) && format.covers(report)) {
        String written = HarbourReports.write(format, report);
        assertTrue(written.endsWith("\n"));
        Path golden = FOLDER.resolve(name + "." + format.extension());
        if ("update".equals(System.getProperty("impasse.golden"))) {
          Files.createDirectories(FOLDER);
          Files.writeString(golden, written);
        }
        assertEquals(Files.readString(golden), written, golden.toString());
      }
    }
  }
}
