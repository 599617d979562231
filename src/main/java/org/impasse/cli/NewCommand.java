package org.impasse.cli;

import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.impasse.casebook.CaseOpener;
import org.impasse.casebook.CaseTemplate;
import org.impasse.casebook.Sitting;
import org.impasse.casebook.Wishes;
import org.impasse.diagnostic.Diagnostics;
import org.impasse.diagnostic.InvalidInputException;
import org.impasse.scenario.CaseLibrary;
import org.impasse.scenario.ScenarioWriter;
import org.impasse.scenario.Surroundings;
import org.impasse.scenario.schema.Schemas;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A small case to start from. */
@Command(
    name = "new",
    sortOptions = false,
    abbreviateSynopsis = true,
    description =
        "Write a small case to start from: invented, complete, with comments, evidence, rules and two"
            + " texts, and with schemas for an editor. Never replaces anything.",
    footerHeading = "%nExamples:%n",
    footer = {"  impasse new my-case", "  impasse new water-rights --output my-cases"})
final class NewCommand implements Callable<Integer> {

  @Parameters(
      index = "0",
      paramLabel = "CASE",
      description = "The new case's id: small letters, digits, '-' and '.'.")
  private String id = "";

  @Option(
      names = "--output",
      paramLabel = "DIR",
      description =
          "Write scenarios/CASE and rules/CASE below this folder (default: the working folder).")
  private @Nullable Path output;

  @Mixin private TalkOptions talk = new TalkOptions();

  @Mixin
  @SuppressWarnings("UnusedVariable") // picocli acts on it
  private HelpOption help = new HelpOption();

  private final CaseOpener opener;
  private final Terminal terminal;
  private final Surroundings surroundings;

  @Inject
  NewCommand(CaseOpener opener, Terminal terminal, Surroundings surroundings) {
    this.opener = opener;
    this.terminal = terminal;
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws Exception {
    Path place = Optional.ofNullable(output).orElse(Path.of(""));
    checkId(place);
    String scenarios = "scenarios/" + id;
    try (StagedFolders folders = StagedFolders.in(place, List.of(scenarios, "rules/" + id))) {
      folders.write(CaseTemplate.files(id));
      folders.write(schemas(folders.hidden()));
      for (Path folder : folders.move()) {
        if (!talk.quiet()) {
          terminal.say("written: " + folder);
        }
      }
    }
    next(place.resolve(scenarios).toString());
    return ExitCode.DONE.number();
  }

  /** One id means one case: a second would hide the first, or be hidden by it. */
  private void checkId(Path place) throws UsageException {
    if (!ScenarioWriter.isId(id)) {
      throw new UsageException(UsageWords.noId(id, "my-case-2"));
    }
    CaseLibrary library = surroundings.library(List.of(place), new Diagnostics());
    if (library.caseIds().contains(id)) {
      throw new UsageException("There is a case '" + id + "' already: choose another id.");
    }
  }

  /** The new case's schemas, by path below the folder that it lies in for now. */
  private Map<String, String> schemas(Path hidden) throws InvalidInputException {
    Sitting sitting = opener.openCase(List.of(hidden), Path.of(""), id, Wishes.none());
    Map<String, String> files = new LinkedHashMap<>();
    SchemaCommand.schemas(sitting)
        .forEach(
            (name, schema) ->
                files.put("scenarios/" + id + "/" + Schemas.FOLDER + "/" + name, schema));
    return files;
  }

  private void next(String folder) {
    List<String> lines =
        List.of(
            "Open " + Path.of(folder, "case.yaml") + " first; its comments say what belongs where.",
            "Then try:",
            "",
            "  impasse evaluate " + folder,
            "      who would refuse which text, and why",
            "  impasse deadlock " + folder,
            "      whether any text could pass",
            "  impasse check " + folder,
            "      what is doubtful about the files",
            "  impasse test " + folder,
            "      whether the program finds what the texts expect",
            "  impasse schema " + folder + " --output " + Path.of(folder, Schemas.FOLDER),
            "      new ids for your editor to complete and check");
    lines.forEach(terminal.out()::println);
    terminal.out().flush();
  }
}
