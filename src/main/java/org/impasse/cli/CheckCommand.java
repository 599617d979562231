package org.impasse.cli;

import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.impasse.diagnostic.NameSuggester;
import org.impasse.diagnostic.Severity;
import org.impasse.quality.lint.CheckedCase;
import org.impasse.quality.lint.Checker;
import org.impasse.quality.lint.Lint;
import org.impasse.quality.lint.LintCatalogue;
import org.impasse.report.CheckReport;
import org.impasse.report.page.Page;
import org.impasse.report.page.TerminalLayout;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What is wrong or doubtful about files. */
@Command(
    name = "check",
    sortOptions = false,
    abbreviateSynopsis = true,
    description =
        "Say everything that is wrong or doubtful about cases and their files, in one pass: what no"
            + " file may hold, and what is rarely meant. A doubt can be waived in the file, with a"
            + " reason. Exit code 1 when something found weighs as much as --fail-on says.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  impasse check",
      "  impasse check my-cases/scenarios/my-case --fail-on warning",
      "  impasse check rules/my-case/owner.drl",
      "  impasse check --format junit --output build",
      "  impasse check --explain never-fires"
    })
final class CheckCommand implements Callable<Integer> {

  private static final int WIDTH = 100;

  @Parameters(
      paramLabel = "PATH",
      arity = "0..*",
      description =
          "Files, folders, or ids of cases. Without any: every case in the folders of --cases and"
              + " the working folder, or else the bundled ones.")
  private List<String> names = new ArrayList<>();

  @Option(
      names = "--fail-on",
      paramLabel = "warning|error",
      converter = Severities.class,
      completionCandidates = SeverityNames.class,
      defaultValue = "error",
      description = "The lightest finding that makes the exit code 1 (default: error).")
  private Severity failOn = Severity.ERROR;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      converter = Forms.class,
      completionCandidates = FormNames.class,
      defaultValue = "text",
      description = "text (the default), json or junit, the XML that build servers read.")
  private Form form = Form.TEXT;

  @Option(
      names = "--output",
      paramLabel = "DIR",
      description = "Write check.txt, .json or .xml to this folder instead of printing.")
  private @Nullable Path folder;

  @Option(
      names = "--explain",
      paramLabel = "CHECK",
      description = "Only tell what this check looks for, and why.")
  private @Nullable String explained;

  @Mixin private CaseOptions cases = new CaseOptions();
  @Mixin private TalkOptions talk = new TalkOptions();

  @Mixin
  @SuppressWarnings("UnusedVariable") // picocli acts on it
  private HelpOption help = new HelpOption();

  private final Checker checker;
  private final LintCatalogue catalogue;
  private final Terminal terminal;
  private final OutputFolders folders;

  @Inject
  CheckCommand(Checker checker, LintCatalogue catalogue, Terminal terminal, OutputFolders folders) {
    this.checker = checker;
    this.catalogue = catalogue;
    this.terminal = terminal;
    this.folders = folders;
  }

  @Override
  public Integer call() throws Exception {
    if (explained != null) {
      terminal.out().print(explain(explained));
      return ExitCode.DONE.number();
    }
    List<CheckedCase> checked = checker.check(cases.folders(), Path.of(""), names);
    CheckReport report = new CheckReport(checked, catalogue);
    String written = form.write(report, failOn);
    if (folder == null) {
      terminal.out().print(written);
    } else {
      Path file = folders.at(folder).write(Map.of(form.file, written)).get(0);
      if (!talk.quiet()) {
        terminal.say("written: " + file);
      }
    }
    boolean failed =
        report.sum(Severity.ERROR) > 0
            || (failOn == Severity.WARNING && report.sum(Severity.WARNING) > 0);
    return (failed ? ExitCode.FAILED : ExitCode.DONE).number();
  }

  private String explain(String code) throws UsageException {
    if (!names.isEmpty()) {
      throw new UsageException(
          "--explain tells what a check is, and looks at no files; leave '"
              + names.get(0)
              + "' out.");
    }
    Page page = new Page().heading(1, code);
    Optional<Lint> lint = catalogue.find(code);
    if (lint.isPresent()) {
      page.paragraph(lint.get().summary())
          .paragraph(lint.get().why())
          .paragraph("With examples: " + LintCatalogue.page(code) + " in the documentation.");
    } else {
      page.paragraph(catalogue.otherDoubt(code).orElseThrow(() -> unknown(code)));
    }
    return new TerminalLayout(WIDTH, terminal.style(talk.plain())).write(page);
  }

  private UsageException unknown(String code) {
    List<String> known = catalogue.explained();
    return new UsageException(
        "There is no check '"
            + code
            + "'."
            + NameSuggester.didYouMean(code, known)
                .map(words -> " " + words)
                .orElse(
                    " An error says itself what was expected. The checks are "
                        + String.join(", ", known)
                        + "."));
  }

  /** The forms of a result. */
  enum Form {
    TEXT("text", "check.txt"),
    JSON("json", "check.json"),
    JUNIT("junit", "check.xml");

    private final String id;
    private final String file;

    Form(String id, String file) {
      this.id = id;
      this.file = file;
    }

    private String write(CheckReport report, Severity failOn) {
      return switch (this) {
        case TEXT -> report.text();
        case JSON -> report.json();
        case JUNIT -> report.junit(failOn);
      };
    }
  }

  /** Reads a form's name. */
  static final class Forms implements ITypeConverter<Form> {
    Forms() {}

    @Override
    public Form convert(String name) {
      return Arrays.stream(Form.values())
          .filter(form -> form.id.equals(name))
          .findFirst()
          .orElseThrow(() -> Choices.none(name, new FormNames()));
    }
  }

  /** For the shell to complete. */
  static final class FormNames implements Iterable<String> {
    FormNames() {}

    @Override
    public Iterator<String> iterator() {
      return Arrays.stream(Form.values()).map(form -> form.id).iterator();
    }
  }

  /** Reads how much a finding weighs. */
  static final class Severities implements ITypeConverter<Severity> {
    Severities() {}

    @Override
    public Severity convert(String name) {
      return switch (name) {
        case "error" -> Severity.ERROR;
        case "warning" -> Severity.WARNING;
        default -> throw Choices.none(name, new SeverityNames());
      };
    }
  }

  /** For the shell to complete. */
  static final class SeverityNames implements Iterable<String> {
    SeverityNames() {}

    @Override
    public Iterator<String> iterator() {
      return List.of("warning", "error").iterator();
    }
  }
}
