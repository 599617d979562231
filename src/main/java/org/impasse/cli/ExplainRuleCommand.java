package org.impasse.cli;

import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.impasse.casebook.CaseOpener;
import org.impasse.casebook.Sitting;
import org.impasse.casebook.Wishes;
import org.impasse.diagnostic.Diagnostic;
import org.impasse.diagnostic.Diagnostics;
import org.impasse.diagnostic.InvalidInputException;
import org.impasse.diagnostic.Location;
import org.impasse.diagnostic.NameSuggester;
import org.impasse.redline.Rule;
import org.impasse.redline.RuleExplainer;
import org.impasse.report.Receipt;
import org.impasse.report.Report;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** A rule read back in plain English. */
@Command(
    name = "explain-rule",
    sortOptions = false,
    abbreviateSynopsis = true,
    description = "Read a rule back in plain English, from its own condition.",
    footerHeading = "%nExample:%n",
    footer = "  impasse explain-rule ukraine-2025 UA-S2")
final class ExplainRuleCommand implements Callable<Integer> {

  @Parameters(
      index = "0",
      paramLabel = "CASE",
      description = "A case's id, or its folder under scenarios/.")
  private String name = "";

  @Parameters(index = "1", paramLabel = "RULE", description = "A rule's id, such as UA-S2.")
  private String ruleId = "";

  @Mixin private DocumentOptions output = new DocumentOptions();
  @Mixin private CaseOptions cases = new CaseOptions();

  @Mixin
  @SuppressWarnings("UnusedVariable") // picocli acts on it
  private HelpOption help = new HelpOption();

  private final CaseOpener opener;
  private final RuleExplainer explainer;
  private final Publisher publisher;

  @Inject
  ExplainRuleCommand(CaseOpener opener, RuleExplainer explainer, Publisher publisher) {
    this.opener = opener;
    this.explainer = explainer;
    this.publisher = publisher;
  }

  @Override
  public Integer call() throws Exception {
    Sitting sitting = opener.openCase(cases.folders(), Path.of(""), name, Wishes.none());
    Optional<Rule> rule = sitting.rules().rule(ruleId);
    if (rule.isEmpty()) {
      throw unknownRule(sitting);
    }
    Report report =
        new Report.RuleView(
            sitting.negotiation(),
            rule.get(),
            explainer.explain(rule.get(), sitting.negotiation(), sitting.settings()),
            Receipt.of(sitting));
    publisher.publish(report, ruleId, output, sitting);
    return ExitCode.DONE.number();
  }

  private InvalidInputException unknownRule(Sitting sitting) {
    List<String> known = sitting.rules().rules().stream().map(Rule::id).toList();
    Diagnostics diagnostics = new Diagnostics();
    diagnostics.add(
        Diagnostic.error(
                "unknown-rule",
                Location.of(ruleId),
                "Case " + sitting.negotiation().id() + " has no rule '" + ruleId + "'.")
            .withHint(
                NameSuggester.didYouMean(ruleId, known)
                    .or(
                        () ->
                            Optional.of(
                                "'show " + sitting.negotiation().id() + " rules' lists them."))));
    return new InvalidInputException(diagnostics);
  }
}
