package org.impasse.cli;

import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import org.impasse.casebook.CaseOpener;
import org.impasse.casebook.Trial;
import org.impasse.diagnostic.Diagnostic;
import org.impasse.diagnostic.DiagnosticPrinter;
import org.impasse.diagnostic.Diagnostics;
import org.impasse.diagnostic.InvalidInputException;
import org.impasse.quality.expectation.CaseTests;
import org.impasse.quality.expectation.ExpectationTester;
import org.impasse.quality.expectation.Recorder;
import org.impasse.quality.expectation.TestNames;
import org.impasse.report.ExpectationReport;
import org.impasse.report.RecordingWords;
import org.impasse.scenario.Recording;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Whether what the files expect is what the program finds. */
@Command(
    name = "test",
    sortOptions = false,
    abbreviateSynopsis = true,
    description = {
      "Say whether what the files of cases expect is what the program finds: verdicts of texts and"
          + " the rules behind them, sticking points and proofs of cases, answers of claims.",
      "Exits with 1 when something expected is not found."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  impasse test",
      "  impasse test ukraine-2025 --filter /russia",
      "  impasse test my-cases --format junit > expectations.xml",
      "  impasse test my-cases/scenarios/my-case --record --dry-run"
    })
final class TestCommand implements Callable<Integer> {

  @Parameters(
      paramLabel = "PATH",
      arity = "0..*",
      description =
          "Files, folders, and ids of cases, texts or claims. Without any: every case of the"
              + " working folder and of --cases; if there is none, the bundled ones.")
  private List<String> names = new ArrayList<>();

  @Option(
      names = "--filter",
      paramLabel = "TEXT",
      description =
          "Only expectations with this in their name, such as us-28-point/ukraine; with * or ? in"
              + " it, it is the whole name.")
  private List<String> filters = new ArrayList<>();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      converter = Formats.class,
      completionCandidates = FormatNames.class,
      description = "text (the default), json, junit or markdown.")
  private List<Format> formats = new ArrayList<>();

  @Option(
      names = "--record",
      description =
          "Show today's answers, then write them into the files: what does not hold is replaced,"
              + " and what nothing is expected of yet gets an expectation.")
  private boolean record;

  @Option(names = "--dry-run", description = "With --record: only show.")
  private boolean dryRun;

  @Mixin private CaseOptions cases = new CaseOptions();
  @Mixin private TalkOptions talk = new TalkOptions();

  @Mixin
  @SuppressWarnings("UnusedVariable") // picocli acts on it
  private HelpOption help = new HelpOption();

  private final CaseOpener opener;
  private final ExpectationTester tester;
  private final Recorder recorder;
  private final Terminal terminal;

  @Inject
  TestCommand(CaseOpener opener, ExpectationTester tester, Recorder recorder, Terminal terminal) {
    this.opener = opener;
    this.tester = tester;
    this.recorder = recorder;
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws Exception {
    checkUsage();
    List<CaseTests> tests = run();
    return record ? record(tests) : report(tests);
  }

  private void checkUsage() throws UsageException {
    if (filters.size() > 1) {
      throw new UsageException("--filter is given twice; once is enough.");
    }
    if (formats.size() > 1) {
      throw new UsageException("--format is given twice; once is enough.");
    }
    if (dryRun && !record) {
      throw new UsageException("--dry-run goes with --record.");
    }
    if (record && format() != Format.TEXT) {
      throw new UsageException("--record shows what it writes as text; leave --format out.");
    }
  }

  private Format format() {
    return formats.isEmpty() ? Format.TEXT : formats.get(0);
  }

  private Predicate<String> chosen() {
    return filters.isEmpty() ? name -> true : TestNames.filter(filters.get(0));
  }

  private List<CaseTests> run() throws InvalidInputException {
    List<Trial> trials = opener.openTrials(cases.folders(), Path.of(""), names);
    trials.stream()
        .findFirst()
        .filter(trial -> !talk.quiet())
        .map(trial -> trial.sitting().diagnostics())
        .ifPresent(d -> terminal.err().print(DiagnosticPrinter.print(d, d.warnings())));
    List<CaseTests> tests = new ArrayList<>();
    for (Trial trial : trials) {
      tests.add(tester.test(trial, chosen()));
    }
    return tests;
  }

  private int report(List<CaseTests> tests) throws UsageException {
    ExpectationReport report = new ExpectationReport(tests);
    if (report.all() == 0) {
      throw new UsageException(nothing(tests));
    }
    terminal
        .out()
        .print(
            switch (format()) {
              case TEXT -> report.text(terminal.style(talk.plain()));
              case JSON -> report.json();
              case JUNIT -> report.junit();
              case MARKDOWN -> report.markdown();
            });
    terminal.out().flush();
    return (report.failed() == 0 ? ExitCode.DONE : ExitCode.FAILED).number();
  }

  /** A test of nothing must not pass for a test. */
  private String nothing(List<CaseTests> tests) {
    if (!filters.isEmpty()) {
      return "No expectation has a name like '" + filters.get(0) + "'. Names look like text/party.";
    }
    if (tests.isEmpty()) {
      return "There is no case here.";
    }
    boolean tables =
        tests.stream()
            .allMatch(
                one ->
                    !one.trial().whole()
                        && one.trial().claims().isEmpty()
                        && one.trial().sitting().texts().stream().allMatch(Recorder::isTable));
    return tables
        ? "Rows of a table have no place for what is expected."
        : "Nothing is expected there. With --record, today's answers become expectations.";
  }

  private int record(List<CaseTests> tests)
      throws InvalidInputException, OutputException, UsageException {
    Diagnostics problems =
        tests.isEmpty() ? new Diagnostics() : tests.get(0).trial().sitting().diagnostics();
    List<Recording> recordings = new ArrayList<>();
    for (CaseTests one : tests) {
      recordings.addAll(recorder.record(one, chosen(), Path.of(""), problems));
    }
    problems.throwIfErrors();
    terminal.out().print(RecordingWords.differences(recordings));
    terminal.out().flush();
    if (recordings.isEmpty() || dryRun) {
      terminal.say(RecordingWords.nothingWritten(recordings.isEmpty()));
      return ExitCode.DONE.number();
    }
    for (Recording recording : recordings) {
      write(recording, problems);
      if (!talk.quiet()) {
        terminal.say("written: " + recording.file());
      }
    }
    return check();
  }

  private static void write(Recording recording, Diagnostics problems)
      throws InvalidInputException, OutputException {
    try {
      Optional<Diagnostic> obstacle = recording.write();
      if (obstacle.isPresent()) {
        problems.add(obstacle.get());
        problems.throwIfErrors();
      }
    } catch (IOException e) {
      throw new OutputException(
          "Cannot write " + recording.file() + ": " + OutputFolder.reason(e) + ".");
    }
  }

  /** The files are read again, and must now expect what was shown. */
  private int check() throws InvalidInputException {
    for (CaseTests tests : run()) {
      if (!tests.failures().isEmpty()) {
        throw new IllegalStateException(
            "recorded, and not found again: " + tests.failures().get(0).name());
      }
    }
    return ExitCode.DONE.number();
  }

  /** How results are told. */
  private enum Format {
    TEXT,
    JSON,
    JUNIT,
    MARKDOWN;

    String id() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Reads a format's name. */
  static final class Formats implements ITypeConverter<Format> {
    Formats() {}

    @Override
    public Format convert(String name) {
      return Arrays.stream(Format.values())
          .filter(format -> format.id().equals(name))
          .findFirst()
          .orElseThrow(() -> Choices.none(name, new FormatNames()));
    }
  }

  /** For the shell to complete. */
  static final class FormatNames implements Iterable<String> {
    FormatNames() {}

    @Override
    public Iterator<String> iterator() {
      return Arrays.stream(Format.values()).map(Format::id).iterator();
    }
  }
}
