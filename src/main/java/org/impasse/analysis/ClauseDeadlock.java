package org.impasse.analysis;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.impasse.analysis.logic.Count;
import org.impasse.analysis.logic.Ending;
import org.impasse.negotiation.Assumption;
import org.impasse.negotiation.Basis;
import org.impasse.negotiation.Clause;
import org.impasse.negotiation.Issue;
import org.impasse.negotiation.NegotiationCase;
import org.impasse.negotiation.Party;
import org.impasse.negotiation.Position;
import org.impasse.negotiation.Proposal;
import org.impasse.negotiation.Settings;
import org.impasse.redline.Rule;
import org.impasse.verdict.Evaluation;

/**
 * Which selections of a text's own clauses pass, and if none does, why. Clauses are only dropped: a
 * text is silent on what only dropped clauses set. What the text assumes of a party is left out.
 *
 * @param whole the text as it stands, put to the parties
 * @param assumptions what the text assumes of parties, which was left out
 * @param outcome whether some selection draws no refusal from anyone whose consent it needs
 * @param selections the largest first; to none of them could a clause be put back
 * @param listing whether these are all such selections
 * @param stickingPoints the quarrels; none where some selection passes
 * @param concessions smallest sets of red lines whose giving up lets a selection pass
 * @param deciding who decides by which clause, for everyone whose refusal can count
 * @param readings how far rules read each clause, in the text's order
 * @param numbers how many selections there are
 * @param ending when not complete, there may be more cores, quarrels and concessions than are
 *     listed
 */
public record ClauseDeadlock(
    Evaluation whole,
    List<Assumption> assumptions,
    Deadlock.Outcome outcome,
    List<Selection> selections,
    Ending listing,
    List<StickingPoint> stickingPoints,
    List<List<Rule>> concessions,
    List<Deciding> deciding,
    List<Reading> readings,
    Numbers numbers,
    Ending ending) {

  public ClauseDeadlock {
    assumptions = List.copyOf(assumptions);
    selections = List.copyOf(selections);
    stickingPoints = List.copyOf(stickingPoints);
    concessions = concessions.stream().map(List::copyOf).toList();
    deciding = List.copyOf(deciding);
    readings = List.copyOf(readings);
  }

  /**
   * A selection that passes.
   *
   * @param dropped clauses left out, in the text's order
   * @param rest what is left, put to the parties
   */
  public record Selection(List<Clause> dropped, Evaluation rest) {
    public Selection {
      dropped = List.copyOf(dropped);
    }

    /** Whether what is left says nothing on any issue of the case. */
    public boolean saysNothing() {
      return rest.proposal().addressed().isEmpty();
    }
  }

  /**
   * A minimal set of red lines that no selection respects together.
   *
   * @param clauses on which they meet; none where a red line refuses every selection
   */
  public record Core(List<Clause> clauses, Deadlock.Core proof) {
    public Core {
      clauses = List.copyOf(clauses);
    }
  }

  /**
   * A quarrel: clauses on which cores meet.
   *
   * @param clauses in the text's order
   * @param issues that these clauses set, or that are missing, as far as the red lines read them
   * @param parties whose red lines are in it
   * @param cores its proofs: the strongest evidence first, then the smallest
   * @param waysOut minimal sets of sides whose giving way ends it; none when not complete
   * @param complete whether its cores are surely all
   */
  public record StickingPoint(
      List<Clause> clauses,
      List<Issue> issues,
      List<Party> parties,
      List<Core> cores,
      List<List<Side>> waysOut,
      boolean complete) {
    public StickingPoint {
      clauses = List.copyOf(clauses);
      issues = List.copyOf(issues);
      parties = List.copyOf(parties);
      cores = List.copyOf(cores);
      waysOut = waysOut.stream().map(List::copyOf).toList();
    }

    /** The strongest basis at which one of its proofs is still there. */
    public Basis holdsDownTo() {
      return cores.stream()
          .map(core -> core.proof().holdsDownTo())
          .min(Basis::compareTo)
          .orElse(Basis.ASSUMED);
    }
  }

  /**
   * By which clauses a party decides. A clause can do both, in different company.
   *
   * @param present clauses that make it refuse some selection that it would not refuse without them
   * @param absent clauses whose being dropped makes it refuse some selection
   * @param always red lines of its own that every selection crosses, so that no clause decides
   * @param complete when not, time ran out before every clause was tried
   */
  public record Deciding(
      Party party, List<Swing> present, List<Swing> absent, List<Rule> always, boolean complete) {
    public Deciding {
      present = List.copyOf(present);
      absent = List.copyOf(absent);
      always = List.copyOf(always);
    }
  }

  /**
   * A clause that turns an answer.
   *
   * @param rules the red lines that it turns
   */
  public record Swing(Clause clause, List<Rule> rules) {
    public Swing {
      rules = List.copyOf(rules);
    }
  }

  /** How far rules read a clause. */
  public enum Reach {
    /** It turns the answer of somebody whose refusal can count. */
    DECIDES,
    /** Red lines that can count read it; it turns no answer. */
    IDLE,
    /** Red lines that can count read it; time ran out before it was known whether it turns any. */
    UNKNOWN,
    /** Only rules that cannot stop a text read it: objections, gains, red lines of advisers. */
    MINOR,
    /** Only rules read it that the settings leave out. */
    OFF,
    /** No rule reads what it sets. */
    UNREAD,
    /** It sets no issue of the case, so there is nothing a rule could read. */
    SETS_NOTHING
  }

  /**
   * How far rules read one clause.
   *
   * @param rules those that read it, of the sort that the reach names
   */
  public record Reading(Clause clause, Reach reach, List<Rule> rules) {
    public Reading {
      rules = List.copyOf(rules);
    }
  }

  /** How many selections are free of contradictions, pass, and are not refused by each party. */
  public record Numbers(Count selections, Count deals, Map<String, Count> byParty) {
    public Numbers {
      byParty = Collections.unmodifiableMap(new LinkedHashMap<>(byParty));
    }
  }

  public NegotiationCase negotiation() {
    return whole.negotiation();
  }

  public Settings settings() {
    return whole.settings();
  }

  public Proposal text() {
    return whole.proposal();
  }

  /** Those selections that drop the fewest clauses. */
  public List<Selection> largest() {
    return selections.stream()
        .filter(s -> s.dropped().size() == selections.get(0).dropped().size())
        .toList();
  }

  /** Clauses of one reach. */
  public List<Reading> readings(Reach reach) {
    return readings.stream().filter(reading -> reading.reach() == reach).toList();
  }

  /** All cores. */
  public List<Core> cores() {
    return stickingPoints.stream().flatMap(point -> point.cores().stream()).toList();
  }

  /** The issues on which a text says something that nobody listed. */
  public Set<String> unlisted() {
    return text().addressed().stream()
        .filter(term -> term.position() instanceof Position.Other)
        .map(term -> term.issue())
        .collect(Collectors.toSet());
  }

  /** The clause of an id, if the text has it. */
  public Optional<Clause> clause(String id) {
    return text().clauses().stream().filter(clause -> clause.id().equals(id)).findFirst();
  }
}
