package org.impasse.quality.lint;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.impasse.analysis.RuleLogic;
import org.impasse.analysis.Worlds;
import org.impasse.diagnostic.Diagnostics;
import org.impasse.diagnostic.Location;
import org.impasse.negotiation.Evidence;
import org.impasse.negotiation.NegotiationCase;
import org.impasse.negotiation.Proposal;
import org.impasse.negotiation.Settings;
import org.impasse.redline.Rule;
import org.impasse.redline.RuleBook;
import org.impasse.redline.Strength;
import org.impasse.scenario.CaseClaim;
import org.impasse.scenario.OpenedCase;
import org.impasse.scenario.Places;
import org.impasse.scenario.WholeCase;
import org.impasse.verdict.Evaluator;

/** A case as lints look at it. Belongs to one run. */
public final class ReadCase {

  private final WholeCase whole;
  private final OpenedCase opened;
  private final Optional<RuleBook> book;
  private final Optional<RuleLogic> logic;
  private final Diagnostics problems;
  private final Evaluator evaluator;
  private final Settings usual;
  private final Set<String> passedOver = new LinkedHashSet<>();

  /**
   * @param book empty when the rules have errors
   * @param problems has the texts of the files; receives the rules that read too much to be tried
   */
  ReadCase(
      WholeCase whole,
      OpenedCase opened,
      Optional<RuleBook> book,
      Evaluator evaluator,
      Diagnostics problems) {
    this.whole = whole;
    this.opened = opened;
    this.book = book;
    this.evaluator = evaluator;
    this.problems = problems;
    this.usual = Settings.defaultsOf(opened.negotiation());
    this.logic = book.map(b -> new RuleLogic(opened.negotiation(), b, usual, problems));
  }

  NegotiationCase negotiation() {
    return opened.negotiation();
  }

  /** What holds when nobody asks for anything else. */
  Settings usual() {
    return usual;
  }

  RuleBook book() {
    return book.orElseThrow(() -> new IllegalStateException("the rules have errors"));
  }

  RuleLogic logic() {
    return logic.orElseThrow(() -> new IllegalStateException("the rules have errors"));
  }

  /** Every state of the world that matters to some rules; too many are noted, and none is given. */
  Optional<List<Settings>> worlds(List<Rule> rules) {
    Optional<List<Settings>> worlds = new Worlds(negotiation(), usual).of(rules);
    if (worlds.isEmpty()) {
      rules.forEach(rule -> passedOver.add(rule.id()));
    }
    return worlds;
  }

  /** Ids of the rules for which there were too many, since this was last asked. */
  List<String> passedOver() {
    List<String> ids = List.copyOf(passedOver);
    passedOver.clear();
    return ids;
  }

  Evaluator evaluator() {
    return evaluator;
  }

  /** The rules of which anything can be told. */
  List<Rule> rules() {
    return book().rules().stream().filter(logic()::knows).toList();
  }

  List<Rule> redLines() {
    return rules().stream()
        .filter(rule -> rule.strength().equals(Optional.of(Strength.RED_LINE)))
        .toList();
  }

  /** The statements that a rule cites. */
  List<Evidence> evidence(Rule rule) {
    List<Evidence> cited = new ArrayList<>();
    rule.evidence().forEach(id -> negotiation().evidence(id).ifPresent(cited::add));
    return cited;
  }

  List<Proposal> texts() {
    return whole.texts();
  }

  List<CaseClaim> claims() {
    return whole.claims();
  }

  Location placeOf(Proposal text) {
    return opened.placeOf(text);
  }

  /** Where an annotation of a rule has its value, or else where the rule's name stands. */
  Location annotation(Rule rule, String key) {
    return rule.margin().annotations().getOrDefault(key, rule.location());
  }

  /** Where something of {@code case.yaml} stands; see {@link Places#of}. */
  Location inCase(String... path) {
    return whole.places().of(whole.caseFile(), path);
  }

  /** Where something of {@code evidence.yaml} stands; see {@link Places#of}. */
  Location inEvidence(String... path) {
    return whole.places().of(whole.evidenceFile(), path);
  }

  /** Where something of a text stands; see {@link Places#of}. */
  Location inText(Proposal text, String... path) {
    return whole.places().of(text.file(), path);
  }

  List<Places.Words> words() {
    return whole.places().words();
  }

  /** The lines of a file, as far as it was read. */
  Optional<String> source(String file) {
    return problems.sourceOf(file);
  }

  /** Which needs of lints are met. */
  boolean meets(Set<Lint.Need> needs) {
    return needs.stream().allMatch(this::meets);
  }

  boolean meets(Lint.Need need) {
    return switch (need) {
      case EVIDENCE -> whole.evidenceSound();
      case RULES -> book.isPresent();
      case TEXTS -> whole.textsSound();
    };
  }
}
