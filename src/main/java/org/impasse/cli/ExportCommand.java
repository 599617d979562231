package org.impasse.cli;

import com.google.inject.Provider;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.impasse.board.BoardDocument;
import org.impasse.board.BoardPage;
import org.impasse.casebook.CaseOpener;
import org.impasse.casebook.Sitting;
import org.impasse.negotiation.Proposal;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A case as one page that works without the program and without a network. */
@Command(
    name = "export",
    sortOptions = false,
    abbreviateSynopsis = true,
    description = {
      "Write the board of a case: one HTML file to open in a browser, for a room to try texts on."
          + " It needs no network, no server and no installation.",
      "Parameters and circumstances are fixed in the file; readings, evidence, day and consent can"
          + " still be changed in it."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  impasse export ukraine-2025",
      "  impasse export ukraine-2025 --curtain --output workshop",
      "  impasse export ukraine-2025 --text e3-counter --given front=collapsing"
    })
final class ExportCommand implements Callable<Integer> {

  private static final String ENDING = ".html";

  @Parameters(
      index = "0",
      paramLabel = "CASE",
      description = "A case's id, or its folder under scenarios/.")
  private String name = "";

  @Option(
      names = "--text",
      paramLabel = "TEXT",
      description = "The text of the case that the board starts with, by its id.")
  private @Nullable String text;

  @Option(
      names = "--curtain",
      description = "Start with everything but the text covered, for a facilitator to uncover.")
  private boolean curtain;

  @Option(
      names = "--output",
      paramLabel = "DIR|FILE",
      description =
          "Write <case>-board.html to this folder, or to this file when the name ends in .html"
              + " (default: the folder reports/<case>).")
  private @Nullable Path output;

  @Mixin private CaseOptions cases = new CaseOptions();
  @Mixin private TalkOptions talk = new TalkOptions();

  @Mixin
  @SuppressWarnings("UnusedVariable") // picocli acts on it
  private HelpOption help = new HelpOption();

  @ArgGroup(validate = false, heading = WishOptions.HEADING)
  private SettingOptions settings = new SettingOptions();

  private final CaseOpener opener;
  private final BoardDocument document;
  private final Provider<BoardPage> page;
  private final Publisher publisher;
  private final Terminal terminal;
  private final OutputFolders folders;

  @Inject
  ExportCommand(
      CaseOpener opener,
      BoardDocument document,
      Provider<BoardPage> page,
      Publisher publisher,
      Terminal terminal,
      OutputFolders folders) {
    this.opener = opener;
    this.document = document;
    this.page = page;
    this.publisher = publisher;
    this.terminal = terminal;
    this.folders = folders;
  }

  @Override
  public Integer call() throws Exception {
    Sitting opened =
        opener.openCaseWithTexts(
            cases.folders(), Path.of(""), name, settings.wishes(List.of(), List.of()));
    Sitting sitting = opened.withTexts(texts(opened));
    publisher.warn(sitting, talk.quiet());
    String html = page.get().of(document.json(sitting, false, curtain), false).html();
    Path file = file(sitting.negotiation().id());
    Path folder = Optional.ofNullable(file.getParent()).orElse(Path.of(""));
    List<Path> written = folders.at(folder).write(Map.of(String.valueOf(file.getFileName()), html));
    if (!talk.quiet()) {
      written.forEach(one -> terminal.say("written: " + one));
    }
    return ExitCode.DONE.number();
  }

  /** Tables of variants are left out, but for the text asked for, which comes first. */
  private List<Proposal> texts(Sitting opened) throws Exception {
    List<Proposal> texts = new ArrayList<>(FlagshipRun.inOrder(opened.texts()));
    if (text != null) {
      Optional<Proposal> first =
          opened.texts().stream().filter(one -> one.id().equals(text)).findFirst();
      if (first.isEmpty()) {
        // Says what is wrong, and which texts there are.
        opened.files().proposal(text);
        opened.diagnostics().throwIfErrors();
      }
      first.ifPresent(texts::remove);
      first.ifPresent(one -> texts.add(0, one));
    }
    return texts;
  }

  private Path file(String id) {
    String usual = id + "-board" + ENDING;
    if (output == null) {
      return Path.of("reports", id, usual);
    }
    return output.toString().toLowerCase(Locale.ROOT).endsWith(ENDING)
        ? output
        : output.resolve(usual);
  }
}
