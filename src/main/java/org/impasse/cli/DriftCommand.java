package org.impasse.cli;

import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.impasse.analysis.drift.Drift;
import org.impasse.analysis.drift.DriftFinder;
import org.impasse.analysis.drift.State;
import org.impasse.bundle.Bundle;
import org.impasse.bundle.BundleReader;
import org.impasse.bundle.Manifest;
import org.impasse.casebook.CaseOpener;
import org.impasse.casebook.Sitting;
import org.impasse.casebook.Wishes;
import org.impasse.negotiation.Proposal;
import org.impasse.report.Receipt;
import org.impasse.report.Report;
import org.impasse.scenario.Surroundings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A kept run's case and texts against those of today. */
@Command(
    name = "drift",
    sortOptions = false,
    abbreviateSynopsis = true,
    description =
        "Hold the case and the texts of a bundle against those of today: which evidence, rules and"
            + " answers changed, and which change turned which answer. Exits with 1 when an answer"
            + " changed.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  impasse drift my-run.zip",
      "  impasse drift my-run.zip --cases my-cases --format markdown"
    })
final class DriftCommand implements Callable<Integer> {

  @Parameters(
      index = "0",
      paramLabel = "BUNDLE",
      description = "A file that some command made with --bundle.")
  private String name = "";

  @Option(
      names = "--case",
      paramLabel = "ID",
      description = "The case to compare, where the bundle holds several.")
  private List<String> caseIds = new ArrayList<>();

  @Mixin private DocumentOptions output = new DocumentOptions();
  @Mixin private CaseOptions cases = new CaseOptions();

  @Mixin
  @SuppressWarnings("UnusedVariable") // picocli acts on it
  private HelpOption help = new HelpOption();

  private final CaseOpener opener;
  private final DriftFinder finder;
  private final BundledCase bundledCase;
  private final Surroundings surroundings;
  private final Publisher publisher;

  @Inject
  DriftCommand(
      CaseOpener opener,
      DriftFinder finder,
      BundledCase bundledCase,
      Surroundings surroundings,
      Publisher publisher) {
    this.opener = opener;
    this.finder = finder;
    this.bundledCase = bundledCase;
    this.surroundings = surroundings;
    this.publisher = publisher;
  }

  @Override
  public Integer call() throws Exception {
    output.formats();
    if (caseIds.size() > 1) {
      throw new UsageException("--case is given twice; once is enough.");
    }
    Bundle bundle = BundleReader.read(Path.of(name), name);
    Manifest manifest = bundle.manifest();
    Wishes wishes = CommandWords.wishes(manifest.command());
    BundledCase.Found then = bundledCase.of(bundle, name, caseIds.stream().findFirst(), wishes);
    Sitting before = then.sitting();
    Sitting today = today(then, manifest, wishes);
    publisher.warn(today, output.quiet());
    before.rules().compileAll();
    today.rules().compileAll();
    Optional<DriftFinder.Held> held = Optional.empty();
    if (asksForDeadlock(manifest.command())) {
      held = Optional.of(new DriftFinder.Held(HeldPositions.of(before), HeldPositions.of(today)));
    }
    Drift drift =
        finder.find(state(before), state(today), pairs(before.texts(), today.texts()), held);
    publisher.publish(new Report.DriftView(drift, Receipt.of(today)), "drift", output, today);
    return (drift.drifted() ? ExitCode.FAILED : ExitCode.DONE).number();
  }

  private static boolean asksForDeadlock(List<String> command) {
    return command.get(0).equals("deadlock")
        && !command.contains("clauses")
        && !command.contains("--subject=clauses");
  }

  private static State state(Sitting sitting) {
    return new State(sitting.negotiation(), sitting.rules(), sitting.settings());
  }

  private static List<DriftFinder.Pair> pairs(List<Proposal> before, List<Proposal> today) {
    List<DriftFinder.Pair> pairs = new ArrayList<>();
    for (Proposal text : before) {
      pairs.add(
          new DriftFinder.Pair(
              text, today.stream().filter(t -> t.id().equals(text.id())).findFirst()));
    }
    return pairs;
  }

  /** Today's case with those of the texts that are still there. */
  private Sitting today(BundledCase.Found then, Manifest manifest, Wishes wishes) throws Exception {
    String id = then.sitting().negotiation().id();
    Sitting bare = opener.openCase(cases.folders(), Path.of(""), id, Wishes.none());
    List<String> known = bare.files().textIds();
    List<String> names = new ArrayList<>();
    for (Manifest.TextNote text : then.texts()) {
      if (known.contains(text.id())) {
        names.add(id + "/" + text.id());
      } else if (text.file().startsWith(Bundle.FOLDER)) {
        // A text of the user's own, which lies where it lay then.
        String own = text.file().substring(Bundle.FOLDER.length());
        String folder = manifest.folder();
        String named = folder.isEmpty() ? own : Path.of(folder).relativize(Path.of(own)).toString();
        if (Files.exists(surroundings.at(Path.of(named)))) {
          names.add(named);
        }
      }
    }
    if (names.isEmpty()) {
      return opener.openCase(cases.folders(), Path.of(""), id, wishes);
    }
    return opener.openTexts(
        cases.folders(), Path.of(""), names.stream().distinct().toList(), wishes);
  }
}
