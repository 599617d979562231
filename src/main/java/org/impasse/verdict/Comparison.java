package org.impasse.verdict;

import java.util.ArrayList;
import java.util.List;
import org.impasse.negotiation.Issue;
import org.impasse.negotiation.Term;

/**
 * What differs between two texts put to the same parties.
 *
 * @param before the first text's evaluation
 * @param after the second text's
 * @param moves terms that moved, in the case's order
 * @param shifts parties whose verdict, need of consent or deciding rules differ, in the case's
 *     order
 */
public record Comparison(
    Evaluation before, Evaluation after, List<Move> moves, List<Shift> shifts) {

  public Comparison {
    moves = List.copyOf(moves);
    shifts = List.copyOf(shifts);
  }

  /** One issue on which the two texts say different things. */
  public record Move(Issue issue, Term from, Term to) {}

  /**
   * What changed for one party.
   *
   * @param before its answer to the first text
   * @param after its answer to the second
   * @param fallen deciding rules that fire on the first text only, strongest first
   * @param risen deciding rules that fire on the second text only, strongest first
   */
  public record Shift(
      PartyVerdict before, PartyVerdict after, List<Reason> fallen, List<Reason> risen) {
    public Shift {
      fallen = List.copyOf(fallen);
      risen = List.copyOf(risen);
    }

    /** Whether the answer itself changed, not only the rules behind it. */
    public boolean verdictChanged() {
      return !before.verdict().code().equals(after.verdict().code());
    }

    /** Whether the party's consent is needed for one of the texts only. */
    public boolean consentChanged() {
      return before.consent().consent() != after.consent().consent();
    }
  }

  /** Parties whose answer itself changed. */
  public List<Shift> changedVerdicts() {
    return shifts.stream().filter(Shift::verdictChanged).toList();
  }

  /**
   * Compares two evaluations.
   *
   * @throws IllegalArgumentException when they are of different cases
   */
  public static Comparison of(Evaluation before, Evaluation after) {
    if (!before.negotiation().id().equals(after.negotiation().id())) {
      throw new IllegalArgumentException("texts of two cases cannot be compared");
    }
    List<Move> moves = new ArrayList<>();
    for (Issue issue : before.negotiation().issues()) {
      Term from = before.proposal().term(issue.id());
      Term to = after.proposal().term(issue.id());
      if (!from.position().equals(to.position())) {
        moves.add(new Move(issue, from, to));
      }
    }
    List<Shift> shifts = new ArrayList<>();
    for (PartyVerdict one : before.verdicts()) {
      PartyVerdict two = after.of(one.party().id());
      Shift shift = new Shift(one, two, onlyIn(one, two), onlyIn(two, one));
      if (shift.verdictChanged()
          || shift.consentChanged()
          || !shift.fallen().isEmpty()
          || !shift.risen().isEmpty()) {
        shifts.add(shift);
      }
    }
    return new Comparison(before, after, moves, shifts);
  }

  private static List<Reason> onlyIn(PartyVerdict here, PartyVerdict there) {
    List<String> others = there.reasons().stream().map(r -> r.rule().id()).toList();
    return here.reasons().stream()
        .filter(reason -> reason.rule().decides() && !others.contains(reason.rule().id()))
        .toList();
  }

  /** On how many issues two texts say different things. */
  static int distance(Evaluation one, Evaluation other) {
    int differing = 0;
    for (Issue issue : one.negotiation().issues()) {
      if (!one.proposal()
          .term(issue.id())
          .position()
          .equals(other.proposal().term(issue.id()).position())) {
        differing++;
      }
    }
    return differing;
  }
}
