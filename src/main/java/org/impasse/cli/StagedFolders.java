package org.impasse.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * New folders, made whole out of sight and then moved to their places, or not at all. Nothing that
 * is there already is touched.
 */
final class StagedFolders implements AutoCloseable {

  private final Path place;
  private final List<String> wanted;
  private final Path hidden;

  private StagedFolders(Path place, List<String> wanted, Path hidden) {
    this.place = place;
    this.wanted = List.copyOf(wanted);
    this.hidden = hidden;
  }

  /**
   * Begins.
   *
   * @param place the folder they are to lie in, which is made if need be
   * @param wanted the new folders, each of the form {@code above/name}
   * @throws OutputException when something of such a name is there, or nothing can be written
   */
  static StagedFolders in(Path place, List<String> wanted) throws OutputException {
    for (String folder : wanted) {
      refuseWhatIsThere(place.resolve(folder));
    }
    try {
      Files.createDirectories(place);
      return new StagedFolders(place, wanted, Files.createTempDirectory(place, ".impasse-"));
    } catch (IOException e) {
      throw cannot(place, e);
    }
  }

  /** Where everything lies until it is moved. */
  Path hidden() {
    return hidden;
  }

  /** Adds files, by path below the place, with slashes. */
  void write(Map<String, String> files) throws OutputException {
    try {
      for (Map.Entry<String, String> file : files.entrySet()) {
        Path path = hidden.resolve(file.getKey());
        Files.createDirectories(path.getParent());
        Files.writeString(path, file.getValue(), StandardCharsets.UTF_8);
      }
    } catch (IOException e) {
      throw cannot(place, e);
    }
  }

  /** Moves all folders to their places; when one cannot be moved, what was done is taken back. */
  List<Path> move() throws OutputException {
    List<Path> moved = new ArrayList<>();
    List<Path> parents = new ArrayList<>();
    try {
      for (String folder : wanted) {
        Path target = place.resolve(folder);
        Path parent = Objects.requireNonNull(target.getParent());
        if (!Files.isDirectory(parent)) {
          Files.createDirectory(parent);
          parents.add(parent);
        }
        refuseWhatIsThere(target);
        Files.move(hidden.resolve(folder), target);
        moved.add(target);
      }
      return moved;
    } catch (IOException e) {
      takeBack(moved, parents);
      throw cannot(place, e);
    } catch (OutputException e) {
      takeBack(moved, parents);
      throw e;
    }
  }

  private static void takeBack(List<Path> moved, List<Path> parents) {
    moved.forEach(StagedFolders::delete);
    parents.forEach(StagedFolders::delete);
  }

  @Override
  public void close() {
    delete(hidden);
  }

  private static void refuseWhatIsThere(Path path) throws OutputException {
    if (Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
      throw new OutputException(
          path + " is there already and was left alone. Choose another id, or another folder.");
    }
  }

  private static OutputException cannot(Path place, IOException problem) {
    if (problem instanceof FileAlreadyExistsException file) {
      return new OutputException(
          file.getFile() + " is a file, and a folder is needed there. " + OutputFolder.ELSEWHERE);
    }
    String where = place.toString().isEmpty() ? "the working folder" : place.toString();
    return new OutputException(
        "Cannot write to "
            + where
            + ": "
            + OutputFolder.reason(problem)
            + ". "
            + OutputFolder.ELSEWHERE);
  }

  private static void delete(Path folder) {
    try (Stream<Path> below = Files.walk(folder)) {
      for (Path path : below.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
    } catch (IOException | UncheckedIOException e) {
      // What is left is a hidden folder of this program's own.
    }
  }
}
