package org.impasse.bundle;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.TreeMap;
import org.impasse.diagnostic.InvalidInputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever becomes of a bundle's bytes, it is read or refused in words. {@code
 * -Dimpasse.mutations=N} tries more, {@code -Dimpasse.seed=S} others.
 */
class BundleFuzzTest {

  private static final int MUTATIONS = Integer.getInteger("impasse.mutations", 600);
  private static final int FIRST = Integer.getInteger("impasse.seed", 0);

  @TempDir private Path folder;

  @Test
  void everyMutationIsReadOrRefused() throws IOException {
    TreeMap<String, byte[]> entries = new TreeMap<>(Zips.sound().contents());
    entries.put("bundle.json", Zips.bytes(Zips.manifest()));
    byte[][] seeds = {BundleWriter.write(Zips.sound()), Zips.packed(entries)};
    Path file = folder.resolve("b.zip");
    int refused = 0;
    for (int seed = FIRST; seed < FIRST + MUTATIONS; seed++) {
      Files.write(file, mutated(seeds[seed % 2], new Random(seed)));
      try {
        Bundle bundle = BundleReader.read(file, "b.zip");
        assertTrue(bundle.contents().keySet().stream().allMatch(EntryNames::isKept));
      } catch (InvalidInputException e) {
        refused++;
        assertFalse(e.diagnostics().all().isEmpty(), "seed " + seed);
      } catch (RuntimeException e) {
        fail("seed " + seed, e);
      }
    }
    assertTrue(refused > MUTATIONS / 2, "most mutations were to matter, not only " + refused);
  }

  private static byte[] mutated(byte[] bytes, Random random) {
    byte[] changed = bytes.clone();
    for (int i = random.nextInt(4); i >= 0; i--) {
      int at = random.nextInt(changed.length);
      switch (random.nextInt(5)) {
        case 0 -> changed[at] = (byte) random.nextInt(256);
        case 1 -> changed[at] ^= (byte) (1 << random.nextInt(8));
        case 2 -> changed = Arrays.copyOf(changed, Math.max(1, at));
        case 3 -> changed = joined(Arrays.copyOf(changed, at), bytes, random);
        default ->
            Arrays.fill(
                changed,
                at,
                Math.min(changed.length, at + random.nextInt(40)),
                (byte) random.nextInt());
      }
    }
    return changed;
  }

  private static byte[] joined(byte[] start, byte[] other, Random random) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    all.writeBytes(start);
    int from = random.nextInt(other.length);
    all.write(other, from, other.length - from);
    return all.toByteArray();
  }
}
