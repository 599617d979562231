package org.impasse.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.impasse.negotiation.Issue;
import org.impasse.negotiation.Party;
import org.impasse.report.picture.Amounts;
import org.impasse.verdict.Sweep;

/**
 * The borders between two amounts of a sweep and whose consent which positions need, a sentence
 * each with the rules that say so.
 */
public final class SweepBreaks {

  private final Sweep sweep;
  private final Names names;

  public SweepBreaks(Sweep sweep) {
    this.sweep = sweep;
    this.names = new Names(sweep.negotiation());
  }

  /** Whether anything is to be told: amounts have borders between them or have none. */
  public boolean tell() {
    return sweep.axes().stream().anyMatch(axis -> axis.issue().isInteger())
        || !sweep.needs().isEmpty();
  }

  /** Each border between two amounts, and where else consent is needed: a sentence each. */
  public List<String> sentences() {
    return Stream.concat(
            sweep.breaks().stream().map(this::sentence), sweep.needs().stream().map(this::sentence))
        .toList();
  }

  /** Where a party's consent is needed. */
  String sentence(Sweep.Need need) {
    Issue issue = sweep.axes().get(need.axis()).issue();
    List<String> places = new ArrayList<>();
    if (!need.everywhere().isEmpty()) {
      places.add(BandWords.at(issue, need.everywhere()));
    }
    if (!need.inPlaces().isEmpty()) {
      places.add(
          BandWords.at(issue, need.inPlaces())
              + " with some positions of "
              + quoted(otherThan(issue)));
    }
    String unknown =
        need.unknown().isEmpty()
            ? ""
            : "; nobody knows whether it is needed " + BandWords.at(issue, need.unknown());
    String start = "the consent of " + names.list(List.of(need.party()));
    return (sweep.axes().size() > 1 ? quoted(issue) + ": " + start : Words.capital(start))
        + " is needed only "
        + String.join(", and ", places)
        + " ("
        + String.join(", ", need.rules())
        + ")"
        + unknown
        + ".";
  }

  /** One of the sweep's borders. */
  String sentence(Sweep.Break one) {
    Issue issue = sweep.axes().get(one.axis()).issue();
    Map<List<Object>, List<Sweep.Change>> alike = new LinkedHashMap<>();
    for (Sweep.Change change : one.changes()) {
      alike
          .computeIfAbsent(
              List.of(change.effect(), change.below(), change.goesOn(), change.everywhere()),
              k -> new ArrayList<>())
          .add(change);
    }
    List<String> parts = alike.values().stream().map(c -> part(issue, one.start(), c)).toList();
    String start =
        sweep.axes().size() > 1 ? quoted(issue) + ": " + parts.get(0) : Words.capital(parts.get(0));
    return start + String.join("", parts.stream().skip(1).map(p -> "; " + p).toList()) + ".";
  }

  private String part(Issue issue, long start, List<Sweep.Change> alike) {
    Sweep.Change first = alike.get(0);
    List<Party> parties = alike.stream().map(Sweep.Change::party).toList();
    String where = border(issue, start, first.below());
    String what =
        switch (first.effect()) {
          case REFUSES -> names.list(parties) + names.verb(parties, " refuses ", " refuse ");
          case OBJECTS -> names.list(parties) + names.verb(parties, " objects ", " object ");
          case NEEDED -> "the consent of " + names.list(parties) + " is needed ";
        };
    List<String> rules = alike.stream().flatMap(change -> change.rules().stream()).toList();
    String on =
        first.goesOn()
            ? ", and " + (first.below() ? "beyond" : "below") + " it by other rules"
            : "";
    String some = first.everywhere() ? "" : ", at some positions of " + quoted(otherThan(issue));
    return what + where + " (" + String.join(", ", rules) + ")" + on + some;
  }

  private Issue otherThan(Issue issue) {
    return sweep.axes().stream()
        .map(Sweep.Axis::issue)
        .filter(other -> !other.equals(issue))
        .findFirst()
        .orElse(issue);
  }

  private static String border(Issue issue, long start, boolean below) {
    long round = Amounts.border(start);
    String amount = Words.amount(issue, round);
    if (below) {
      return (round == start ? "below " : "up to ") + amount;
    }
    return round == start ? "from " + amount + " on" : "above " + amount;
  }

  private static String quoted(Issue issue) {
    return "“" + issue.title() + "”";
  }
}
