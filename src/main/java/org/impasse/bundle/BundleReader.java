package org.impasse.bundle;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.impasse.diagnostic.Diagnostic;
import org.impasse.diagnostic.Diagnostics;
import org.impasse.diagnostic.InvalidInputException;
import org.impasse.diagnostic.Location;

/**
 * Reads bundles, and trusts none: names that lead elsewhere, files that burst, files that are not
 * what the manifest says. Nothing is written, and a link would be but the few bytes it consists of.
 */
public final class BundleReader {

  private static final String AGAIN = "Make the bundle again with --bundle FILE.zip.";
  private static final String HOSTILE = "Do not use it unless you know who made it.";

  private final Path path;
  private final Location place;
  private final Diagnostics problems = new Diagnostics();

  private BundleReader(Path path, String shown) {
    this.path = path;
    this.place = Location.of(shown);
  }

  /**
   * Reads a bundle.
   *
   * @param path where it is
   * @param shown its name as the user wrote it
   * @throws InvalidInputException with everything that is wrong with it
   */
  public static Bundle read(Path path, String shown) throws InvalidInputException {
    return new BundleReader(path, shown).read();
  }

  private Bundle read() throws InvalidInputException {
    checkFile();
    problems.throwIfErrors();
    try (ZipFile zip = new ZipFile(path.toFile(), StandardCharsets.UTF_8)) {
      return read(zip);
    } catch (ZipException | IllegalArgumentException e) {
      problems.add(broken(String.valueOf(e.getMessage())));
    } catch (IOException e) {
      problems.add(
          error("bundle-broken", "This zip file cannot be read to its end.").withHint(AGAIN));
    }
    throw new InvalidInputException(problems);
  }

  private void checkFile() {
    try {
      BasicFileAttributes kind = Files.readAttributes(path, BasicFileAttributes.class);
      if (kind.isDirectory()) {
        problems.add(
            error("not-a-file", "This is a folder; a bundle is meant here.")
                .withExpected("a zip file made with --bundle FILE.zip"));
      } else if (!kind.isRegularFile()) {
        problems.add(error("not-a-file", "This is a device or a pipe, not a file."));
      } else if (kind.size() > Limits.TOTAL) {
        problems.add(tooLarge("This file is larger than 64 MB."));
      } else if (!startsLikeZip()) {
        problems.add(
            error("not-a-bundle", "This is no zip file.")
                .withExpected("a zip file made with --bundle FILE.zip"));
      }
    } catch (NoSuchFileException e) {
      problems.add(error("file-missing", "There is no such file."));
    } catch (AccessDeniedException e) {
      problems.add(error("file-unreadable", "You have no permission to read this file."));
    } catch (IOException e) {
      problems.add(error("file-unreadable", "This file cannot be read."));
    }
  }

  private boolean startsLikeZip() throws IOException {
    try (InputStream in = Files.newInputStream(path)) {
      byte[] start = in.readNBytes(2);
      return start.length == 2 && start[0] == 'P' && start[1] == 'K';
    }
  }

  private Diagnostic broken(String said) {
    return said.contains("encrypted")
        ? error("bundle-encrypted", "This zip file is protected by a password.")
            .withHint("Bundles are open: make one with --bundle FILE.zip.")
        : error("bundle-broken", "This zip file is broken, or a part of it is missing.")
            .withHint(AGAIN);
  }

  private Bundle read(ZipFile zip) throws InvalidInputException, IOException {
    Map<String, ZipEntry> entries = entries(zip);
    problems.throwIfErrors();
    ZipEntry own = entries.remove(BundleWriter.MANIFEST);
    if (own == null) {
      throw stop(
          error("not-a-bundle", "There is no bundle.json in this zip file.")
              .withExpected("a zip file made with --bundle FILE.zip"));
    }
    Optional<byte[]> json = bytes(zip, own, Limits.MANIFEST);
    problems.throwIfErrors();
    Manifest manifest = manifest(json.orElseThrow());
    NavigableMap<String, byte[]> contents = new TreeMap<>();
    long total = 0;
    for (Manifest.FileNote note : manifest.files()) {
      ZipEntry entry = entries.remove(note.name());
      if (entry == null) {
        problems.add(
            error(
                    "bundle-changed",
                    contents.containsKey(note.name())
                        ? "bundle.json lists the file " + note.name() + " twice."
                        : "The file " + note.name() + " is missing from the bundle.")
                .withHint(AGAIN));
        continue;
      }
      Optional<byte[]> bytes = bytes(zip, entry, Limits.FILE);
      total += bytes.map(found -> (long) found.length).orElse(0L);
      if (total > Limits.TOTAL) {
        throw stop(tooLarge("This bundle unpacks to more than 64 MB."));
      }
      bytes.ifPresent(found -> check(note, found));
      contents.put(note.name(), bytes.orElse(new byte[0]));
    }
    for (String name : entries.keySet()) {
      problems.add(
          error("bundle-changed", "The file " + name + " is none of those that bundle.json lists.")
              .withHint(AGAIN));
    }
    checkAbout(manifest, contents);
    problems.throwIfErrors();
    return new Bundle(manifest, contents);
  }

  private void check(Manifest.FileNote note, byte[] bytes) {
    if (bytes.length != note.size() || !Bundle.sha256(bytes).equals(note.sha256())) {
      problems.add(
          error(
                  "bundle-changed",
                  "The file "
                      + note.name()
                      + " is not the one that was kept: its fingerprint differs.")
              .withExpected(note.sha256() + ", " + note.size() + " bytes")
              .withHint(AGAIN));
    }
  }

  private void checkAbout(Manifest manifest, NavigableMap<String, byte[]> contents) {
    List<String> named =
        manifest.about().stream()
            .flatMap(
                about ->
                    Stream.concat(
                        Stream.of(about.caseFile()),
                        about.texts().stream().map(Manifest.TextNote::file)))
            .distinct()
            .toList();
    if (!contents.keySet().containsAll(named) || !contents.containsKey(Bundle.PRINTED)) {
      problems.add(
          error("bundle-changed", "bundle.json speaks of files that the bundle does not hold.")
              .withHint(AGAIN));
    }
  }

  /** Files by name; folders hold nothing by themselves. */
  private Map<String, ZipEntry> entries(ZipFile zip) throws InvalidInputException {
    if (zip.size() > Limits.FILES) {
      throw stop(tooLarge("There are more than " + Limits.FILES + " files in this zip file."));
    }
    Map<String, ZipEntry> entries = new TreeMap<>();
    Map<String, String> alike = new HashMap<>();
    for (ZipEntry entry : zip.stream().map(ZipEntry.class::cast).toList()) {
      String name = entry.getName();
      String plain = entry.isDirectory() ? name.substring(0, name.length() - 1) : name;
      if (!EntryNames.isPlain(plain)) {
        problems.add(
            error("bundle-unsafe", "The zip file holds a file of the name '" + name + "'.")
                .withExpected("names that stay within the bundle")
                .withHint(HOSTILE));
      } else if (!entry.isDirectory()) {
        String other = alike.put(name.toLowerCase(Locale.ROOT), name);
        if (other != null) {
          problems.add(
              error("bundle-unsafe", "The zip file holds two files of the name '" + name + "'.")
                  .withHint(HOSTILE));
        }
        entries.put(name, entry);
      }
    }
    return entries;
  }

  private Optional<byte[]> bytes(ZipFile zip, ZipEntry entry, int most) throws IOException {
    // What the zip file says of sizes may be untrue, so what comes out is counted.
    try (InputStream in = zip.getInputStream(entry)) {
      byte[] bytes = in.readNBytes(most + 1);
      boolean bursts =
          bytes.length > Limits.HARMLESS
              && bytes.length / Limits.RATIO > Math.max(1, entry.getCompressedSize());
      if (bytes.length > most || bursts) {
        problems.add(
            tooLarge(
                "The file "
                    + entry.getName()
                    + (bursts ? " unpacks to far more than any text." : " is too large.")));
        return Optional.empty();
      }
      return Optional.of(bytes);
    } catch (ZipException | EOFException e) {
      problems.add(
          error("bundle-broken", "The file " + entry.getName() + " cannot be unpacked.")
              .withHint(AGAIN));
      return Optional.empty();
    }
  }

  private Manifest manifest(byte[] json) throws InvalidInputException {
    String name = place.file() + "!" + BundleWriter.MANIFEST;
    try {
      int format = ManifestJson.format(json);
      if (format > Manifest.FORMAT) {
        throw stop(
            error(
                    "bundle-newer",
                    "This bundle has format "
                        + format
                        + "; this Impasse reads up to format "
                        + Manifest.FORMAT
                        + ".")
                .withHint("Use a newer Impasse."));
      }
      return ManifestJson.read(json);
    } catch (ManifestJson.Malformed e) {
      problems.source(name, new String(json, StandardCharsets.UTF_8));
      Location where =
          e.line() == 0 ? Location.of(name) : new Location(name, e.line(), e.column(), 1);
      throw stop(
          Diagnostic.error("bundle-malformed", where, String.valueOf(e.getMessage()))
              .withHint(AGAIN));
    }
  }

  private InvalidInputException stop(Diagnostic problem) {
    problems.add(problem);
    return new InvalidInputException(problems);
  }

  private Diagnostic tooLarge(String message) {
    return error("bundle-too-large", message).withHint(HOSTILE);
  }

  private Diagnostic error(String code, String message) {
    return Diagnostic.error(code, place, message);
  }
}
