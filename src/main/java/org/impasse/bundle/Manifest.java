package org.impasse.bundle;

import java.util.List;
import java.util.Optional;
import org.impasse.report.Build;

/**
 * What a bundle says of itself: its file {@code bundle.json}.
 *
 * @param build the program that made it
 * @param command the command line, without {@code --bundle}
 * @param folder the working folder of the run, from {@code inputs/folder} on; empty when it is that
 *     folder itself
 * @param exitCode what the run answered: 0 or 1
 * @param about the case and texts asked about; empty for a command that makes no report of them
 * @param files every other file of the bundle
 */
public record Manifest(
    Build build,
    List<String> command,
    String folder,
    int exitCode,
    Optional<About> about,
    List<FileNote> files) {

  /** The format that this program writes, and the newest that it reads. */
  public static final int FORMAT = 1;

  public Manifest {
    command = List.copyOf(command);
    files = List.copyOf(files);
  }

  /**
   * What a report was about.
   *
   * @param caseId the case
   * @param caseFile the bundle's file in which the case describes itself
   * @param texts the texts asked about, in the order asked
   * @param receipt the report's receipt with all settings, as a JSON object
   */
  public record About(String caseId, String caseFile, List<TextNote> texts, String receipt) {
    public About {
      texts = List.copyOf(texts);
    }
  }

  /**
   * A text.
   *
   * @param file the bundle's file that holds it
   */
  public record TextNote(String id, String file) {}

  /**
   * A file of the bundle.
   *
   * @param name its name in the zip file
   * @param sha256 {@code sha256:} and the hash of its bytes in hexadecimal
   * @param size in bytes
   */
  public record FileNote(String name, String sha256, long size) {}
}
