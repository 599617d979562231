package org.impasse.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.impasse.analysis.Deadlock;
import org.impasse.negotiation.Basis;
import org.impasse.negotiation.Stretch;

/** The answers on ever firmer evidence, in words. */
public final class LadderWords {

  private static final String ALWAYS = "whatever evidence counts,";

  private LadderWords() {}

  /** One reading from all evidence to what parties have said: a sentence. */
  public static String sentence(Deadlock.Column column) {
    List<String> parts = new ArrayList<>();
    List<Deadlock.Rung> rungs = column.rungs();
    for (int i = 0; i < rungs.size(); i++) {
      // Of rungs with the same answer, the one on the strongest evidence says the most.
      if (i + 1 == rungs.size() || !same(rungs.get(i), rungs.get(i + 1))) {
        String on = parts.isEmpty() && i + 1 == rungs.size() ? ALWAYS : on(rungs.get(i).basis());
        parts.add(on + " " + answer(rungs.get(i)));
      }
    }
    return Words.capital(String.join("; ", parts)) + ".";
  }

  private static boolean same(Deadlock.Rung one, Deadlock.Rung other) {
    return one.outcome() == other.outcome()
        && one.blocked().equals(other.blocked())
        && one.open().equals(other.open());
  }

  /** Which evidence counts, after an answer or before one. */
  static String on(Basis basis) {
    return switch (basis) {
      case STATED -> "on what parties have said themselves";
      case REPORTED -> "on what is reported of the parties";
      case ATTRIBUTED -> "on red lines as analysts draw them";
      case INFERRED -> "on what is inferred";
      case ASSUMED -> "on everything, assumptions included,";
    };
  }

  private static String answer(Deadlock.Rung rung) {
    List<String> open =
        rung.open().stream().map(LadderWords::open).flatMap(Optional::stream).toList();
    String rest =
        open.size() == 1
            ? " and " + open.get(0)
            : String.join("", open.stream().map(o -> ", and " + o).toList());
    return switch (rung.outcome()) {
      case UNKNOWN -> "no answer was found in time";
      case DEAL -> "a text passes" + (open.isEmpty() ? unread(rung) : rest);
      case NO_DEAL ->
          (open.isEmpty()
                  ? nothing(rung, DeadlockWords.blocks(rung.blocked()))
                  : (rung.blocked().isEmpty()
                          ? "nothing passes"
                          : DeadlockWords.blocks(rung.blocked()))
                      + rest)
              + more(rung);
    };
  }

  private static String more(Deadlock.Rung rung) {
    return rung.complete() ? "" : " (not everything was found in time)";
  }

  private static String unread(Deadlock.Rung rung) {
    return rung.open().isEmpty()
        ? ""
        : ", and on these issues nobody whose consent is needed has a red line";
  }

  private static Optional<String> open(Deadlock.Room room) {
    if (!room.contested()) {
      return Optional.empty();
    }
    return Optional.of(DeadlockWords.quoted(List.of(room.issue())) + " is open " + at(room));
  }

  private static String at(Deadlock.Room room) {
    List<String> places = new ArrayList<>();
    for (Stretch stretch : room.positions()) {
      if (stretch instanceof Stretch.Amounts amounts) {
        places.add(
            amounts.first() == amounts.last()
                ? "at " + Words.number(amounts.first())
                : "between "
                    + Words.number(amounts.first())
                    + " and "
                    + Words.number(amounts.last()));
      } else {
        places.add("at " + DeadlockWords.position(room.issue(), stretch));
      }
    }
    return places.isEmpty() ? "nowhere" : Words.list(places);
  }

  /** A short answer for a table. */
  public static String cell(Deadlock.Rung rung) {
    return switch (rung.outcome()) {
      case UNKNOWN -> "not found in time";
      case DEAL -> "a text passes";
      case NO_DEAL ->
          nothing(
                  rung,
                  String.join("; ", rung.blocked().stream().map(DeadlockWords::title).toList()))
              + more(rung);
    };
  }

  private static String nothing(Deadlock.Rung rung, String why) {
    return rung.blocked().isEmpty() ? "nothing passes" : "nothing passes: " + why;
  }
}
