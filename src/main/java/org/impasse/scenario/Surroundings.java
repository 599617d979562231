package org.impasse.scenario;

import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.impasse.diagnostic.Diagnostics;

/**
 * Where a run finds files: the working folder, and the cases that come with the program. Usually
 * those of the process; a run that is repeated gets folders of its own and reaches nothing else.
 */
public final class Surroundings {

  private final Path folder;
  private final Optional<CaseRoot> bundled;
  private final Optional<Path> bounds;
  private final BiConsumer<String, byte[]> reads;

  private Surroundings(
      Path folder,
      Optional<CaseRoot> bundled,
      Optional<Path> bounds,
      BiConsumer<String, byte[]> reads) {
    this.folder = folder;
    this.bundled = bundled;
    this.bounds = bounds;
    this.reads = reads;
  }

  /** The working folder of the process, and the program's own cases. */
  @Inject
  public Surroundings() {
    this((file, bytes) -> {});
  }

  /**
   * The same, for a run whose input is kept.
   *
   * @param reads told of the name shown and the bytes of each file that the result depends on
   */
  public Surroundings(BiConsumer<String, byte[]> reads) {
    this(Path.of(""), Bundled.root(), Optional.empty(), reads);
  }

  /**
   * Two folders and nothing else: no name leads out of them.
   *
   * @param bounds absolute, and without links
   * @param folder in place of the working folder, within the bounds
   * @param bundled in place of the program's own cases: a folder with {@code scenarios/} and {@code
   *     rules/}
   * @param reads told of each file that the result depends on
   */
  public static Surroundings closed(
      Path bounds, Path folder, Path bundled, BiConsumer<String, byte[]> reads) {
    return new Surroundings(
        folder,
        Optional.of(new CaseRoot.OnDisk(bundled, Bundled.SHOWN)),
        Optional.of(bounds.toAbsolutePath().normalize()),
        reads);
  }

  static Surroundings of(Path folder, Optional<CaseRoot> bundled) {
    return new Surroundings(folder, bundled, Optional.empty(), (file, bytes) -> {});
  }

  /** Whether a name shown is that of a file of the program's own cases. */
  public static boolean isBundled(String shown) {
    return shown.startsWith(Bundled.SHOWN);
  }

  /** The name of such a file from the folder with {@code scenarios/} and {@code rules/} on. */
  public static String withinBundled(String shown) {
    return shown.substring(Bundled.SHOWN.length());
  }

  /** A file or folder as a command names it, where it really is. */
  public Path at(Path named) {
    return folder.resolve(named);
  }

  /**
   * A library for one run.
   *
   * @param caseFolders folders that have {@code scenarios/} and {@code rules/}, searched first;
   *     relative ones lie in the working folder, which is searched next
   * @param problems takes whatever is wrong
   */
  public CaseLibrary library(List<Path> caseFolders, Diagnostics problems) {
    return new CaseLibrary(caseFolders, this, problems);
  }

  /** A collector for one run. */
  public Diagnostics diagnostics() {
    return new Diagnostics(reads);
  }

  Path folder() {
    return folder.toAbsolutePath().normalize();
  }

  Optional<CaseRoot> bundled() {
    return bundled;
  }

  /** Whether a run may look at a place, or write there. */
  public boolean reaches(Path place) {
    return bounds.map(place.toAbsolutePath().normalize()::startsWith).orElse(true);
  }

  /** The same with another working folder, in this one when it is relative. */
  public Surroundings in(Path other) {
    return new Surroundings(folder.resolve(other), bundled, bounds, reads);
  }
}
