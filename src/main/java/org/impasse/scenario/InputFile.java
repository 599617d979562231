package org.impasse.scenario;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import org.impasse.diagnostic.Diagnostic;
import org.impasse.diagnostic.Diagnostics;
import org.impasse.diagnostic.Location;

/** A file that can be read, on disk, inside the program's jar, or handed over in memory. */
sealed interface InputFile {

  /** Larger files are refused unread. */
  int MOST_BYTES = 4 * 1024 * 1024;

  /** The name to show, with forward slashes. */
  String shown();

  /** At most {@link #MOST_BYTES}; empty when the file cannot be used, which is then reported. */
  Optional<byte[]> bytes(Diagnostics problems);

  /** The last part of the name. */
  default String fileName() {
    return shown().substring(shown().lastIndexOf('/') + 1);
  }

  default boolean endsWith(String... extensions) {
    for (String extension : extensions) {
      if (fileName().toLowerCase(java.util.Locale.ROOT).endsWith(extension)) {
        return true;
      }
    }
    return false;
  }

  /** A file on disk. */
  record OnDisk(Path path, String shown) implements InputFile {

    @Override
    public Optional<byte[]> bytes(Diagnostics problems) {
      Location place = Location.of(shown);
      try {
        BasicFileAttributes kind = Files.readAttributes(path, BasicFileAttributes.class);
        if (kind.isDirectory()) {
          problems.add(Diagnostic.error("not-a-file", place, "This is a folder, not a file."));
          return Optional.empty();
        }
        if (!kind.isRegularFile()) {
          problems.add(
              Diagnostic.error("not-a-file", place, "This is a device or a pipe, not a file."));
          return Optional.empty();
        }
        if (kind.size() > MOST_BYTES) {
          return tooLarge(place, problems);
        }
        try (InputStream in = Files.newInputStream(path)) {
          return limited(in, place, problems);
        }
      } catch (NoSuchFileException e) {
        problems.add(Diagnostic.error("file-missing", place, "There is no such file."));
      } catch (AccessDeniedException e) {
        problems.add(
            Diagnostic.error(
                "file-unreadable", place, "You have no permission to read this file."));
      } catch (IOException e) {
        problems.add(Diagnostic.error("file-unreadable", place, "This file cannot be read."));
      }
      return Optional.empty();
    }
  }

  /** A file inside the jar that the program runs from. */
  record InJar(Path jar, String entry, String shown) implements InputFile {

    @Override
    public Optional<byte[]> bytes(Diagnostics problems) {
      Location place = Location.of(shown);
      try (JarFile open = new JarFile(jar.toFile())) {
        ZipEntry found = open.getEntry(entry);
        if (found == null) {
          problems.add(Diagnostic.error("file-missing", place, "There is no such file."));
          return Optional.empty();
        }
        try (InputStream in = open.getInputStream(found)) {
          return limited(in, place, problems);
        }
      } catch (IOException e) {
        problems.add(Diagnostic.error("file-unreadable", place, "This file cannot be read."));
        return Optional.empty();
      }
    }
  }

  /** A file that lies on no disk: its text was handed over. */
  record InMemory(String shown, String text) implements InputFile {

    @Override
    public Optional<byte[]> bytes(Diagnostics problems) {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      return bytes.length > MOST_BYTES
          ? tooLarge(Location.of(shown), problems)
          : Optional.of(bytes);
    }
  }

  /** A folder of which nobody can tell what it holds. */
  record Unreadable(String shown) implements InputFile {

    @Override
    public Optional<byte[]> bytes(Diagnostics problems) {
      problems.add(
          Diagnostic.error("file-unreadable", Location.of(shown), "This folder cannot be read.")
              .withExpected("a folder of files, and the permission to read it"));
      return Optional.empty();
    }
  }

  private static Optional<byte[]> limited(InputStream in, Location place, Diagnostics problems)
      throws IOException {
    byte[] bytes = in.readNBytes(MOST_BYTES + 1);
    return bytes.length > MOST_BYTES ? tooLarge(place, problems) : Optional.of(bytes);
  }

  private static Optional<byte[]> tooLarge(Location place, Diagnostics problems) {
    problems.add(
        Diagnostic.error("file-too-large", place, "This file is larger than 4 MB.")
            .withHint("Split a table of variants into several."));
    return Optional.empty();
  }
}
