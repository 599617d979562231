package org.impasse.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.impasse.casebook.Sitting;
import org.impasse.diagnostic.DiagnosticPrinter;
import org.impasse.negotiation.Claim;
import org.impasse.negotiation.Consent;
import org.impasse.negotiation.Settings;
import org.impasse.quality.expectation.CaseTests;
import org.impasse.quality.expectation.Tested;
import org.impasse.redline.Rule;
import org.impasse.report.page.Line;
import org.impasse.report.page.MarkdownLayout;
import org.impasse.report.page.Page;
import org.impasse.report.page.Style;
import org.impasse.report.page.TerminalLayout;
import org.impasse.report.page.Tone;

/** Which expectations hold, and of those that do not, which rule made the difference. */
public final class ExpectationReport {

  private static final int WIDTH = 100;

  private final List<CaseTests> cases;

  public ExpectationReport(List<CaseTests> cases) {
    this.cases = List.copyOf(cases);
  }

  /** How many there are. */
  public int all() {
    return cases.stream().mapToInt(tests -> tests.tests().size()).sum();
  }

  /** How many do not hold. */
  public int failed() {
    return cases.stream().mapToInt(tests -> tests.failures().size()).sum();
  }

  /** For a terminal. */
  public String text(Style style) {
    return new TerminalLayout(WIDTH, style).write(page());
  }

  /** For a page that shows Markdown, such as a build server's summary. */
  public String markdown() {
    return new MarkdownLayout().write(page());
  }

  /** For build servers. */
  public String junit() {
    return JUnitXml.of(cases.stream().map(ExpectationReport::suite).toList());
  }

  /** For scripts. */
  public String json() {
    StringBuilder out = new StringBuilder();
    try {
      JsonReporter.document(out, this::json);
    } catch (IOException e) {
      throw new IllegalStateException("a string takes all that is written to it", e);
    }
    return out.toString();
  }

  private static ExpectationWords words(CaseTests tests) {
    Sitting sitting = tests.trial().sitting();
    return new ExpectationWords(sitting.negotiation(), sitting.rules());
  }

  private Page page() {
    Page page = new Page();
    for (CaseTests tests : cases) {
      tests.failures().forEach(failure -> failure(page, failure, tests));
    }
    if (cases.size() == 1) {
      page.paragraph(summary(cases.get(0)));
      return page;
    }
    page.paragraph(Line.empty().strong(ExpectationWords.summary(all(), failed())));
    cases.forEach(tests -> page.item(0, summary(tests)));
    return page;
  }

  private static Line summary(CaseTests tests) {
    return Line.empty()
        .code(tests.trial().sitting().negotiation().id())
        .plain(": " + ExpectationWords.summary(tests.tests().size(), tests.failures().size()));
  }

  private static void failure(Page page, Tested test, CaseTests tests) {
    ExpectationWords words = words(tests);
    page.heading(3, Line.of("FAILED ", Tone.BAD).strong(test.name()));
    page.fixed(frame(test, tests));
    page.item(0, "expected: " + words.expected(test));
    page.item(0, "found: " + words.found(test));
    test.note().ifPresent(note -> page.item(0, "note: " + note));
    for (ExpectationWords.Difference difference : words.differences(test)) {
      page.item(difference.depth(), difference.sentence());
    }
  }

  private static List<String> frame(Tested test, CaseTests tests) {
    List<String> lines = new ArrayList<>();
    lines.add(test.at().toString());
    DiagnosticPrinter.frame(tests.trial().sitting().diagnostics(), test.at())
        .lines()
        .map(line -> line.substring(2))
        .forEach(lines::add);
    return lines;
  }

  private static JUnitXml.Suite suite(CaseTests tests) {
    String caseId = tests.trial().sitting().negotiation().id();
    ExpectationWords words = words(tests);
    return new JUnitXml.Suite(
        caseId,
        tests.tests().stream()
            .map(
                test ->
                    test.holds()
                        ? JUnitXml.Check.passed(caseId + "." + test.group(), test.name())
                        : JUnitXml.Check.failed(
                            caseId + "." + test.group(), test.name(), junit(test, tests, words)))
            .toList());
  }

  private static JUnitXml.Failure junit(Tested test, CaseTests tests, ExpectationWords words) {
    StringBuilder details = new StringBuilder();
    frame(test, tests).forEach(line -> details.append(line).append('\n'));
    details.append("expected: ").append(words.expected(test)).append('\n');
    details.append("found: ").append(words.found(test)).append('\n');
    test.note().ifPresent(note -> details.append("note: ").append(note).append('\n'));
    for (ExpectationWords.Difference difference : words.differences(test)) {
      details
          .append("  ".repeat(difference.depth()))
          .append("- ")
          .append(difference.sentence())
          .append('\n');
    }
    return new JUnitXml.Failure(
        kind(test),
        "expected " + words.expected(test) + "; found " + words.found(test),
        details.toString());
  }

  private static String kind(Tested test) {
    return test instanceof Tested.OfParty
        ? "verdict"
        : test instanceof Tested.OfDeadlock ? "deadlock" : "claim";
  }

  private void json(JsonOut json) throws IOException {
    json.flag("holds", failed() == 0);
    json.number("expectations", all());
    json.number("failed", failed());
    json.objects("cases", cases, tests -> json(json, tests));
  }

  private static void json(JsonOut json, CaseTests tests) throws IOException {
    Sitting sitting = tests.trial().sitting();
    ExpectationWords words = words(tests);
    json.text("case", sitting.negotiation().id());
    json.number("expectations", tests.tests().size());
    json.number("failed", tests.failures().size());
    json.objects(
        "tests",
        tests.tests(),
        test -> {
          json.text("name", test.name());
          json.text("kind", kind(test));
          json.flag("holds", test.holds());
          json.text("file", test.at().file());
          json.number("line", test.at().line());
          json.number("column", test.at().column());
          if (test instanceof Tested.OfParty party) {
            ofParty(json, party);
          } else if (test instanceof Tested.OfDeadlock deadlock) {
            ofDeadlock(json, deadlock);
          } else if (test instanceof Tested.OfClaim claim) {
            json.text("claim", claim.found().claim().id());
            json.text("expected", claim.expected().id());
            json.text("found", claim.found().answer().map(Claim.Answer::id));
          }
          json.text("note", test.note());
          differences(json, test.holds() ? List.of() : words.differences(test));
        });
    new ReceiptJson(json).write(Receipt.of(sitting));
  }

  private static void ofParty(JsonOut json, Tested.OfParty test) throws IOException {
    json.text("proposal", test.text().id());
    json.text("party", test.expected().party());
    json.object(
        "expected",
        () -> {
          json.texts("verdicts", test.expected().verdicts().stream().sorted().toList());
          json.texts("because", test.expected().because());
        });
    json.object(
        "found",
        () -> {
          json.text("verdict", test.found().verdict().code());
          json.texts("deciding", test.deciding().stream().map(r -> r.rule().id()).toList());
          json.texts("because", test.found().reasons().stream().map(r -> r.rule().id()).toList());
        });
    settings(json, test.settings());
  }

  private static void ofDeadlock(JsonOut json, Tested.OfDeadlock test) throws IOException {
    json.object(
        "expected",
        () -> {
          json.flag("deal", test.expected().deal());
          if (test.expected().stickingPoints().isPresent()) {
            json.lists("stickingPoints", test.expected().stickingPoints().get());
          } else {
            json.none("stickingPoints");
          }
          json.lists("cores", test.expected().cores());
          json.flag("onlyCores", test.expected().onlyCores());
        });
    json.object(
        "found",
        () -> {
          switch (test.found().outcome()) {
            case DEAL -> json.flag("deal", true);
            case NO_DEAL -> json.flag("deal", false);
            case UNKNOWN -> json.none("deal");
          }
          json.flag("complete", test.complete());
          json.lists(
              "stickingPoints",
              test.found().stickingPoints().stream()
                  .map(point -> point.issues().stream().map(issue -> issue.id()).toList())
                  .toList());
          json.lists(
              "cores",
              test.found().cores().stream()
                  .map(core -> core.rules().stream().map(Rule::id).toList())
                  .toList());
        });
    settings(json, test.settings());
  }

  private static void settings(JsonOut json, Settings settings) throws IOException {
    json.object(
        "settings",
        () -> {
          json.text("asOf", settings.asOf().toString());
          json.text("basis", settings.weakestBasis().id());
          json.texts("readings", settings.readings());
          json.object(
              "parameters",
              () -> {
                for (Map.Entry<String, Long> entry : settings.parameters().entrySet()) {
                  json.number(entry.getKey(), entry.getValue());
                }
              });
          json.map("circumstances", settings.circumstances());
          json.object(
              "consent",
              () -> {
                for (Map.Entry<String, Consent> entry : settings.consent().entrySet()) {
                  json.text(entry.getKey(), entry.getValue().id());
                }
              });
        });
  }

  private static void differences(JsonOut json, List<ExpectationWords.Difference> differences)
      throws IOException {
    json.objects(
        "differences",
        differences,
        difference -> {
          json.number("depth", difference.depth());
          json.text("sentence", difference.sentence());
          Optional<Rule> rule = difference.rule();
          json.text("rule", rule.map(Rule::id));
          json.text("file", rule.map(r -> r.location().file()));
          if (rule.isPresent()) {
            json.number("line", rule.get().location().line());
          } else {
            json.none("line");
          }
        });
  }
}
