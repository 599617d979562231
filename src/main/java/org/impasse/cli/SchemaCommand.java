package org.impasse.cli;

import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.impasse.casebook.CaseOpener;
import org.impasse.casebook.Sitting;
import org.impasse.casebook.Wishes;
import org.impasse.diagnostic.InvalidInputException;
import org.impasse.diagnostic.NameSuggester;
import org.impasse.redline.Rule;
import org.impasse.scenario.schema.SchemaKind;
import org.impasse.scenario.schema.Schemas;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Schemas for editors. */
@Command(
    name = "schema",
    sortOptions = false,
    abbreviateSynopsis = true,
    description = {
      "Write JSON Schemas of the YAML files, with which editors complete and check them.",
      "Without a name, list the kinds. With a kind, print its schema for any case. With a case, write"
          + " schemas that know its ids and positions; run it again when the case has new ones."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  impasse schema text > text.json",
      "  impasse schema my-case --output scenarios/my-case/.schema",
      "  impasse schema ukraine-2025 evidence"
    })
final class SchemaCommand implements Callable<Integer> {

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "KIND|CASE",
      description = "case, evidence, text or claim; or a case's id or folder.")
  private @Nullable String name;

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "KIND",
      description = "After a case: the one kind to print.")
  private @Nullable String second;

  @Option(
      names = "--output",
      paramLabel = "DIR",
      description =
          "Write the schemas to this folder, each named after its kind. Replaces earlier schemas only.")
  private @Nullable Path output;

  @Mixin private CaseOptions cases = new CaseOptions();
  @Mixin private TalkOptions talk = new TalkOptions();

  @Mixin
  @SuppressWarnings("UnusedVariable") // picocli acts on it
  private HelpOption help = new HelpOption();

  private final CaseOpener opener;
  private final Terminal terminal;
  private final OutputFolders folders;

  @Inject
  SchemaCommand(CaseOpener opener, Terminal terminal, OutputFolders folders) {
    this.opener = opener;
    this.terminal = terminal;
    this.folders = folders;
  }

  @Override
  public Integer call() throws Exception {
    Optional<Path> folder = Optional.ofNullable(output);
    Map<String, String> schemas = schemas();
    if (folder.isPresent()) {
      List<Path> written = folders.at(folder.get(), "a schema", Schemas::isSchema).write(schemas);
      if (!talk.quiet()) {
        written.forEach(file -> terminal.say("written: " + file));
      }
    } else if (name == null) {
      list();
    } else if (schemas.size() == 1) {
      schemas.values().forEach(terminal.out()::print);
    } else {
      throw new UsageException(
          "Several schemas cannot be printed at once: name a kind as well, or add --output DIR, as in"
              + " --output "
              + Path.of("scenarios", "<case>", Schemas.FOLDER)
              + ".");
    }
    terminal.out().flush();
    return ExitCode.DONE.number();
  }

  /** What was asked for, by file name. */
  private Map<String, String> schemas() throws InvalidInputException, UsageException {
    Map<String, String> schemas = new LinkedHashMap<>();
    if (name == null) {
      for (SchemaKind kind : SchemaKind.values()) {
        schemas.put(kind.fileName(), Schemas.general(kind));
      }
      return schemas;
    }
    Optional<SchemaKind> general = SchemaKind.of(name);
    if (general.isPresent()) {
      if (second != null) {
        throw new UsageException("'" + second + "' is one argument too many.");
      }
      schemas.put(general.get().fileName(), Schemas.general(general.get()));
      return schemas;
    }
    Optional<SchemaKind> one = Optional.ofNullable(second).flatMap(SchemaKind::of);
    if (second != null && one.isEmpty()) {
      throw new UsageException(
          "'" + second + "' is no kind of file: they are " + String.join(", ", kinds()) + ".");
    }
    Sitting sitting = open(name);
    schemas.putAll(schemas(sitting));
    one.ifPresent(kind -> schemas.keySet().retainAll(List.of(kind.fileName())));
    return schemas;
  }

  /** Whoever misspells a kind of file is not told of cases alone. */
  private Sitting open(String name) throws InvalidInputException, UsageException {
    try {
      return opener.openCase(cases.folders(), Path.of(""), name, Wishes.none());
    } catch (InvalidInputException e) {
      Optional<String> kind = NameSuggester.didYouMean(name, kinds());
      if (kind.isPresent() && e.diagnostics().all().get(0).code().equals("unknown-case")) {
        throw new UsageException(
            "'" + name + "' is neither a kind of file nor a case. " + kind.get());
      }
      throw e;
    }
  }

  /** The schemas of a case, by file name. */
  static Map<String, String> schemas(Sitting sitting) {
    return Schemas.all(
        sitting.negotiation(), sitting.rules().rules().stream().map(Rule::id).toList());
  }

  private void list() {
    for (SchemaKind kind : SchemaKind.values()) {
      terminal.out().printf("  %-9s %s%n", kind.id(), kind.words());
    }
    terminal.out().println();
    terminal.out().println("'impasse schema KIND' prints one that fits any case.");
    terminal
        .out()
        .println("'impasse schema CASE --output DIR' writes those that know a case's ids.");
  }

  private static List<String> kinds() {
    return List.of(SchemaKind.values()).stream().map(SchemaKind::id).toList();
  }
}
