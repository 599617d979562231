package org.impasse.quality.coverage;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.impasse.casebook.Sitting;
import org.impasse.negotiation.DeadlockExpectation;
import org.impasse.negotiation.Expectation;
import org.impasse.negotiation.Issue;
import org.impasse.negotiation.NegotiationCase;
import org.impasse.negotiation.Party;
import org.impasse.negotiation.Position;
import org.impasse.negotiation.Proposal;
import org.impasse.negotiation.Settings;
import org.impasse.redline.BreakPoint;
import org.impasse.redline.Firing;
import org.impasse.redline.Rule;
import org.impasse.redline.Strength;

/** Finds out what the texts of a case try of its rules. */
public final class CoverageFinder {

  @Inject
  CoverageFinder() {}

  /**
   * Puts every red line to every text: in the case's own settings, and in those in which something
   * is expected of the text.
   *
   * @param sitting a case with all of its texts
   */
  public Coverage find(Sitting sitting) {
    NegotiationCase negotiation = sitting.negotiation();
    sitting.rules().compileAll();
    Map<String, Tally> tallies = new LinkedHashMap<>();
    for (Rule rule : sitting.rules().rules()) {
      if (rule.strength().equals(Optional.of(Strength.RED_LINE))) {
        tallies.put(rule.id(), new Tally(rule));
      }
    }
    for (Proposal text : sitting.texts()) {
      for (Settings settings : settings(text, sitting.settings())) {
        for (Party party : negotiation.parties()) {
          Firing firing = sitting.rules().firing(party.id(), text.terms(), settings);
          for (Rule rule : sitting.rules().rulesOf(party.id())) {
            Optional.ofNullable(tallies.get(rule.id()))
                .ifPresent(tally -> tally.count(text.id(), firing));
          }
        }
      }
      text.expectations().forEach(expected -> name(expected.because(), tallies));
    }
    for (DeadlockExpectation expected : expected(sitting)) {
      Set<String> named = new LinkedHashSet<>();
      expected.cores().forEach(named::addAll);
      name(named, tallies);
    }
    return new Coverage(
        negotiation,
        sitting.settings(),
        sitting.texts().stream().map(Proposal::id).toList(),
        tallies.values().stream().map(Tally::made).toList(),
        points(sitting),
        negotiation.issues().stream().filter(issue -> !touched(issue, negotiation)).toList(),
        negotiation.parties().stream().map(party -> ofParty(party, sitting.texts())).toList());
  }

  private static List<DeadlockExpectation> expected(Sitting sitting) {
    return sitting.files().expected().stream().map(placed -> placed.value()).toList();
  }

  private static void name(Iterable<String> rules, Map<String, Tally> tallies) {
    for (String rule : rules) {
      Optional.ofNullable(tallies.get(rule)).ifPresent(tally -> tally.expectations++);
    }
  }

  /** Of settings that differ in day, basis, readings or consent alone one is enough. */
  private static Set<Settings> settings(Proposal text, Settings usual) {
    Set<Settings> settings = new LinkedHashSet<>(List.of(usual));
    for (Expectation expected : text.expectations()) {
      settings.add(
          usual
              .withParameters(expected.under().parameters())
              .withCircumstances(expected.under().given()));
    }
    return settings;
  }

  private static final class Tally {
    private final Rule rule;
    private final Set<String> crossedBy = new LinkedHashSet<>();
    private final Set<String> respectedBy = new LinkedHashSet<>();
    private final Set<String> openIn = new LinkedHashSet<>();
    private int expectations;

    Tally(Rule rule) {
      this.rule = rule;
    }

    void count(String text, Firing firing) {
      if (firing.fired().contains(rule.id())) {
        crossedBy.add(text);
      } else if (firing.open().contains(rule.id())) {
        openIn.add(text);
      } else {
        respectedBy.add(text);
      }
    }

    Coverage.RedLine made() {
      return new Coverage.RedLine(
          rule,
          List.copyOf(crossedBy),
          List.copyOf(respectedBy),
          List.copyOf(openIn),
          expectations);
    }
  }

  private static List<Coverage.Point> points(Sitting sitting) {
    List<Coverage.Point> points = new ArrayList<>();
    for (Issue issue : sitting.negotiation().issues()) {
      for (BreakPoint point : BreakPoint.of(issue, sitting.rules().rules(), sitting.settings())) {
        List<String> below = new ArrayList<>();
        List<String> above = new ArrayList<>();
        for (Proposal text : sitting.texts()) {
          if (text.term(issue.id()).position() instanceof Position.Amount amount) {
            (amount.value() < point.first() ? below : above).add(text.id());
          }
        }
        points.add(new Coverage.Point(point, below, above));
      }
    }
    return points;
  }

  private static boolean touched(Issue issue, NegotiationCase negotiation) {
    return negotiation.evidence().stream()
        .anyMatch(evidence -> evidence.issues().containsKey(issue.id()));
  }

  private static Coverage.OfParty ofParty(Party party, List<Proposal> texts) {
    long expectations =
        texts.stream()
            .flatMap(text -> text.expectations().stream())
            .filter(expected -> expected.party().equals(party.id()))
            .count();
    return new Coverage.OfParty(party, (int) expectations);
  }
}
