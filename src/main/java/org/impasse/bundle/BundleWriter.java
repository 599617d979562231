package org.impasse.bundle;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes bundles. The same run gives the same bytes on every machine: files in the order of their
 * names, one fixed time, and nothing packed, for not every machine packs alike.
 */
public final class BundleWriter {

  /** The manifest's name. */
  static final String MANIFEST = "bundle.json";

  /** Not the first day that a zip file can hold: for that one Java adds the time zone. */
  private static final LocalDateTime ALWAYS = LocalDateTime.of(1980, 2, 1, 0, 0);

  private BundleWriter() {}

  /** Why a run cannot be kept, a sentence; empty when it can. */
  public static Optional<String> unfit(Bundle bundle) {
    long total = bundle.contents().values().stream().mapToLong(bytes -> bytes.length).sum();
    if (total > Limits.TOTAL / 2 || bundle.contents().size() > Limits.FILES / 2) {
      return Optional.of("There is too much in it for a bundle: keep fewer files in one run.");
    }
    for (Map.Entry<String, byte[]> file : bundle.contents().entrySet()) {
      if (!EntryNames.isKept(file.getKey())) {
        return Optional.of(
            "A bundle cannot hold a file of the name '" + file.getKey() + "': rename it.");
      }
      if (file.getValue().length > Limits.FILE) {
        return Optional.of("The file '" + file.getKey() + "' is too large for a bundle.");
      }
    }
    return Optional.empty();
  }

  /** The zip file. */
  public static byte[] write(Bundle bundle) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      add(zip, MANIFEST, ManifestJson.write(bundle.manifest()));
      for (Map.Entry<String, byte[]> file : bundle.contents().entrySet()) {
        add(zip, file.getKey(), file.getValue());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static void add(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
    CRC32 checksum = new CRC32();
    checksum.update(bytes);
    ZipEntry entry = new ZipEntry(name);
    entry.setMethod(ZipEntry.STORED);
    entry.setSize(bytes.length);
    entry.setCompressedSize(bytes.length);
    entry.setCrc(checksum.getValue());
    entry.setTimeLocal(ALWAYS);
    zip.putNextEntry(entry);
    zip.write(bytes);
    zip.closeEntry();
  }
}
