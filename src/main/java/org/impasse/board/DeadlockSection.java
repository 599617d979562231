package org.impasse.board;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.impasse.analysis.Deadlock;
import org.impasse.analysis.DeadlockFinder;
import org.impasse.analysis.DisputedLines;
import org.impasse.casebook.Sitting;
import org.impasse.diagnostic.InvalidInputException;
import org.impasse.negotiation.Basis;
import org.impasse.negotiation.Reading;
import org.impasse.negotiation.Settings;
import org.impasse.report.JsonOut;
import org.impasse.verdict.NumberLine;

/** The deadlock of a case under its readings and on every grade of evidence, found beforehand. */
final class DeadlockSection {

  /** Up to so many readings are combined; of more, each is on alone. */
  private static final int COMBINED = 3;

  /** One answer, and the lines its pictures need. */
  private record Found(Deadlock deadlock, List<NumberLine> lines) {}

  private final List<Found> results = new ArrayList<>();
  private final Map<String, Integer> at = new LinkedHashMap<>();
  private final Pool pool = new Pool();

  private DeadlockSection() {}

  static DeadlockSection find(Sitting sitting, DeadlockFinder finder, DisputedLines lines)
      throws InvalidInputException {
    DeadlockSection section = new DeadlockSection();
    List<Settings> asked = new ArrayList<>();
    for (Set<String> readings : readings(sitting)) {
      for (Basis basis : Basis.values()) {
        asked.add(sitting.settings().withReadings(readings).withWeakestBasis(basis));
      }
    }
    List<Deadlock> found = finder.find(sitting.negotiation(), sitting.rules(), asked);
    for (Deadlock deadlock : found) {
      section.at.put(key(deadlock.settings()), section.results.size());
      section.results.add(new Found(deadlock, lines.of(deadlock, sitting.rules())));
    }
    return section;
  }

  private static String key(Settings settings) {
    return String.join("+", settings.readings()) + "|" + settings.weakestBasis().id();
  }

  /** Those asked for first; then none, and each alone or all combinations. */
  private static Set<Set<String>> readings(Sitting sitting) {
    List<String> all = sitting.negotiation().readings().stream().map(Reading::id).toList();
    Set<Set<String>> sets = new LinkedHashSet<>();
    sets.add(sitting.settings().readings());
    sets.add(new TreeSet<>());
    if (all.size() > COMBINED) {
      all.forEach(reading -> sets.add(new TreeSet<>(Set.of(reading))));
      return sets;
    }
    for (int some = 1; some < 1 << all.size(); some++) {
      Set<String> on = new TreeSet<>();
      for (int i = 0; i < all.size(); i++) {
        if ((some >> i & 1) == 1) {
          on.add(all.get(i));
        }
      }
      sets.add(on);
    }
    return sets;
  }

  /** The keys {@code deadlocks} and {@code pictures}. */
  void write(JsonOut json) throws IOException {
    json.object(
        "deadlocks",
        () -> {
          json.objects(
              "results",
              results,
              found -> new DeadlockShape(json, found.deadlock(), found.lines(), pool).write());
          json.object(
              "at",
              () -> {
                for (Map.Entry<String, Integer> entry : at.entrySet()) {
                  json.number(entry.getKey(), entry.getValue());
                }
              });
          pool.writeObjects(json);
        });
    pool.writePictures(json);
  }
}
