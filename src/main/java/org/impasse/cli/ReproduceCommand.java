package org.impasse.cli;

import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.impasse.bundle.Bundle;
import org.impasse.bundle.BundleReader;
import org.impasse.bundle.Reproduction;
import org.impasse.bundle.ReproductionJson;
import org.impasse.bundle.ReproductionPage;
import org.impasse.diagnostic.Diagnostic;
import org.impasse.diagnostic.Diagnostics;
import org.impasse.diagnostic.InvalidInputException;
import org.impasse.diagnostic.Location;
import org.impasse.report.Build;
import org.impasse.report.JsonOut;
import org.impasse.report.page.TerminalLayout;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A kept run, done again. */
@Command(
    name = "reproduce",
    sortOptions = false,
    abbreviateSynopsis = true,
    description =
        "Do a kept run again, on the files of its bundle and no others, and say whether every"
            + " result is the same, byte for byte, or where not. Exits with 1 when not.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  impasse evaluate us-28-point --bundle my-run.zip",
      "  impasse reproduce my-run.zip",
      "  impasse reproduce my-run.zip --format json"
    })
final class ReproduceCommand implements Callable<Integer> {

  private static final int WIDTH = 100;

  @Parameters(
      index = "0",
      paramLabel = "BUNDLE",
      description = "A file that some command made with --bundle.")
  private String name = "";

  @Option(
      names = "--format",
      paramLabel = "text|json",
      converter = TextOrJson.Reader.class,
      completionCandidates = TextOrJson.Ids.class,
      description = "text (the default) or json.")
  private TextOrJson format = TextOrJson.TEXT;

  @Mixin private TalkOptions talk = new TalkOptions();

  @Mixin
  @SuppressWarnings("UnusedVariable") // picocli acts on it
  private HelpOption help = new HelpOption();

  private final Terminal terminal;
  private final Program program;

  @Inject
  ReproduceCommand(Terminal terminal, Program program) {
    this.terminal = terminal;
    this.program = program;
  }

  @Override
  public Integer call() throws Exception {
    Bundle bundle = BundleReader.read(Path.of(name), name);
    Reproduction found = reproduce(bundle);
    terminal
        .out()
        .print(
            format == TextOrJson.JSON
                ? JsonOut.document(json -> new ReproductionJson(json).write(found))
                : new TerminalLayout(WIDTH, terminal.style(talk.plain()))
                    .write(ReproductionPage.of(found)));
    terminal.out().flush();
    return (found.identical() ? ExitCode.DONE : ExitCode.FAILED).number();
  }

  private Reproduction reproduce(Bundle bundle) throws InvalidInputException, OutputException {
    List<String> command = bundle.manifest().command();
    try (UnpackedBundle unpacked = UnpackedBundle.of(bundle)) {
      check(command, unpacked);
      ByteArrayOutputStream said = new ByteArrayOutputStream();
      KeptRun run = unpacked.run(command, new PrintStream(said, true, StandardCharsets.UTF_8));
      NavigableMap<String, byte[]> outputs = new TreeMap<>();
      outputs.put(Bundle.PRINTED, run.printed());
      run.wrote()
          .forEach(
              (path, bytes) ->
                  outputs.put(
                      Bundle.WRITTEN + path.normalize().toString().replace('\\', '/'), bytes));
      return Reproduction.of(
          bundle, Build.current(), run.exitCode(), outputs, said.toString(StandardCharsets.UTF_8));
    }
  }

  /** Somebody else may have written the command. */
  private void check(List<String> command, UnpackedBundle unpacked) throws InvalidInputException {
    Diagnostics problems = new Diagnostics();
    Optional<String> option = program.unfitOption(command);
    if (!KeptCommands.has(command.get(0))) {
      problems.add(
          unsafe(
              "The command in this bundle, '" + command.get(0) + "', is none that can be kept."));
    } else if (option.isPresent()) {
      problems.add(
          unsafe(
              "The command in this bundle has the option "
                  + option.get()
                  + ", which no kept run has."));
    }
    for (String word : command) {
      String value = word.startsWith("--") ? word.substring(word.indexOf('=') + 1) : word;
      try {
        if (unpacked.leadsOut(value)) {
          problems.add(unsafe("The command in this bundle names '" + value + "', outside of it."));
        }
      } catch (InvalidPathException e) {
        // What is no name of a file leads nowhere.
      }
    }
    problems.throwIfErrors();
  }

  private Diagnostic unsafe(String message) {
    return Diagnostic.error("bundle-unsafe", Location.of(name), message)
        .withHint("Do not use it unless you know who made it.");
  }
}
