package org.impasse.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.impasse.report.ReportFiles;
import org.impasse.scenario.Surroundings;

/**
 * A folder that results are written to. Either all files are written or none; a file that Impasse
 * did not write is never replaced.
 */
final class OutputFolder {

  static final String ELSEWHERE = "Choose another folder with --output.";

  private final Path folder;
  private final String sort;
  private final Predicate<String> own;
  private final Surroundings surroundings;
  private final Witness witness;

  /** A folder for reports; see {@link OutputFolders#at(Path)}. */
  OutputFolder(Path folder, Surroundings surroundings, Witness witness) {
    this(folder, "a report", ReportFiles::isReport, surroundings, witness);
  }

  /**
   * A folder for files of one sort.
   *
   * @param folder as the user names it
   * @param sort what such a file is: "a report"
   * @param own tells from its contents whether a file is of this sort and was written by Impasse
   * @param witness told of each file written
   */
  OutputFolder(
      Path folder, String sort, Predicate<String> own, Surroundings surroundings, Witness witness) {
    this.folder = folder;
    this.sort = sort;
    this.own = own;
    this.surroundings = surroundings;
    this.witness = witness;
  }

  /**
   * Writes files, replacing only earlier ones of the same sort.
   *
   * @param contents by file name
   * @return the paths written, in the order given
   */
  List<Path> write(Map<String, String> contents) throws OutputException {
    for (String name : contents.keySet()) {
      refuseForeign(folder.resolve(name));
    }
    Path place = surroundings.at(folder);
    if (!surroundings.reaches(place)) {
      throw new OutputException("Nothing can be written to " + folder + " here.");
    }
    Map<Path, Path> staged = new LinkedHashMap<>();
    try {
      Files.createDirectories(place);
      for (Map.Entry<String, String> file : contents.entrySet()) {
        Path temporary = Files.createTempFile(place, ".impasse-", ".part");
        staged.put(temporary, folder.resolve(file.getKey()));
        Files.writeString(temporary, file.getValue(), StandardCharsets.UTF_8);
        makeReadable(temporary);
      }
      List<Path> written = new ArrayList<>();
      for (Map.Entry<Path, Path> file : staged.entrySet()) {
        move(file.getKey(), surroundings.at(file.getValue()));
        written.add(file.getValue());
      }
      contents.forEach(
          (name, text) ->
              witness.wrote(folder.resolve(name), text.getBytes(StandardCharsets.UTF_8)));
      return written;
    } catch (FileAlreadyExistsException e) {
      throw new OutputException(folder + " is a file, and a folder is needed there. " + ELSEWHERE);
    } catch (IOException e) {
      throw new OutputException("Cannot write to " + folder + ": " + reason(e) + ". " + ELSEWHERE);
    } finally {
      staged.keySet().forEach(OutputFolder::deleteQuietly);
    }
  }

  /**
   * Writes one new file.
   *
   * @throws OutputException when a file of that name is there already
   */
  Path writeNew(String name, String contents) throws OutputException {
    return writeNew(Map.of(name, contents)).get(0);
  }

  /**
   * Writes new files, all or none.
   *
   * @param contents by file name
   * @throws OutputException when a file of one of the names is there already
   */
  List<Path> writeNew(Map<String, String> contents) throws OutputException {
    for (String name : contents.keySet()) {
      Path file = folder.resolve(name);
      if (Files.exists(surroundings.at(file))) {
        throw new OutputException(
            file + " is there already and was left alone. Choose another id, or another folder.");
      }
    }
    return write(contents);
  }

  private void refuseForeign(Path file) throws OutputException {
    Path place = surroundings.at(file);
    if (!Files.exists(place)) {
      return;
    }
    if (!Files.isRegularFile(place) || !isOwn(place)) {
      throw new OutputException(
          file
              + " is there already and is not "
              + sort
              + " of Impasse; it was left alone and nothing was"
              + " written. "
              + ELSEWHERE);
    }
  }

  private boolean isOwn(Path file) throws OutputException {
    try {
      return Files.size(file) == 0
          || own.test(new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new OutputException("Cannot look into " + file + ": " + reason(e) + ".");
    }
  }

  private static void move(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /** Temporary files are made for their owner alone; reports are for everybody. */
  private static void makeReadable(Path file) {
    file.toFile().setReadable(true, false);
  }

  static void deleteQuietly(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      // What is left is an empty hidden file; the results themselves are not touched.
    }
  }

  static String reason(IOException problem) {
    if (problem instanceof AccessDeniedException) {
      return "no permission";
    }
    if (problem instanceof FileSystemException file && file.getReason() != null) {
      return file.getReason();
    }
    return problem instanceof NoSuchFileException ? "no such place" : String.valueOf(problem);
  }
}
