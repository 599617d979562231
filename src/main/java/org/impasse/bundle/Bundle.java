package org.impasse.bundle;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.impasse.report.Build;

/**
 * One run, kept.
 *
 * @param manifest what it says of itself
 * @param contents its other files, by their names in the zip file; not to be changed
 */
public record Bundle(Manifest manifest, NavigableMap<String, byte[]> contents) {

  /** Files that the run found from its working folder on, or in folders that it named. */
  public static final String FOLDER = "inputs/folder/";

  /** Files of the program's own cases. */
  public static final String BUNDLED = "inputs/bundled/";

  /** What the run printed. */
  public static final String PRINTED = "outputs/stdout";

  /** What the run wrote, by the name on the command line. */
  public static final String WRITTEN = "outputs/files/";

  public Bundle {
    contents = Collections.unmodifiableNavigableMap(new TreeMap<>(contents));
  }

  /**
   * A run to keep.
   *
   * @param contents every file but the manifest, by its name in the zip file
   */
  public static Bundle of(
      List<String> command,
      String folder,
      int exitCode,
      Optional<Manifest.About> about,
      NavigableMap<String, byte[]> contents) {
    List<Manifest.FileNote> files =
        contents.entrySet().stream()
            .map(
                file ->
                    new Manifest.FileNote(
                        file.getKey(), sha256(file.getValue()), file.getValue().length))
            .toList();
    return new Bundle(
        new Manifest(Build.current(), command, folder, exitCode, about, files), contents);
  }

  /** The files below one of the folders, by the rest of their names. */
  public NavigableMap<String, byte[]> below(String folder) {
    NavigableMap<String, byte[]> found = new TreeMap<>();
    contents.forEach(
        (name, bytes) -> {
          if (name.startsWith(folder)) {
            found.put(name.substring(folder.length()), bytes);
          }
        });
    return found;
  }

  static String sha256(byte[] bytes) {
    try {
      return "sha256:"
          + HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
