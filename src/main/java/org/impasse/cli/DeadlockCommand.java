package org.impasse.cli;

import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.impasse.analysis.ClauseFinder;
import org.impasse.analysis.Deadlock;
import org.impasse.analysis.DeadlockFinder;
import org.impasse.analysis.DisputedLines;
import org.impasse.casebook.CaseOpener;
import org.impasse.casebook.Sitting;
import org.impasse.diagnostic.Diagnostics;
import org.impasse.diagnostic.InvalidInputException;
import org.impasse.report.NamedText;
import org.impasse.report.Receipt;
import org.impasse.report.Report;
import org.impasse.report.ReportFormat;
import org.impasse.scenario.CaseLibrary;
import org.impasse.scenario.Surroundings;
import org.impasse.verdict.NumberLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Whether any text could pass, and if none can, why. */
@Command(
    name = "deadlock",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Say whether any text draws no refusal from those whose consent it needs; if none does, why,"
          + " and who would have to give way.",
      "--set and --unset look only at texts that say so; with --subject clauses they change the"
          + " text."
    })
final class DeadlockCommand implements Callable<Integer> {

  private static final String CASE_FILE = "case.yaml";

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "CASE|TEXT",
      description = "A case's id or folder, or a text of it (default: ukraine-2025).")
  private String name = "ukraine-2025";

  @Option(
      names = "--subject",
      paramLabel = "issues|clauses",
      converter = Subjects.class,
      completionCandidates = SubjectNames.class,
      description =
          "issues: any text of the case (the default); clauses: what is left of one text when some"
              + " of its own clauses are dropped.")
  private Subject subject = Subject.ISSUES;

  @Mixin private WishOptions wishes = new WishOptions();
  @Mixin private CaseOptions cases = new CaseOptions();
  @Mixin private DocumentOptions output = new DocumentOptions();

  private final CaseOpener opener;
  private final DeadlockFinder finder;
  private final DisputedLines disputedLines;
  private final ClauseFinder clauseFinder;
  private final Publisher publisher;
  private final Surroundings surroundings;

  @Inject
  DeadlockCommand(
      CaseOpener opener,
      DeadlockFinder finder,
      DisputedLines disputedLines,
      ClauseFinder clauseFinder,
      Publisher publisher,
      Surroundings surroundings) {
    this.opener = opener;
    this.finder = finder;
    this.disputedLines = disputedLines;
    this.clauseFinder = clauseFinder;
    this.publisher = publisher;
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws Exception {
    output.formats();
    boolean text = namesText();
    if (subject == Subject.CLAUSES && !text) {
      throw new UsageException(
          "--subject clauses asks about one text, and '"
              + name
              + "' is no text: name a file, or an id such as CASE/TEXT.");
    }
    Sitting sitting =
        text
            ? opener.openTexts(cases.folders(), Path.of(""), List.of(name), wishes.wishes())
            : opener.openCase(cases.folders(), Path.of(""), name, wishes.wishes());
    publisher.warn(sitting, output.quiet());
    if (subject == Subject.CLAUSES) {
      Report.ClausesView clauses = clauses(sitting);
      String file = clauses.found().text().id() + "-clauses";
      publisher.publish(clauses, file, output, sitting);
      return ExitCode.DONE.number();
    }
    sitting.rules().compileAll();
    Deadlock deadlock =
        finder.find(
            sitting.negotiation(), sitting.rules(), sitting.settings(), HeldPositions.of(sitting));
    Optional<NamedText> named =
        text ? Optional.of(new NamedText(name, sitting.texts())) : Optional.empty();
    // Only pages show number lines, and drawing them fires every rule many times.
    List<NumberLine> lines =
        output.formats().contains(ReportFormat.HTML)
            ? disputedLines.of(deadlock, sitting.rules())
            : List.of();
    publisher.publish(
        new Report.DeadlockView(deadlock, named, lines, Receipt.of(sitting)),
        "deadlock",
        output,
        sitting);
    return ExitCode.DONE.number();
  }

  private Report.ClausesView clauses(Sitting sitting) throws InvalidInputException, UsageException {
    if (sitting.texts().size() != 1) {
      throw new UsageException(
          "--subject clauses asks about one text, and '"
              + name
              + "' names "
              + sitting.texts().size()
              + ": name one of them.");
    }
    sitting.rules().compileAll();
    return new Report.ClausesView(
        clauseFinder.find(
            sitting.negotiation(), sitting.rules(), sitting.settings(), sitting.texts().get(0)),
        Receipt.of(sitting));
  }

  /** A file that is no case, or an id within a case; everything else is meant as a case. */
  private boolean namesText() {
    try {
      Path path = surroundings.at(Path.of(name));
      if (Files.exists(path)) {
        return Files.isRegularFile(path) && !path.endsWith(CASE_FILE);
      }
    } catch (InvalidPathException e) {
      return false;
    }
    Diagnostics unused = new Diagnostics();
    CaseLibrary library = surroundings.library(cases.folders(), unused);
    return !library.caseIds().contains(name)
        && (name.contains("/") || !library.texts(List.of(name)).isEmpty());
  }

  /** What is put together anew to make other texts. */
  enum Subject {
    ISSUES("issues"),
    CLAUSES("clauses");

    private final String id;

    Subject(String id) {
      this.id = id;
    }
  }

  /** Reads a subject's name. */
  static final class Subjects implements ITypeConverter<Subject> {
    Subjects() {}

    @Override
    public Subject convert(String name) {
      return Arrays.stream(Subject.values())
          .filter(subject -> subject.id.equals(name))
          .findFirst()
          .orElseThrow(() -> Choices.none(name, new SubjectNames()));
    }
  }

  /** For the shell to complete. */
  static final class SubjectNames implements Iterable<String> {
    SubjectNames() {}

    @Override
    public Iterator<String> iterator() {
      return Arrays.stream(Subject.values()).map(subject -> subject.id).iterator();
    }
  }
}
