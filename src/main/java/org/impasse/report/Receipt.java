package org.impasse.report;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.impasse.casebook.Sitting;
import org.impasse.negotiation.Proposal;
import org.impasse.negotiation.Settings;

/**
 * What somebody needs to get the same result again: the versions, the bytes that were read, and
 * everything that was set.
 *
 * @param build the program
 * @param rules fingerprint of every rule file, by party
 * @param scenarios fingerprint of every other file read, by name as shown; rule files among them
 *     are left out
 * @param settings day, basis, readings, parameters, circumstances and consent
 * @param set positions set on the command line in every text, by issue, as the command line writes
 *     them
 * @param unset issues taken out on the command line
 * @param redLinesOnLaterStatements ids of red lines in force of which everything they cite was said
 *     after the day asked about
 */
public record Receipt(
    Build build,
    SortedMap<String, String> rules,
    SortedMap<String, String> scenarios,
    Settings settings,
    SortedMap<String, String> set,
    SortedSet<String> unset,
    List<String> redLinesOnLaterStatements) {

  public Receipt {
    rules = Collections.unmodifiableSortedMap(new TreeMap<>(rules));
    SortedMap<String, String> others = new TreeMap<>(scenarios);
    SortedMap<String, String> told = rules;
    others
        .entrySet()
        .removeIf(e -> e.getKey().endsWith(".drl") && told.containsValue(e.getValue()));
    scenarios = Collections.unmodifiableSortedMap(others);
    set = Collections.unmodifiableSortedMap(new TreeMap<>(set));
    unset = Collections.unmodifiableSortedSet(new TreeSet<>(unset));
    redLinesOnLaterStatements = List.copyOf(redLinesOnLaterStatements);
  }

  /** What somebody needs to get the results of a sitting again. */
  public static Receipt of(Sitting sitting) {
    return of(sitting, sitting.texts());
  }

  /** What somebody needs to get the results of some texts of a sitting again. */
  public static Receipt of(Sitting sitting, List<Proposal> texts) {
    return new Receipt(
        Build.current(),
        sitting.ruleFingerprints(),
        sitting.fingerprints(texts),
        sitting.settings(),
        sitting.set(),
        sitting.unset(),
        sitting.redLinesOnLaterStatements());
  }

  /** A receipt of this build for texts as they stand in their files. */
  public static Receipt of(
      Map<String, String> rules, Map<String, String> scenarios, Settings settings) {
    return new Receipt(
        Build.current(),
        new TreeMap<>(rules),
        new TreeMap<>(scenarios),
        settings,
        new TreeMap<>(),
        new TreeSet<>(),
        List.of());
  }

  /** The same with one more file read. */
  public Receipt with(String file, String fingerprint) {
    SortedMap<String, String> files = new TreeMap<>(scenarios);
    files.put(file, fingerprint);
    return new Receipt(build, rules, files, settings, set, unset, redLinesOnLaterStatements);
  }
}
