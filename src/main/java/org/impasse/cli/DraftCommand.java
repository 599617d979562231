package org.impasse.cli;

import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.impasse.casebook.CaseOpener;
import org.impasse.casebook.Sitting;
import org.impasse.casebook.Wishes;
import org.impasse.negotiation.Proposal;
import org.impasse.scenario.ScenarioWriter;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** A new text from an existing one, ready to edit. */
@Command(
    name = "draft",
    sortOptions = false,
    abbreviateSynopsis = true,
    description = "Write a new text from an existing one, ready to edit.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  impasse draft --from us-28-point --id my-offer > my-offer.yaml",
      "  impasse draft --from us-28-point --id my-offer --based-on --output my-texts"
    })
final class DraftCommand implements Callable<Integer> {

  @Option(
      names = "--from",
      required = true,
      paramLabel = "TEXT",
      description = "The text to start from: a file, or an id such as ukraine-2025/us-28-point.")
  private String from = "";

  @Option(
      names = "--id",
      paramLabel = "ID",
      description = "The new text's id (default: that of the first with -draft added).")
  private @Nullable String id;

  @Option(
      names = "--based-on",
      description = "Write only what changes, based on the first text, instead of the whole text.")
  private boolean basedOn;

  @Option(
      names = "--output",
      paramLabel = "DIR",
      description = "Write <id>.yaml to this folder instead of printing. Never replaces a file.")
  private @Nullable Path folder;

  @Mixin private CaseOptions cases = new CaseOptions();

  @Mixin
  @SuppressWarnings("UnusedVariable") // picocli acts on it
  private HelpOption help = new HelpOption();

  private final CaseOpener opener;
  private final Terminal terminal;
  private final OutputFolders folders;

  @Inject
  DraftCommand(CaseOpener opener, Terminal terminal, OutputFolders folders) {
    this.opener = opener;
    this.terminal = terminal;
    this.folders = folders;
  }

  @Override
  public Integer call() throws Exception {
    Sitting sitting = opener.openTexts(cases.folders(), Path.of(""), List.of(from), Wishes.none());
    if (sitting.texts().size() != 1) {
      throw new UsageException(
          "--from means " + sitting.texts().size() + " texts; name one of them.");
    }
    Proposal text = sitting.texts().get(0);
    String newId = Optional.ofNullable(id).orElse(ScenarioWriter.draftId(text));
    checkId(newId, sitting);
    String yaml =
        basedOn
            ? ScenarioWriter.basedOn(sitting.negotiation(), text, newId)
            : ScenarioWriter.whole(sitting.negotiation(), text, newId);
    if (folder == null) {
      terminal.out().print(yaml);
    } else {
      terminal.say("written: " + folders.at(folder).writeNew(newId + ".yaml", yaml));
    }
    return ExitCode.DONE.number();
  }

  /** One id means one text: a second of the same name could be neither found nor told apart. */
  private static void checkId(String id, Sitting sitting) throws UsageException {
    if (!ScenarioWriter.isId(id)) {
      throw new UsageException(UsageWords.noId(id, "my-offer-2"));
    }
    if (sitting.files().textIds().contains(id)) {
      throw new UsageException(
          "Case "
              + sitting.negotiation().id()
              + " has a text '"
              + id
              + "' already: choose another id with --id.");
    }
  }
}
