package org.impasse.casebook;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.impasse.diagnostic.Diagnostic;
import org.impasse.diagnostic.Diagnostics;
import org.impasse.diagnostic.Location;
import org.impasse.diagnostic.NameSuggester;
import org.impasse.negotiation.Issue;
import org.impasse.negotiation.NegotiationCase;
import org.impasse.negotiation.Position;
import org.impasse.negotiation.Proposal;
import org.impasse.scenario.WrittenPosition;

/** The positions a user sets in, or takes out of, every text of a run. */
final class Amendments {

  private final Map<Issue, Position> changes = new LinkedHashMap<>();
  private final NavigableMap<String, String> set = new TreeMap<>();
  private final NavigableSet<String> unset = new TreeSet<>();

  private Amendments() {}

  /** Reads the wishes; what is wrong with them is reported. */
  static Amendments read(Wishes wishes, NegotiationCase negotiation, Diagnostics diagnostics) {
    Amendments read = new Amendments();
    for (String wish : wishes.set()) {
      read.set(wish, negotiation, diagnostics);
    }
    for (String name : wishes.unset()) {
      Location place = WishReader.option("--unset", name);
      issue(name.strip(), place, negotiation, diagnostics)
          .ifPresent(
              issue ->
                  read.change(issue, Position.SILENCE, Position.NOT_ADDRESSED, place, diagnostics));
    }
    return read;
  }

  private void set(String wish, NegotiationCase negotiation, Diagnostics diagnostics) {
    Location place = WishReader.option("--set", wish);
    if (!wish.contains("=")) {
      diagnostics.add(
          Diagnostic.error("bad-option", place, "'" + wish + "' has no equals sign.")
              .withExpected("--set issue=position"));
      return;
    }
    WishReader.Pair pair = WishReader.Pair.of(wish);
    Optional<Issue> issue = issue(pair.name(), place, negotiation, diagnostics);
    Optional<Position> position =
        issue.flatMap(i -> WrittenPosition.read(i, pair.value(), place, diagnostics));
    if (issue.isPresent() && position.isPresent()) {
      change(issue.get(), position.get(), pair.value(), place, diagnostics);
    }
  }

  private void change(
      Issue issue, Position position, String written, Location place, Diagnostics diagnostics) {
    Position before = changes.putIfAbsent(issue, position);
    if (before != null && !before.equals(position)) {
      diagnostics.add(
          Diagnostic.error(
                  "contradicting-options",
                  place,
                  "On "
                      + issue.id()
                      + " the command line says both '"
                      + shown(before)
                      + "' and '"
                      + shown(position)
                      + "'.")
              .withExpected("one of them")
              .withHint("Leave the other out, or ask twice."));
    }
    if (position instanceof Position.NotAddressed) {
      unset.add(issue.id());
    } else {
      set.put(issue.id(), written);
    }
  }

  private static String shown(Position position) {
    return position instanceof Position.Other other
        ? other.id() + ": " + other.words()
        : position.id();
  }

  private static Optional<Issue> issue(
      String name, Location place, NegotiationCase negotiation, Diagnostics diagnostics) {
    Optional<Issue> issue = negotiation.issue(name);
    if (issue.isEmpty()) {
      List<String> known = negotiation.issues().stream().map(Issue::id).toList();
      diagnostics.add(
          Diagnostic.error(
                  "unknown-issue",
                  place,
                  "Case " + negotiation.id() + " has no issue '" + name + "'.")
              .withHint(
                  NameSuggester.didYouMean(name, known)
                      .or(
                          () ->
                              Optional.of("'show " + negotiation.id() + " issues' lists them."))));
    }
    return issue;
  }

  /** The text as the user wants it. */
  Proposal applyTo(Proposal text) {
    Proposal changed = text;
    for (Map.Entry<Issue, Position> change : changes.entrySet()) {
      changed = changed.with(change.getKey(), change.getValue());
    }
    return changed;
  }

  /** Positions set, by issue, as written. */
  NavigableMap<String, String> set() {
    return set;
  }

  /** Issues taken out. */
  NavigableSet<String> unset() {
    return unset;
  }
}
