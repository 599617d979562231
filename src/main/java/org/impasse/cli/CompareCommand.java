package org.impasse.cli;

import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.impasse.casebook.CaseOpener;
import org.impasse.casebook.Sitting;
import org.impasse.report.Report;
import org.impasse.verdict.Comparison;
import org.impasse.verdict.Evaluation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What two texts say differently, and whose answer that changes. */
@Command(
    name = "compare",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description =
        "Say which terms moved between texts, whose answer changed, and which rule did it.")
final class CompareCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "TEXT",
      arity = "2..*",
      description = "Two texts or more; each is compared with the one before it.")
  private List<String> names = new ArrayList<>();

  @Mixin private WishOptions wishes = new WishOptions();
  @Mixin private CaseOptions cases = new CaseOptions();
  @Mixin private OutputOptions output = new OutputOptions();

  private final CaseOpener opener;
  private final TextsRun run;
  private final Publisher publisher;

  @Inject
  @SuppressWarnings("NullAway.Init") // picocli fills in the spec
  CompareCommand(CaseOpener opener, TextsRun run, Publisher publisher) {
    this.opener = opener;
    this.run = run;
    this.publisher = publisher;
  }

  @Override
  public Integer call() throws Exception {
    Sitting sitting = opener.openTexts(cases.folders(), Path.of(""), names, wishes.wishes());
    List<Comparison> comparisons = new ArrayList<>();
    Evaluation before = null;
    for (Evaluation evaluation : run.evaluations(sitting)) {
      if (before != null) {
        comparisons.add(Comparison.of(before, evaluation));
      }
      before = evaluation;
    }
    if (comparisons.isEmpty()) {
      throw new ParameterException(
          spec.commandLine(), "These names mean one text; comparing takes two different ones.");
    }
    Report report = new Report.Comparisons(comparisons, TextsRun.receipt(sitting));
    publisher.publish(report, "comparison", output, sitting.diagnostics());
    return ExitCode.DONE.number();
  }
}
