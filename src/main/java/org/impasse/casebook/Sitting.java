package org.impasse.casebook;

import java.util.List;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import org.impasse.diagnostic.Diagnostics;
import org.impasse.negotiation.Evidence;
import org.impasse.negotiation.NegotiationCase;
import org.impasse.negotiation.Proposal;
import org.impasse.negotiation.Settings;
import org.impasse.redline.Rule;
import org.impasse.redline.RuleBook;
import org.impasse.redline.Strength;
import org.impasse.scenario.OpenedCase;

/**
 * A case opened for questions: its files without errors, its rules checked, the texts asked about
 * as the user wants them changed, and everything else a verdict depends on.
 *
 * @param files the case as it lies in its files
 * @param rules its checked rules
 * @param settings what the user asked for, complete
 * @param texts the texts asked about, with {@code set} and {@code unset} applied
 * @param set positions the user set in every text, by issue, as written
 * @param unset issues the user took out of every text
 * @param diagnostics warnings found on the way
 */
public record Sitting(
    OpenedCase files,
    RuleBook rules,
    Settings settings,
    List<Proposal> texts,
    NavigableMap<String, String> set,
    NavigableSet<String> unset,
    Diagnostics diagnostics) {

  public Sitting {
    texts = List.copyOf(texts);
  }

  /** The same with some of the texts only. */
  public Sitting withTexts(List<Proposal> chosen) {
    return new Sitting(files, rules, settings, chosen, set, unset, diagnostics);
  }

  /** The same under other settings. */
  public Sitting withSettings(Settings other) {
    return new Sitting(files, rules, other, texts, set, unset, diagnostics);
  }

  public NegotiationCase negotiation() {
    return files.negotiation();
  }

  /** Fingerprints of the rule files, by party. */
  public NavigableMap<String, String> ruleFingerprints() {
    NavigableMap<String, String> byParty = new TreeMap<>();
    files.ruleTexts().forEach(rules -> byParty.put(rules.party(), rules.sha256()));
    return byParty;
  }

  /**
   * Ids of the red lines in force of which every statement they rest on was made after the day
   * asked about: a rule that names no first day counts on every day.
   */
  public List<String> redLinesOnLaterStatements() {
    return rules.rules().stream()
        .filter(rule -> rule.strength().equals(Optional.of(Strength.RED_LINE)))
        .filter(rule -> rule.inForce(settings))
        .filter(rule -> rule.evidence().stream().allMatch(this::isLater))
        .map(Rule::id)
        .toList();
  }

  private boolean isLater(String evidence) {
    return negotiation()
        .evidence(evidence)
        .flatMap(Evidence::on)
        .filter(date -> date.first().isAfter(settings.asOf()))
        .isPresent();
  }

  /** Fingerprints of every file behind some of the texts, by the name shown. */
  public NavigableMap<String, String> fingerprints(List<Proposal> texts) {
    NavigableMap<String, String> all = new TreeMap<>(files.hashes());
    texts.forEach(text -> all.putAll(files.hashes(text)));
    return all;
  }
}
