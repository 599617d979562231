package org.impasse.fuzz;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Changes the bundled files at random: whatever comes of it is accepted and worked with, or refused
 * in words, and nothing else happens. Repeat a run with {@code -Dimpasse.seed=...}; {@code
 * -Dimpasse.mutations=...} for more of them. Each mutation has a seed of its own, which a failure
 * names: with that seed and one mutation it comes again.
 */
class BundledMutationsTest {

  private static final Path ROOT = Path.of("");
  private static final List<String> CASES =
      List.of("house-sale", "northern-ireland-1998", "ukraine-2025");

  /** Of so many mutations, one is of each of the larger cases: they take much longer. */
  private static final int LARGE = 40;

  /** Of so many mutations, one is put through everything that reads a case from disk. */
  private static final int TREES = 200;

  private final Map<String, Targets> targets = new LinkedHashMap<>();
  private final Map<String, Integer> accepted = new TreeMap<>();
  private final Map<String, Integer> refused = new TreeMap<>();
  private final HangWatch watch = new HangWatch(Duration.ofSeconds(90));

  @TempDir private Path folder;

  @Test
  void everyFileIsUsedOrRefusedInWords() throws Exception {
    long seed = Long.getLong("impasse.seed", System.nanoTime());
    int mutations = Integer.getInteger("impasse.mutations", 300);
    System.out.println("seed " + seed + ", " + mutations + " mutations of the bundled files");
    watch.run(
        () -> {
          for (int i = 0; i < mutations; i++) {
            mutate(seed + i);
            if ((i + 1) % 5_000 == 0) {
              System.out.println(i + 1 + " done: accepted " + accepted + ", refused " + refused);
            }
          }
          return mutations;
        });
  }

  private void mutate(long seed) throws IOException {
    Random random = new Random(seed);
    int which = random.nextInt(LARGE);
    String id = CASES.get(which < CASES.size() ? which : 0);
    Targets of = targets.computeIfAbsent(id, one -> new Targets(ROOT, one));
    List<String> names = of.files().names();
    List<byte[]> all = new ArrayList<>();
    for (String name : names) {
      all.add(of.files().text(name).getBytes(StandardCharsets.UTF_8));
    }
    Mutator mutator = new Mutator(random, all);
    int chosen = random.nextInt(names.size());
    String name = names.get(chosen);
    byte[] changed = mutator.mutate(all.get(chosen));
    boolean tree = random.nextInt(id.equals(CASES.get(0)) ? TREES : 10 * TREES) == 0;
    watch.step("seed " + seed + ", " + name);
    try {
      boolean used = tree ? tree(of, name, changed) : of.file(name, changed);
      String kind = (tree ? "tree with " : "") + kind(name);
      (used ? accepted : refused).merge(kind, 1, Integer::sum);
    } catch (RuntimeException | Error e) {
      throw new AssertionError(
          "seed "
              + seed
              + (tree ? ", tree with " : ", ")
              + name
              + ":\n"
              + new String(changed, StandardCharsets.UTF_8),
          e);
    }
  }

  private boolean tree(Targets of, String changed, byte[] content) throws IOException {
    for (String name : of.files().names()) {
      Path file = folder.resolve(name);
      Files.createDirectories(file.getParent());
      Files.write(
          file,
          name.equals(changed) ? content : of.files().text(name).getBytes(StandardCharsets.UTF_8));
    }
    return of.tree(folder);
  }

  private static String kind(String name) {
    if (name.contains("/claims/")) {
      return "claim";
    }
    if (name.endsWith("/case.yaml") || name.endsWith("/evidence.yaml")) {
      return name.substring(name.lastIndexOf('/') + 1);
    }
    return name.endsWith(".drl") ? "rules" : name.endsWith(".csv") ? "table" : "text";
  }
}
