package org.impasse.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.impasse.diagnostic.Diagnostic;
import org.impasse.diagnostic.DiagnosticPrinter;
import org.impasse.diagnostic.Severity;
import org.impasse.quality.lint.CheckedCase;
import org.impasse.quality.lint.Finding;
import org.impasse.quality.lint.LintCatalogue;
import org.impasse.report.page.Page;
import org.impasse.report.page.Style;
import org.impasse.report.page.TerminalLayout;

/**
 * What is wrong or doubtful about cases, as text, JSON or JUnit's XML. Each ends with a line feed.
 */
public final class CheckReport {

  private static final int WIDTH = 100;
  private static final String FILES = "files of no case";
  private static final String NAME = "impasse check";

  /** What only these reports say: at their end as text, else at their beginning. */
  static final String MARK =
      "(?:[a-z0-9.-]+|"
          + FILES
          + "): (?:nothing found|\\d+ errors?(?:, \\d+ warnings?)?|\\d+ warnings?)(?:,\\s+\\d+"
          + " waived)?\\.\\n\\z|\\A\\{\\s*\"report\": \"check\",\\s*\"cases\"|\\A<[^>]*>\\s*<testsuites"
          + " name=\""
          + NAME
          + "\">";

  private final List<CheckedCase> cases;
  private final LintCatalogue catalogue;

  public CheckReport(List<CheckedCase> cases, LintCatalogue catalogue) {
    this.cases = List.copyOf(cases);
    this.catalogue = catalogue;
  }

  /** For a terminal: each finding with its line, then what is waived, and a count. */
  public String text() {
    StringBuilder out = new StringBuilder();
    for (CheckedCase checked : cases) {
      out.append(out.isEmpty() ? "" : "\n");
      List<Diagnostic> found = checked.findings().stream().map(Finding::diagnostic).toList();
      if (!found.isEmpty()) {
        String printed = DiagnosticPrinter.print(checked.sources(), found);
        // The last line counts them, and the one below counts more.
        out.append(printed, 0, printed.lastIndexOf('\n', printed.length() - 2) + 1);
      }
      Page page = new Page();
      besides(checked, page);
      page.paragraph(checked.id().orElse(FILES) + ": " + counted(checked));
      out.append(new TerminalLayout(WIDTH, Style.PLAIN).write(page));
    }
    return out.toString();
  }

  private static void besides(CheckedCase checked, Page page) {
    Map<List<String>, Map<String, List<Integer>>> waived = new LinkedHashMap<>();
    for (CheckedCase.Waived one : checked.waived()) {
      waived
          .computeIfAbsent(
              List.of(one.waiver().check(), one.waiver().why().orElse("")),
              w -> new LinkedHashMap<>())
          .computeIfAbsent(one.waiver().on(), on -> new ArrayList<>())
          .add(one.finding().diagnostic().location().line());
    }
    if (!waived.isEmpty()) {
      page.paragraph("Waived, with the reason given:");
      waived.forEach(
          (check, on) ->
              page.item(
                  0,
                  check.get(0)
                      + " on "
                      + on.entrySet().stream()
                          .map(one -> one.getKey() + lines(one.getValue()))
                          .collect(Collectors.joining(", "))
                      + ": "
                      + check.get(1)));
    }
    Map<String, List<String>> notRun = new LinkedHashMap<>();
    checked
        .notRun()
        .forEach(
            lint ->
                notRun
                    .computeIfAbsent(notLookedFor(lint), w -> new ArrayList<>())
                    .add(lint.code()));
    notRun.forEach((what, codes) -> page.paragraph(what + ": " + String.join(", ", codes) + "."));
  }

  /** Where one thing has several findings, how many they are and where. */
  private static String lines(List<Integer> lines) {
    if (lines.size() == 1) {
      return "";
    }
    List<String> places = lines.stream().distinct().sorted().map(String::valueOf).toList();
    return " ("
        + lines.size()
        + " findings, "
        + (places.size() == 1 ? "line " : "lines ")
        + Words.list(places)
        + ")";
  }

  private static String notLookedFor(CheckedCase.NotRun lint) {
    return "Not looked for"
        + (lint.on().isEmpty() ? "" : " on " + Words.list(lint.on()))
        + ", because "
        + lint.why();
  }

  private static String counted(CheckedCase checked) {
    List<String> counts = new ArrayList<>();
    count(checked.count(Severity.ERROR), "error", counts);
    count(checked.count(Severity.WARNING), "warning", counts);
    if (counts.isEmpty()) {
      counts.add("nothing found");
    }
    if (!checked.waived().isEmpty()) {
      counts.add(checked.waived().size() + " waived");
    }
    return String.join(", ", counts) + ".";
  }

  private static void count(long number, String noun, List<String> counts) {
    if (number > 0) {
      counts.add(number + " " + noun + (number == 1 ? "" : "s"));
    }
  }

  /** For scripts; keys are a promise. */
  public String json() {
    StringBuilder out = new StringBuilder();
    try {
      JsonReporter.document(
          out,
          json -> {
            json.text("report", "check");
            json.objects("cases", cases, checked -> write(checked, json));
            json.object(
                "counts",
                () -> {
                  json.number("errors", sum(Severity.ERROR));
                  json.number("warnings", sum(Severity.WARNING));
                  json.number("waived", cases.stream().mapToLong(c -> c.waived().size()).sum());
                });
          });
    } catch (IOException e) {
      throw new IllegalStateException("a string takes all that is written to it", e);
    }
    return out.toString();
  }

  /** How many findings of all cases weigh so much. */
  public long sum(Severity severity) {
    return cases.stream().mapToLong(checked -> checked.count(severity)).sum();
  }

  private void write(CheckedCase checked, JsonOut json) throws IOException {
    json.text("case", checked.id());
    json.objects("findings", checked.findings(), finding -> write(finding, json));
    json.objects(
        "waived",
        checked.waived(),
        waived -> {
          write(waived.finding(), json);
          json.text("why", waived.waiver().why());
        });
    json.objects(
        "notRun",
        checked.notRun(),
        lint -> {
          json.text("check", lint.code());
          json.text("why", lint.why());
          json.texts("on", lint.on());
        });
  }

  private void write(Finding finding, JsonOut json) throws IOException {
    Diagnostic diagnostic = finding.diagnostic();
    json.text("check", diagnostic.code());
    json.text("severity", severity(diagnostic));
    json.text("on", Optional.of(finding.on()).filter(on -> !on.isEmpty()));
    json.text("file", diagnostic.location().file());
    json.number("line", diagnostic.location().line());
    json.number("column", diagnostic.location().column());
    json.text("message", diagnostic.message());
    json.text("expected", diagnostic.expected());
    json.text("hint", diagnostic.hint());
    json.text(
        "page", catalogue.find(diagnostic.code()).map(lint -> LintCatalogue.page(lint.code())));
  }

  private static String severity(Diagnostic diagnostic) {
    return diagnostic.severity() == Severity.ERROR ? "error" : "warning";
  }

  /**
   * For build servers: a suite for each case, in it what was found, what was waived or not run as
   * skipped, and a passed check for each lint that found nothing.
   *
   * @param failing the lightest finding that counts as a failure; a lighter one is skipped
   */
  public String junit(Severity failing) {
    return JUnitXml.of(
        NAME,
        cases.stream()
            .map(c -> new JUnitXml.Suite(c.id().orElse(FILES), checks(c, failing)))
            .toList());
  }

  private static List<JUnitXml.Check> checks(CheckedCase checked, Severity failing) {
    List<JUnitXml.Check> checks = new ArrayList<>();
    for (Finding finding : checked.findings()) {
      Diagnostic d = finding.diagnostic();
      String message = DiagnosticPrinter.visible(d.message());
      checks.add(
          d.severity().compareTo(failing) <= 0
              ? JUnitXml.Check.failed(
                  d.code(),
                  name(finding),
                  new JUnitXml.Failure(
                      d.code(), message, DiagnosticPrinter.print(checked.sources(), List.of(d))))
              : JUnitXml.Check.skipped(d.code(), name(finding), "warning: " + message));
    }
    for (CheckedCase.Waived waived : checked.waived()) {
      checks.add(
          JUnitXml.Check.skipped(
              waived.waiver().check(),
              name(waived.finding()),
              "waived: " + waived.waiver().why().orElse("")));
    }
    checked
        .notRun()
        .forEach(lint -> checks.add(JUnitXml.Check.skipped(lint.code(), "not run", lint.why())));
    for (String code : checked.ran()) {
      if (checks.stream().noneMatch(check -> check.group().equals(code))) {
        checks.add(JUnitXml.Check.passed(code, "nothing found"));
      }
    }
    return checks;
  }

  private static String name(Finding finding) {
    return finding.diagnostic().location()
        + (finding.on().isEmpty() ? "" : " (" + finding.on() + ")");
  }
}
