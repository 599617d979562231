package org.impasse.scenario;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.impasse.diagnostic.Diagnostic;
import org.impasse.diagnostic.Diagnostics;
import org.impasse.diagnostic.Location;

/**
 * Finds the texts below a folder. Hidden files and folders are left out, links to folders are not
 * followed, claims are no texts, and a CSV file counts only when it lies in a case's folder or
 * names its case.
 */
final class FolderWalk {

  private final Diagnostics problems;

  FolderWalk(Diagnostics problems) {
    this.problems = problems;
  }

  /** Texts and tables of variants, in the order of their names. */
  List<Path> texts(Path folder, String shown) {
    List<Path> found = new ArrayList<>();
    try {
      Files.walkFileTree(
          folder,
          new SimpleFileVisitor<Path>() {
            @Override
            public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes kind) {
              return !dir.equals(folder) && hidden(dir)
                  ? FileVisitResult.SKIP_SUBTREE
                  : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes kind) {
              if (isText(file)) {
                found.add(file);
              }
              return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException e) {
              report(shown + "/" + folder.relativize(file));
              return FileVisitResult.CONTINUE;
            }
          });
    } catch (IOException e) {
      report(shown);
    }
    found.sort(null);
    return found;
  }

  private void report(String shown) {
    problems.add(
        Diagnostic.error("file-unreadable", Location.of(shown), "This folder cannot be read."));
  }

  private static boolean hidden(Path path) {
    return path.getFileName().toString().startsWith(".");
  }

  /** Whether a file found in a folder is a text or a table of variants. */
  static boolean isText(Path path) {
    if (hidden(path) || Files.isDirectory(path)) {
      return false;
    }
    InputFile file =
        new InputFile.OnDisk(path, path.getFileName().toString().toLowerCase(Locale.ROOT));
    if (!CaseFolder.mayBeText(file)) {
      return false;
    }
    if (!file.endsWith(".csv")) {
      return !ClaimReader.looksLikeClaim(file);
    }
    return Files.exists(path.resolveSibling(CaseFolder.CASE_FILE)) || variants(file);
  }

  private static boolean variants(InputFile file) {
    Diagnostics unread = new Diagnostics();
    Optional<CsvTable> table =
        SourceReader.read(file, unread).flatMap(source -> CsvTable.read(source, unread));
    return table
        .map(found -> found.header().stream().map(Node.Scalar::text).toList())
        .filter(header -> header.contains("id") && header.contains("case"))
        .isPresent();
  }
}
