package org.impasse.scenario;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.impasse.diagnostic.Diagnostic;
import org.impasse.diagnostic.Diagnostics;
import org.impasse.diagnostic.Location;

/** A file that is to expect something else, ready to be written. */
public final class Recording {

  private final String shown;
  private final Path path;
  private final FileText before;
  private final String after;
  private final List<Difference> differences;

  Recording(
      String shown, Path path, FileText before, String after, List<ExpectBlock.Change> changes) {
    this.shown = shown;
    this.path = path;
    this.before = before;
    this.after = after;
    this.differences = differences(changes);
  }

  /** Lines that go, and lines that take their place. */
  public record Difference(List<String> gone, List<String> come) {
    public Difference {
      gone = List.copyOf(gone);
      come = List.copyOf(come);
    }
  }

  /** The file's name as shown. */
  public String file() {
    return shown;
  }

  /** What changes, in the order of the file. */
  public List<Difference> differences() {
    return differences;
  }

  static Diagnostic changed(String shown) {
    return Diagnostic.error(
            "file-changed", Location.of(shown), "This file has changed since it was read.")
        .withHint("Nothing was written to it. Record again.");
  }

  /**
   * Writes the file as a whole or not at all.
   *
   * @return what kept it from being written, the file being as it was; empty when it was written
   * @throws IOException when the place cannot be written to
   */
  public Optional<Diagnostic> write() throws IOException {
    // A link stays one: what it leads to is replaced.
    Path target = path.toRealPath();
    Path temporary = Files.createTempFile(target.getParent(), ".impasse-", ".part");
    try {
      byte[] mark = mark(target);
      byte[] text = after.getBytes(StandardCharsets.UTF_8);
      byte[] bytes = Arrays.copyOf(mark, mark.length + text.length);
      System.arraycopy(text, 0, bytes, mark.length, text.length);
      Files.write(temporary, bytes);
      keepPermissions(target, temporary);
      Optional<FileText> now =
          SourceReader.read(new InputFile.OnDisk(target, shown), new Diagnostics());
      if (!Files.isWritable(target)
          || now.filter(file -> file.sha256().equals(before.sha256())).isEmpty()) {
        return Optional.of(
            Files.isWritable(target)
                ? changed(shown)
                : Diagnostic.error(
                    "file-unwritable",
                    Location.of(shown),
                    "You have no permission to write this file."));
      }
      move(temporary, target);
      return Optional.empty();
    } finally {
      Files.deleteIfExists(temporary);
    }
  }

  /** The byte order mark with which the file begins, if it does. */
  private static byte[] mark(Path file) throws IOException {
    byte[] mark = "\ufeff".getBytes(StandardCharsets.UTF_8);
    try (var in = Files.newInputStream(file)) {
      return Arrays.equals(in.readNBytes(mark.length), mark) ? mark : new byte[0];
    }
  }

  private static void keepPermissions(Path from, Path to) throws IOException {
    PosixFileAttributeView view = Files.getFileAttributeView(from, PosixFileAttributeView.class);
    if (view != null) {
      Files.setPosixFilePermissions(to, view.readAttributes().permissions());
    }
  }

  private static void move(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /** Changes that touch the same line are one difference. */
  private List<Difference> differences(List<ExpectBlock.Change> changes) {
    List<Difference> all = new ArrayList<>();
    List<ExpectBlock.Change> together = new ArrayList<>();
    for (ExpectBlock.Change change :
        changes.stream().sorted(Comparator.comparingInt(ExpectBlock.Change::from)).toList()) {
      if (!together.isEmpty()
          && lineStart(change.from()) > lineEnd(together.get(together.size() - 1).to())) {
        all.add(difference(together));
        together.clear();
      }
      together.add(change);
    }
    if (!together.isEmpty()) {
      all.add(difference(together));
    }
    return List.copyOf(all);
  }

  /** The lines that changes touch, less those that stay before the first. */
  private Difference difference(List<ExpectBlock.Change> together) {
    String text = before.text();
    int from = lineStart(together.get(0).from());
    int to = lineEnd(together.get(together.size() - 1).to());
    StringBuilder now = new StringBuilder();
    int copied = from;
    for (ExpectBlock.Change change : together) {
      now.append(text, copied, change.from()).append(change.now());
      copied = change.to();
    }
    now.append(text, copied, to);
    List<String> gone = new ArrayList<>(text.substring(from, to).lines().toList());
    List<String> come = new ArrayList<>(now.toString().lines().toList());
    while (!gone.isEmpty() && !come.isEmpty() && gone.get(0).equals(come.get(0))) {
      gone.remove(0);
      come.remove(0);
    }
    return new Difference(gone, come);
  }

  private int lineStart(int at) {
    return before.text().lastIndexOf('\n', at - 1) + 1;
  }

  private int lineEnd(int at) {
    int end = before.text().indexOf('\n', at);
    return end < 0 ? before.text().length() : end;
  }
}
