package org.impasse.cli;

import jakarta.inject.Inject;
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
import org.impasse.casebook.ClaimSitting;
import org.impasse.casebook.Sitting;
import org.impasse.casebook.Wishes;
import org.impasse.diagnostic.InvalidInputException;
import org.impasse.negotiation.Claim;
import org.impasse.negotiation.Proposal;
import org.impasse.report.KeptAnswer;
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
  private final KeptQuestions questions;
  private final Surroundings surroundings;
  private final Publisher publisher;

  @Inject
  DriftCommand(
      CaseOpener opener,
      DriftFinder finder,
      BundledCase bundledCase,
      KeptQuestions questions,
      Surroundings surroundings,
      Publisher publisher) {
    this.opener = opener;
    this.finder = finder;
    this.bundledCase = bundledCase;
    this.questions = questions;
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
    KeptQuestion question = questions.of(manifest.command());
    Wishes wishes = CommandWords.wishes(manifest.command());
    BundledCase.Found then =
        bundledCase.of(bundle, name, caseIds.stream().findFirst(), wishes, question.claimName());
    Sitting before = then.sitting();
    String id = before.negotiation().id();
    Sitting bare = opener.openCase(cases.folders(), Path.of(""), id, Wishes.none());
    WishesToday asked = WishesToday.of(wishes, opener, bare);
    TextsToday known = new TextsToday(id, bare.files().textIds(), manifest.folder(), surroundings);
    Sitting today = today(id, then, known, asked.wishes());
    publisher.warn(today, output.quiet());
    before.rules().compileAll();
    today.rules().compileAll();
    Optional<DriftFinder.Held> held = Optional.empty();
    if (question.asksForDeadlock()) {
      held = Optional.of(new DriftFinder.Held(HeldPositions.of(before), HeldPositions.of(today)));
    }
    Drift drift = finder.find(state(before), state(today), pairs(then, today, known), held);
    KeptAnswer kept =
        new KeptAnswer(
            manifest.command().get(0),
            question.compare(then, today, claimToday(then, bare, manifest, asked.wishes())),
            asked.lost());
    Report.DriftView view = new Report.DriftView(drift, kept, Receipt.of(today));
    publisher.publish(view, "drift", output, today);
    return (view.drifted() ? ExitCode.FAILED : ExitCode.DONE).number();
  }

  private static State state(Sitting sitting) {
    return new State(sitting.negotiation(), sitting.rules(), sitting.settings());
  }

  private static List<DriftFinder.Pair> pairs(
      BundledCase.Found then, Sitting today, TextsToday known) {
    List<DriftFinder.Pair> pairs = new ArrayList<>();
    for (Proposal text : then.sitting().texts()) {
      pairs.add(
          new DriftFinder.Pair(
              text,
              today.texts().stream().filter(t -> t.id().equals(text.id())).findFirst(),
              then.texts().stream()
                  .filter(note -> note.id().equals(text.id()))
                  .noneMatch(note -> known.unknownPlace(note.id(), note.file()))));
    }
    return pairs;
  }

  /** Today's case with those of the texts that are still there. */
  private Sitting today(String id, BundledCase.Found then, TextsToday known, Wishes wishes)
      throws InvalidInputException {
    List<String> names =
        then.texts().stream()
            .flatMap(text -> known.name(text.id(), text.file()).stream())
            .distinct()
            .toList();
    return names.isEmpty()
        ? opener.openCase(cases.folders(), Path.of(""), id, wishes)
        : opener.openTexts(cases.folders(), Path.of(""), names, wishes);
  }

  private Optional<ClaimSitting> claimToday(
      BundledCase.Found then, Sitting bare, Manifest manifest, Wishes wishes)
      throws InvalidInputException {
    if (then.claim().isEmpty()) {
      return Optional.empty();
    }
    Claim claim = then.claim().get().claim();
    Optional<String> named =
        new TextsToday(
                bare.negotiation().id(), bare.files().claimIds(), manifest.folder(), surroundings)
            .nameOrPlace(
                claim.id(),
                Optional.of(claim.file()).filter(file -> !Surroundings.isBundled(file)));
    return named.isPresent()
        ? Optional.of(opener.openClaim(cases.folders(), Path.of(""), named.get(), wishes))
        : Optional.empty();
  }
}
