package org.impasse.cli;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.impasse.bundle.Bundle;
import org.impasse.scenario.Surroundings;

/**
 * Where a run's files go in its bundle, so that the same command finds them there: nothing of the
 * machine that it ran on is kept, not even the name of a folder above the files.
 *
 * <p>A name from the working folder on stays as it is. Where names lead above the working folder,
 * that folder lies as deep in the bundle. Whatever has an absolute name goes to a folder of its
 * own, and the command line names that instead.
 */
final class BundleNames {

  private static final String OUTSIDE = "outside-";

  private final Path workingFolder;
  private final String folder;

  /** Whether files were read by names that lead above the working folder. */
  private final boolean climbs;

  /** Absolute folders, none within another. */
  private final List<Path> outside = new ArrayList<>();

  /**
   * @param workingFolder absolute
   * @param home the user's own folder, which is not named
   * @param read names shown of the files read
   * @param args the command line
   */
  BundleNames(Path workingFolder, Path home, Collection<String> read, List<String> args) {
    this.workingFolder = workingFolder.normalize();
    TreeSet<Path> places =
        new TreeSet<>(Comparator.comparing(Path::getNameCount).thenComparing(place -> place));
    int up = 0;
    for (String name : read) {
      if (!Surroundings.isBundled(name)) {
        up = Math.max(up, above(name));
        absolute(name).ifPresent(file -> places.add(rootOf(file)));
      }
    }
    this.climbs = up > 0;
    for (Word word : Word.of(args)) {
      if (!word.isOutput() && existing(word.value()).isPresent()) {
        elsewhere(word.value())
            .ifPresent(place -> places.add(Files.isDirectory(place) ? place : rootOf(place)));
      }
    }
    for (Path place : places) {
      if (outside.stream().noneMatch(place::startsWith)) {
        outside.add(place);
      }
    }
    this.folder = folderName(up, home);
  }

  /**
   * Where a name on the command line is that the bundle's command cannot use: an absolute one, or
   * one that leads up although no file was read by such a name.
   */
  private Optional<Path> elsewhere(String value) {
    return absolute(value)
        .or(
            () ->
                !climbs && above(value) > 0
                    ? Optional.of(workingFolder.resolve(value).normalize())
                    : Optional.empty());
  }

  /** The working folder in the bundle, from the bundle's folder of inputs on. */
  String folder() {
    return folder;
  }

  /** Whether a file of the bundle's folder of inputs was named by an absolute path. */
  static boolean isOutside(String name) {
    return name.matches(OUTSIDE + "\\d+/.*");
  }

  /** Whether the command line has to name files otherwise than the user did. */
  boolean renames() {
    return !outside.isEmpty();
  }

  /** The name in the bundle of a file that was read. */
  String input(String shown) {
    if (Surroundings.isBundled(shown)) {
      return Bundle.BUNDLED + Surroundings.withinBundled(shown);
    }
    String name = absolute(shown).map(this::renamed).orElse(shown);
    return Bundle.FOLDER + slashes(Path.of(folder).resolve(name).normalize());
  }

  /** The command line as the bundle has it. */
  List<String> command(List<String> args) {
    List<String> words = new ArrayList<>();
    for (Word word : Word.of(args)) {
      String kept = word.isOutput() ? output(word.option(), word.value()) : named(word.value());
      words.add(word.joined() ? word.option() + "=" + kept : kept);
    }
    return words;
  }

  /** The name in the bundle of a file that was written. */
  String output(Path written, List<String> args) {
    for (Word word : Word.of(args)) {
      if (word.isOutput() && written.startsWith(Path.of(word.value()))) {
        Path folder = Path.of(output(word.option(), word.value()));
        Path within = Path.of(word.value()).relativize(written);
        return Bundle.WRITTEN + slashes(folder.resolve(within).normalize());
      }
    }
    return Bundle.WRITTEN + slashes(written.normalize());
  }

  /** Folders to write to need no name of theirs, only one within the bundle. */
  private static String output(String option, String value) {
    Path path = Path.of(value).normalize();
    boolean plain = !path.isAbsolute() && !path.startsWith("..");
    return plain ? value : option.substring(2);
  }

  /**
   * A word of a command line.
   *
   * @param option the option that it is the value of, or may be; else empty
   * @param joined whether it is written {@code --option=value}
   */
  private record Word(String option, String value, boolean joined) {

    static List<Word> of(List<String> args) {
      List<Word> words = new ArrayList<>();
      String before = "";
      for (String word : args) {
        int equals = word.startsWith("--") ? word.indexOf('=') : -1;
        words.add(
            equals > 0
                ? new Word(word.substring(0, equals), word.substring(equals + 1), true)
                : new Word(before, word, false));
        before = word;
      }
      return words;
    }

    /** Whether it names a folder to write to, which need not be there. */
    boolean isOutput() {
      return option.equals("--output") || option.equals("--write");
    }
  }

  private String named(String value) {
    return existing(value).flatMap(path -> elsewhere(value)).map(this::renamed).orElse(value);
  }

  private Optional<Path> existing(String value) {
    try {
      return value.isBlank()
          ? Optional.empty()
          : Optional.of(workingFolder.resolve(value)).filter(Files::exists);
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  private static Optional<Path> absolute(String name) {
    // Not every name shown makes a path under a locale that is not UTF-8.
    return new File(name).isAbsolute() ? Optional.of(Path.of(name).normalize()) : Optional.empty();
  }

  private String renamed(Path place) {
    for (int i = 0; i < outside.size(); i++) {
      if (place.startsWith(outside.get(i))) {
        String within = slashes(outside.get(i).relativize(place));
        return OUTSIDE + (i + 1) + (within.isEmpty() ? "" : "/" + within);
      }
    }
    throw new IllegalStateException("no folder holds " + place);
  }

  /** How many folders above the working folder a relative name leads. */
  private static int above(String name) {
    if (new File(name).isAbsolute()) {
      return 0;
    }
    int up = 0;
    for (Path step : Path.of(name).normalize()) {
      up += step.toString().equals("..") ? 1 : 0;
    }
    return up;
  }

  /** The folder that has the file's case in it; else the one it lies in. */
  private static Path rootOf(Path file) {
    for (Path above = file.getParent(); above != null; above = above.getParent()) {
      Path root = above.getParent();
      if (root != null && (above.endsWith("scenarios") || above.endsWith("rules"))) {
        return root;
      }
    }
    return Optional.ofNullable(file.getParent()).orElse(file);
  }

  private String folderName(int up, Path home) {
    if (up == 0) {
      return "";
    }
    int names = workingFolder.getNameCount();
    Path above = workingFolder;
    for (int i = 0; i < up; i++) {
      above = Optional.ofNullable(above.getParent()).orElse(above);
    }
    int depth = names - above.getNameCount();
    if (!above.equals(home) && home.startsWith(above)) {
      return String.join("/", Collections.nCopies(depth, "folder"));
    }
    return depth == 0 ? "" : slashes(workingFolder.subpath(names - depth, names));
  }

  private static String slashes(Path path) {
    return path.toString().replace(File.separatorChar, '/');
  }
}
