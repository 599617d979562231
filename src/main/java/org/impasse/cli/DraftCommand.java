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
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** A new text from an existing one, ready to edit. */
@Command(
    name = "draft",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = "Write a new text from an existing one, ready to edit.")
final class DraftCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Option(
      names = "--from",
      required = true,
      paramLabel = "TEXT",
      description = "The text to start from: a file, or an id such as ukraine-2025/us-28-point.")
  private String from = "";

  @Option(
      names = "--id",
      paramLabel = "ID",
      description = "The new text's id (default: the first text's with -draft).")
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

  private final CaseOpener opener;
  private final Terminal terminal;

  @Inject
  @SuppressWarnings("NullAway.Init") // picocli fills in the spec
  DraftCommand(CaseOpener opener, Terminal terminal) {
    this.opener = opener;
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws Exception {
    Sitting sitting = opener.openTexts(cases.folders(), Path.of(""), List.of(from), Wishes.none());
    if (sitting.texts().size() != 1) {
      throw new ParameterException(
          spec.commandLine(), "--from names " + sitting.texts().size() + " texts; name one.");
    }
    Proposal text = sitting.texts().get(0);
    String newId = Optional.ofNullable(id).orElse(ScenarioWriter.draftId(text));
    if (!ScenarioWriter.isId(newId)) {
      throw new ParameterException(
          spec.commandLine(),
          "'" + newId + "' is no id: use small letters, digits, '-' and '.', as in my-offer-2.");
    }
    String yaml =
        basedOn
            ? ScenarioWriter.basedOn(sitting.negotiation(), text, newId)
            : ScenarioWriter.whole(sitting.negotiation(), text, newId);
    if (folder == null) {
      terminal.out().print(yaml);
    } else {
      terminal
          .err()
          .println("written: " + new OutputFolder(folder).writeNew(newId + ".yaml", yaml));
    }
    return ExitCode.DONE.number();
  }
}
