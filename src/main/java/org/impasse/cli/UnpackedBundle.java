package org.impasse.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.function.BiConsumer;
import org.impasse.bundle.Bundle;
import org.impasse.scenario.Surroundings;

/** A bundle's inputs in a folder of their own, which is gone when this is closed. */
final class UnpackedBundle implements AutoCloseable {

  private final Path root;
  private final Path workingFolder;

  private UnpackedBundle(Path root, Path workingFolder) {
    this.root = root;
    this.workingFolder = workingFolder;
  }

  /**
   * Unpacks.
   *
   * @throws OutputException when there is no room for it
   */
  static UnpackedBundle of(Bundle bundle) throws OutputException {
    try {
      Path root = Files.createTempDirectory("impasse-").toRealPath();
      UnpackedBundle unpacked =
          new UnpackedBundle(root, inputs(root).resolve(bundle.manifest().folder()));
      try {
        unpacked.write(bundle);
        return unpacked;
      } catch (IOException e) {
        unpacked.close();
        throw e;
      }
    } catch (IOException e) {
      throw new OutputException(
          "The bundle's files cannot be unpacked to a temporary folder: " + e.getMessage() + ".");
    }
  }

  private static Path inputs(Path root) {
    return root.resolve("folder");
  }

  private Path ownCases() {
    return root.resolve("bundled");
  }

  private void write(Bundle bundle) throws IOException {
    Files.createDirectories(workingFolder);
    Files.createDirectories(ownCases());
    write(bundle.below(Bundle.FOLDER), inputs(root));
    write(bundle.below(Bundle.BUNDLED), ownCases());
    for (Path cases : CommandWords.caseFolders(bundle.manifest().command())) {
      // A folder of cases of which none was wanted holds nothing here, and must be there.
      Path folder = workingFolder.resolve(cases).resolve("scenarios").normalize();
      if (folder.startsWith(inputs(root))) {
        Files.createDirectories(folder);
      }
    }
  }

  private static void write(NavigableMap<String, byte[]> files, Path folder) throws IOException {
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      Path path = folder.resolve(file.getKey());
      Files.createDirectories(Objects.requireNonNull(path.getParent()));
      Files.write(path, file.getValue(), StandardOpenOption.CREATE_NEW);
    }
  }

  /** What a run may reach here: these files and nothing else. */
  Surroundings surroundings(BiConsumer<String, byte[]> reads) {
    return Surroundings.closed(inputs(root), workingFolder, ownCases(), reads);
  }

  /** Whether a name on the command line is that of something outside. */
  boolean leadsOut(String value) {
    Path place = workingFolder.resolve(value).normalize();
    return !place.startsWith(inputs(root)) && Files.exists(place);
  }

  /** A file of the bundle's own folder as a command names it here. */
  String named(String input) {
    return workingFolder
        .relativize(inputs(root).resolve(input.substring(Bundle.FOLDER.length())))
        .toString();
  }

  /** Runs a command line on these files. */
  KeptRun run(List<String> command, PrintStream err) {
    return KeptRun.of(command, this::surroundings, OutputStream.nullOutputStream(), err);
  }

  @Override
  public void close() {
    try {
      Files.walkFileTree(
          root,
          new SimpleFileVisitor<Path>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes kind)
                throws IOException {
              Files.delete(file);
              return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path dir, IOException problem)
                throws IOException {
              Files.delete(dir);
              return FileVisitResult.CONTINUE;
            }
          });
    } catch (IOException e) {
      // What is left lies in the system's folder for temporary files, which the system empties.
    }
  }
}
