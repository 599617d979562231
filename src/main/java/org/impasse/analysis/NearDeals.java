package org.impasse.analysis;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.impasse.analysis.logic.Ending;
import org.impasse.negotiation.Assumption;
import org.impasse.negotiation.Evidence;
import org.impasse.negotiation.Issue;
import org.impasse.negotiation.NegotiationCase;
import org.impasse.negotiation.Party;
import org.impasse.negotiation.Position;
import org.impasse.negotiation.Settings;
import org.impasse.negotiation.Stretch;
import org.impasse.negotiation.Term;
import org.impasse.redline.Rule;
import org.impasse.verdict.Evaluation;

/**
 * The texts nearest to a given one that nobody whose consent is required refuses on record: those
 * that change the fewest issues. Where there is none, the nearest that only one side refuses.
 *
 * <p>A position that nobody listed is no way out: the text's own stays only where no red line could
 * speak against it, or where it was to be kept, and new ones are never put in.
 *
 * @param asked the text put to the parties, without what its author assumes of them
 * @param assumptions those assumptions: they were made for that text and no other
 * @param kept issues that were to stay as they are, in the case's order
 * @param outcome whether there is such a text
 * @param deals the nearest first; a single one without a change when the text itself is one
 * @param found what was found in all
 * @param freed when something was kept and nothing passes: how many changes would do otherwise
 * @param oneSided when nothing passes: for each side that is the only one to refuse some text, the
 *     nearest such texts; the nearest side first
 * @param proof when nothing passes, why
 */
public record NearDeals(
    Evaluation asked,
    List<Assumption> assumptions,
    List<Issue> kept,
    Deadlock.Outcome outcome,
    List<NearText> deals,
    Found found,
    Optional<Integer> freed,
    List<OneSided> oneSided,
    Optional<Deadlock> proof) {

  public NearDeals {
    assumptions = List.copyOf(assumptions);
    kept = List.copyOf(kept);
    deals = List.copyOf(deals);
    oneSided = List.copyOf(oneSided);
  }

  /**
   * How much is known.
   *
   * @param ways sets of issues whose change is enough while that of no part of them is
   * @param atLeast every way not among them changes at least so many issues
   * @param ending when not complete, there may be more ways
   */
  public record Found(Set<Set<String>> ways, int atLeast, Ending ending) {
    public Found {
      ways = Collections.unmodifiableSet(new LinkedHashSet<>(ways));
    }
  }

  /**
   * One text near the given one.
   *
   * @param evaluation what the parties make of it, each rule fired
   * @param changes in the case's order; none can be left out
   * @param ended what it ends of the refusals of the given text, in the case's order
   * @param objections objections that it draws and the given text does not
   * @param gainsLost what parties gained by the given text and do not by this one
   */
  public record NearText(
      Evaluation evaluation,
      List<Change> changes,
      List<Ended> ended,
      List<Rule> objections,
      List<Rule> gainsLost) {
    public NearText {
      changes = List.copyOf(changes);
      ended = List.copyOf(ended);
      objections = List.copyOf(objections);
      gainsLost = List.copyOf(gainsLost);
    }

    /** Changes to a position on which nobody whose consent is needed is on record. */
    public List<Change> untested() {
      return changes.stream().filter(Change::untested).toList();
    }
  }

  /**
   * A change on one issue.
   *
   * @param from what the given text says
   * @param to what this one says
   * @param room every position that would do there with the rest as it is
   * @param surely rules that would refuse were this change alone taken back
   * @param perhaps rules that might, since nobody knows what an unlisted position means to them
   * @param contradiction whether the text would contradict itself were it taken back
   * @param record those whose consent is needed and who are on record on the new position
   */
  public record Change(
      Issue issue,
      Position from,
      Position to,
      List<Stretch> room,
      List<Rule> surely,
      List<Rule> perhaps,
      boolean contradiction,
      List<OnRecord> record) {
    public Change {
      room = List.copyOf(room);
      surely = List.copyOf(surely);
      perhaps = List.copyOf(perhaps);
      record = List.copyOf(record);
    }

    /** Rules that would refuse, or might, were it alone taken back. */
    public List<Rule> serves() {
      return Stream.concat(surely.stream(), perhaps.stream()).toList();
    }

    /** Whether no statement and no rule of anyone whose consent is needed speaks to it. */
    public boolean untested() {
      return record.isEmpty();
    }
  }

  /**
   * What is on record of a party on one position.
   *
   * @param statements statements that name the position
   * @param rules rules that fire because of it
   */
  public record OnRecord(Party party, List<Evidence> statements, List<Rule> rules) {
    public OnRecord {
      statements = List.copyOf(statements);
      rules = List.copyOf(rules);
    }
  }

  /**
   * What ended of a party's refusal by the same changes.
   *
   * @param rules red lines no longer crossed, or whose party need no longer be asked
   * @param by the changes that did it
   */
  public record Ended(Party party, List<Rule> rules, List<Issue> by) {
    public Ended {
      rules = List.copyOf(rules);
      by = List.copyOf(by);
    }
  }

  /** The nearest texts that one side refuses and nobody else whose consent is required. */
  public record OneSided(Side side, List<NearText> texts, Found found) {
    public OneSided {
      texts = List.copyOf(texts);
    }
  }

  public NegotiationCase negotiation() {
    return asked.negotiation();
  }

  public Settings settings() {
    return asked.settings();
  }

  /** Whether the text as it is draws no refusal that counts. */
  public boolean already() {
    return deals.stream().anyMatch(deal -> deal.changes().isEmpty());
  }

  /** The text's positions that nobody listed. */
  public List<Term> unlisted() {
    return asked.proposal().addressed().stream()
        .filter(term -> term.position() instanceof Position.Other)
        .toList();
  }
}
