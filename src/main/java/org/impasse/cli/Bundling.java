package org.impasse.cli;

import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.impasse.bundle.Bundle;
import org.impasse.bundle.BundleWriter;
import org.impasse.bundle.Manifest;
import org.impasse.bundle.ManifestJson;
import org.impasse.negotiation.Proposal;
import org.impasse.scenario.Surroundings;

/** Runs a command and keeps the run in a bundle. A command that fails leaves none. */
final class Bundling {

  private final Terminal terminal;

  @Inject
  Bundling(Terminal terminal) {
    this.terminal = terminal;
  }

  /**
   * Runs the command, and writes the bundle.
   *
   * @param args the command line without the option that asks for a bundle
   * @return the command's exit code
   * @throws OutputException when the file is there already or cannot be written
   */
  int run(List<String> args, Path file) throws OutputException {
    refuseExisting(file);
    KeptRun run = KeptRun.of(args, Surroundings::new, terminal.out(), terminal.err());
    if (!run.done()) {
      return run.exitCode();
    }
    Bundle bundle = bundle(args, run, file);
    Optional<String> unfit = BundleWriter.unfit(bundle);
    if (unfit.isPresent()) {
      throw new OutputException("No bundle was written. " + unfit.get());
    }
    write(file, BundleWriter.write(bundle));
    if (!args.contains("--quiet")) {
      terminal.say("written: " + file);
    }
    return run.exitCode();
  }

  private static Bundle bundle(List<String> args, KeptRun run, Path file) throws OutputException {
    BundleNames names =
        new BundleNames(
            Path.of("").toAbsolutePath(),
            Path.of(System.getProperty("user.home", "")).toAbsolutePath().normalize(),
            run.read().keySet(),
            args);
    List<String> command = names.command(args);
    NavigableMap<String, byte[]> inputs = new TreeMap<>();
    run.read().forEach((shown, bytes) -> inputs.put(names.input(shown), bytes));
    NavigableMap<String, byte[]> contents = new TreeMap<>(inputs);
    if (!names.renames()) {
      contents.put(Bundle.PRINTED, run.printed());
      run.wrote().forEach((path, bytes) -> contents.put(names.output(path, args), bytes));
      return Bundle.of(command, names.folder(), run.exitCode(), about(run, names), contents);
    }
    // Results show the names of files: they are those of the bundle, so they come from there.
    KeptRun again = again(command, names.folder(), inputs, file);
    if (again.exitCode() != run.exitCode()) {
      throw new OutputException(
          "No bundle was written: the command needs files that cannot be told from what it read."
              + " Run it in the folder that has them, with names from there on.");
    }
    BundleNames within =
        new BundleNames(Path.of("").toAbsolutePath(), Path.of(""), List.of(), List.of());
    BundleNames renamed = names;
    contents.put(Bundle.PRINTED, again.printed());
    again.wrote().forEach((path, bytes) -> contents.put(within.output(path, command), bytes));
    return Bundle.of(command, renamed.folder(), again.exitCode(), about(again, renamed), contents);
  }

  private static KeptRun again(
      List<String> command, String folder, NavigableMap<String, byte[]> inputs, Path file)
      throws OutputException {
    Bundle bundle = Bundle.of(command, folder, 0, Optional.empty(), inputs);
    Optional<String> unfit = BundleWriter.unfit(bundle);
    if (unfit.isPresent()) {
      throw new OutputException("No bundle was written to " + file + ". " + unfit.get());
    }
    try (UnpackedBundle unpacked = UnpackedBundle.of(bundle)) {
      return unpacked.run(
          command, new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
    }
  }

  private static Optional<Manifest.About> about(KeptRun run, BundleNames names) {
    return run.answer()
        .map(
            answer ->
                new Manifest.About(
                    answer.sitting().negotiation().id(),
                    names.input(answer.sitting().files().place().file()),
                    answer.sitting().texts().stream().map(text -> note(text, names)).toList(),
                    ManifestJson.receipt(answer.receipt())));
  }

  private static Manifest.TextNote note(Proposal text, BundleNames names) {
    return new Manifest.TextNote(text.id(), names.input(text.file()));
  }

  private static void refuseExisting(Path file) throws OutputException {
    if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
      throw there(file);
    }
  }

  private static OutputException there(Path file) {
    return new OutputException(
        file + " is there already and was left alone. Choose another name with --bundle.");
  }

  /** Whole or not at all, and never in place of a file that came meanwhile. */
  private static void write(Path file, byte[] bytes) throws OutputException {
    Path folder = Optional.ofNullable(file.toAbsolutePath().getParent()).orElse(file);
    Path temporary = null;
    try {
      Files.createDirectories(folder);
      temporary = Files.createTempFile(folder, ".impasse-", ".part");
      Files.write(temporary, bytes);
      temporary.toFile().setReadable(true, false);
      Files.move(temporary, file);
    } catch (FileAlreadyExistsException e) {
      throw there(file);
    } catch (IOException e) {
      throw new OutputException(
          "Cannot write "
              + file
              + ": "
              + OutputFolder.reason(e)
              + ". Choose another place with"
              + " --bundle.");
    } finally {
      if (temporary != null) {
        OutputFolder.deleteQuietly(temporary);
      }
    }
  }
}
