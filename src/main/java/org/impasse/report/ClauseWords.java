package org.impasse.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.impasse.analysis.ClauseDeadlock;
import org.impasse.analysis.logic.Count;
import org.impasse.analysis.logic.Ending;
import org.impasse.negotiation.Clause;
import org.impasse.negotiation.Issue;
import org.impasse.negotiation.NegotiationCase;
import org.impasse.negotiation.Party;
import org.impasse.redline.Rule;

/** The sentences on a text's own clauses. Plain, short, and on nobody's side. */
final class ClauseWords {

  /** What was asked. */
  static final String SUBJECT =
      "Clauses were only dropped, never rewritten or added; what only dropped clauses set is then"
          + " not said at all.";

  private final ClauseDeadlock found;
  private final NegotiationCase negotiation;
  private final Names names;
  private final DeadlockWords words;

  ClauseWords(ClauseDeadlock found) {
    this.found = found;
    this.negotiation = found.negotiation();
    this.names = new Names(negotiation);
    this.words = new DeadlockWords(negotiation);
  }

  /** The answer in a sentence or two. */
  String headline() {
    return switch (found.outcome()) {
      case UNKNOWN -> "Time ran out before an answer was found.";
      case DEAL -> deal();
      case NO_DEAL -> noDeal();
    };
  }

  private String deal() {
    List<ClauseDeadlock.Selection> largest = found.largest();
    ClauseDeadlock.Selection first = largest.get(0);
    if (first.dropped().isEmpty()) {
      return "The text as it stands draws no recorded refusal from anyone whose consent it needs;"
          + " nothing has to be dropped.";
    }
    String rest =
        first.saysNothing() ? ", which leaves a text that sets no issue of the case." : ".";
    String others =
        largest.size() == 1 || found.listing() != Ending.COMPLETE
            ? ""
            : " "
                + Words.capital(Words.count(largest.size() - 1L, "other selection"))
                + (largest.size() == 2 ? " is" : " are")
                + " as large.";
    return "Nobody whose consent is needed refuses on record once "
        + ids(first.dropped())
        + (first.dropped().size() == 1 ? " is" : " are")
        + " dropped"
        + rest
        + others;
  }

  private String noDeal() {
    if (found.stickingPoints().isEmpty()) {
      return found.ending() == Ending.COMPLETE
          ? "Every selection of the text's clauses contradicts itself."
          : "No selection of the text's clauses passes on record; time ran out before it was known"
              + " why.";
    }
    List<String> points = new ArrayList<>();
    for (ClauseDeadlock.StickingPoint point : found.stickingPoints()) {
      points.add(
          point.clauses().isEmpty()
              ? everywhere(point.issues())
              : ids(point.clauses()) + " (" + DeadlockWords.quoted(point.issues()) + ")");
    }
    return "No selection of the text's clauses passes on record: "
        + Words.list(points)
        + (points.size() == 1 && found.stickingPoints().get(0).clauses().size() < 2
            ? " blocks."
            : " block.");
  }

  /** What every selection is refused for: that the text is silent, or what it says as well. */
  private String everywhere(List<Issue> issues) {
    List<Clause> setting =
        found.text().clauses().stream()
            .filter(c -> issues.stream().anyMatch(issue -> c.sets().containsKey(issue.id())))
            .toList();
    return setting.isEmpty()
        ? "what is missing on " + DeadlockWords.quoted(issues)
        : DeadlockWords.quoted(issues) + " (with or without " + ids(setting) + ")";
  }

  /** A quarrel's name for a heading. */
  static String title(ClauseDeadlock.StickingPoint point) {
    String issues = Words.list(point.issues().stream().map(Issue::title).toList());
    return point.clauses().isEmpty() ? issues : ids(point.clauses()) + ", " + issues;
  }

  /** A quarrel in a plain sentence. */
  String sentence(ClauseDeadlock.StickingPoint point) {
    if (point.clauses().isEmpty()) {
      return "The recorded red lines of "
          + names.list(point.parties())
          + " on "
          + DeadlockWords.quoted(point.issues())
          + " are crossed by every selection: dropping clauses cannot answer them.";
    }
    List<Party> withThem = new ArrayList<>();
    List<Party> withoutThem = new ArrayList<>();
    for (ClauseDeadlock.Deciding party : found.deciding()) {
      if (point.parties().contains(party.party())) {
        if (turns(party.present(), point)) {
          withThem.add(party.party());
        }
        if (turns(party.absent(), point)) {
          withoutThem.add(party.party());
        }
      }
    }
    if (!Stream.concat(withThem.stream(), withoutThem.stream())
        .toList()
        .containsAll(point.parties())) {
      // Somebody who refuses every selection is turned by no clause, yet is part of the quarrel.
      return "The recorded red lines of "
          + names.list(point.parties())
          + " on "
          + ids(point.clauses())
          + (point.clauses().size() == 1
              ? " cannot all be respected, whether it is kept or dropped."
              : " cannot all be respected, whichever of them are kept or dropped.");
    }
    List<String> stands = new ArrayList<>();
    String several = point.clauses().size() == 1 ? "" : " some or all of";
    if (!withThem.isEmpty()) {
      stands.add(
          names.list(withThem)
              + names.verb(withThem, " refuses", " refuse")
              + several
              + " "
              + ids(point.clauses()));
    }
    if (!withoutThem.isEmpty()) {
      stands.add(
          names.list(withoutThem)
              + names.verb(withoutThem, " refuses", " refuse")
              + " the text without"
              + several.replace("some or all", "some")
              + " "
              + ids(point.clauses()));
    }
    return Words.capital(String.join("; ", stands)) + ".";
  }

  private static boolean turns(
      List<ClauseDeadlock.Swing> swings, ClauseDeadlock.StickingPoint point) {
    List<Rule> rules =
        point.cores().stream().flatMap(core -> core.proof().rules().stream()).toList();
    return swings.stream()
        .anyMatch(
            swing ->
                point.clauses().contains(swing.clause())
                    && swing.rules().stream().anyMatch(rules::contains));
  }

  /** A core in a sentence. */
  String because(ClauseDeadlock.Core core) {
    String lines = Words.capital(words.lines(core.proof().rules()));
    if (core.clauses().isEmpty()) {
      return lines + ": crossed by every selection of the text's clauses.";
    }
    return lines
        + " cannot be respected together, whatever is done with "
        + ids(core.clauses())
        + ".";
  }

  String caution(ClauseDeadlock.Core core) {
    return words.caution(core.proof());
  }

  /** On which evidence it still stands. */
  static String holds(ClauseDeadlock.StickingPoint point) {
    return DeadlockWords.holds(point.holdsDownTo());
  }

  /** Who would have to give way. */
  String waysOut(ClauseDeadlock.StickingPoint point) {
    return point.complete() ? words.waysOut(point.waysOut()) : DeadlockWords.WAYS_OUT_UNKNOWN;
  }

  /** A selection in a sentence. */
  String selection(ClauseDeadlock.Selection selection) {
    String dropped =
        selection.dropped().isEmpty()
            ? "Nothing dropped"
            : "Without " + titled(selection.dropped());
    return dropped
        + (selection.saysNothing() ? ", which leaves nothing on any issue of the case" : "")
        + ": "
        + Headline.of(selection.rest());
  }

  /** How complete the list of selections is. */
  String listing() {
    int largest = found.largest().size();
    int more = found.selections().size() - largest;
    String rest =
        more == 0
            ? ""
            : " "
                + Words.capital(Words.count(more, "more selection"))
                + (more == 1 ? " drops" : " drop")
                + " more and could put nothing back; they stand in JSON.";
    return found.listing() == Ending.COMPLETE
        ? rest.strip()
        : (rest + " The search was stopped here; there may be more.").strip();
  }

  /** How many selections pass. */
  String numbers() {
    if (found.numbers().selections() instanceof Count.Exact all
        && found.numbers().deals() instanceof Count.Exact deals) {
      String of = String.format(Locale.ROOT, "%,d of %,d", deals.value(), all.value());
      return "Of the selections that do not contradict themselves, " + of + " pass.";
    }
    return "How many selections pass was not counted: it would take more work than is allowed.";
  }

  /** By which clauses a party decides, to stand after its name. */
  String deciding(ClauseDeadlock.Deciding deciding) {
    String party = deciding.party().id();
    String refuses = names.verb(party, "refuses", "refuse");
    String its = names.verb(party, "its", "their");
    List<String> parts = new ArrayList<>();
    if (!deciding.present().isEmpty()) {
      parts.add(refuses + " because of " + swings(deciding.present()));
    }
    if (!deciding.absent().isEmpty()) {
      parts.add(refuses + " without " + swings(deciding.absent()));
    }
    if (!deciding.always().isEmpty()) {
      parts.add(
          refuses
              + " every selection, whatever is dropped ("
              + DeadlockWords.ids(deciding.always())
              + ")");
    }
    if (parts.isEmpty()) {
      return deciding.complete()
          ? ": no clause of this text turns " + its + " answer."
          : ": time ran out before it was known which clauses turn " + its + " answer.";
    }
    return " "
        + String.join("; ", parts)
        + (deciding.complete() ? "." : "; time ran out before every clause was tried.");
  }

  private static String swings(List<ClauseDeadlock.Swing> swings) {
    return Words.list(
        swings.stream()
            .map(swing -> swing.clause().id() + " (" + DeadlockWords.ids(swing.rules()) + ")")
            .toList());
  }

  /** What it means that rules read a clause so far and no further. */
  static String reach(ClauseDeadlock.Reach reach) {
    return switch (reach) {
      case DECIDES -> "Turn somebody's answer";
      case IDLE -> "Read by red lines, but turn nobody's answer";
      case UNKNOWN ->
          "Read by red lines; time ran out before it was known whether they turn an answer";
      case MINOR -> "Read only by rules that cannot stop a text (objections, gains, advisers)";
      case OFF -> "Read only by rules that your settings leave out";
      case UNREAD -> "Read by no rule: not researched, which is not the same as noise";
      case SETS_NOTHING -> "Set no issue of the case, so that no rule could read them";
    };
  }

  /** "p6 (“Size of the army”) and p21 (“Territory”)". */
  static String titled(List<Clause> clauses) {
    return Words.list(
        clauses.stream().map(clause -> clause.id() + " (“" + clause.title() + "”)").toList());
  }

  static String ids(List<Clause> clauses) {
    return Words.list(clauses.stream().map(Clause::id).toList());
  }

  /** What the answer leaves open, in sentences; empty when there is nothing. */
  String open() {
    List<String> open = new ArrayList<>();
    List<Issue> issues =
        negotiation.issues().stream()
            .filter(issue -> found.unlisted().contains(issue.id()))
            .toList();
    if (!issues.isEmpty()) {
      open.add(
          "On "
              + DeadlockWords.quoted(issues)
              + " the text says something that nobody listed. Where a party's answer to it is not"
              + " known, it counts neither as a refusal nor as consent.");
    }
    List<String> assumed =
        found.assumptions().stream().map(a -> names.inSentence(a.party())).toList();
    if (!assumed.isEmpty()) {
      open.add("What the text assumes of " + Words.list(assumed) + " is left out here.");
    }
    return String.join(" ", open);
  }
}
