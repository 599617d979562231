package org.impasse.cli;

import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.impasse.analysis.ClaimFinder;
import org.impasse.casebook.CaseOpener;
import org.impasse.casebook.ClaimSitting;
import org.impasse.casebook.Sitting;
import org.impasse.diagnostic.InvalidInputException;
import org.impasse.report.Receipt;
import org.impasse.report.Report;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Whether a claim holds. */
@Command(
    name = "claim",
    sortOptions = false,
    abbreviateSynopsis = true,
    description =
        "Say whether a claim holds: that some of a text makes one party refuse, and that without it"
            + " another refuses. True, false, or only under conditions, from six tests, in each"
            + " reading, on each evidence, and over what is on record of each number.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  impasse claim mikhelidze-2025",
      "  impasse claim ukraine-2025/roff-2025 --reading public-record",
      "  impasse claim my-claim.yaml --format json"
    })
final class ClaimCommand implements Callable<Integer> {

  @Parameters(index = "0", paramLabel = "CLAIM", description = "A claim's file, or its id.")
  private String name = "";

  @Mixin private DocumentOptions output = new DocumentOptions();
  @Mixin private CaseOptions cases = new CaseOptions();

  @Mixin
  @SuppressWarnings("UnusedVariable") // picocli acts on it
  private HelpOption help = new HelpOption();

  @ArgGroup(validate = false, heading = WishOptions.HEADING)
  private WishOptions wishes = new WishOptions();

  private final CaseOpener opener;
  private final ClaimFinder finder;
  private final Publisher publisher;

  @Inject
  ClaimCommand(CaseOpener opener, ClaimFinder finder, Publisher publisher) {
    this.opener = opener;
    this.finder = finder;
    this.publisher = publisher;
  }

  @Override
  public Integer call() throws Exception {
    output.formats();
    ClaimSitting opened = opener.openClaim(cases.folders(), Path.of(""), name, wishes.wishes());
    Sitting sitting = opened.sitting();
    publisher.warn(sitting, output.quiet());
    publisher.publish(answer(opened), "claim-" + opened.claim().id(), output, sitting);
    return ExitCode.DONE.number();
  }

  /** The claim as the user names it. */
  String name() {
    return name;
  }

  /** The answer to an opened claim. */
  Report answer(ClaimSitting opened) throws InvalidInputException {
    Sitting sitting = opened.sitting();
    sitting.rules().compileAll();
    return new Report.ClaimView(
        finder.find(
            sitting.negotiation(),
            sitting.rules(),
            sitting.settings(),
            opened.claim(),
            opened.text()),
        Receipt.of(sitting).with(opened.claim().file(), opened.sha256()));
  }
}
