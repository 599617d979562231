package org.impasse.analysis.drift;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.impasse.analysis.Deadlock;
import org.impasse.negotiation.Issue;
import org.impasse.negotiation.Party;
import org.impasse.verdict.Evaluation;
import org.impasse.verdict.PartyVerdict;
import org.impasse.verdict.Reason;

/**
 * A case then and today, and what texts met then and meet today.
 *
 * @param changes of the case and its rules, kind by kind
 * @param texts in the order asked for
 * @param deadlock empty unless that was asked for
 */
public record Drift(
    State before,
    State after,
    List<Change> changes,
    List<TextDrift> texts,
    Optional<DeadlockDrift> deadlock) {

  public Drift {
    changes = List.copyOf(changes);
    texts = List.copyOf(texts);
  }

  /**
   * What became of one text's answers.
   *
   * @param place whether there is such a text today; if not, the one of then is put to the parties
   * @param change what it says otherwise; empty when nothing
   * @param parties those whose answer or whose reasons changed, in the case's order
   */
  public record TextDrift(
      Evaluation before,
      Evaluation after,
      Place place,
      Optional<Change> change,
      List<PartyDrift> parties) {
    public TextDrift {
      parties = List.copyOf(parties);
    }

    public String id() {
      return before.proposal().id();
    }

    /** Those whose answer changed, and not only its reasons. */
    public List<PartyDrift> answers() {
      return parties.stream().filter(PartyDrift::changed).toList();
    }
  }

  /** What is known of a text today. */
  public enum Place {
    FOUND,
    GONE,
    /** Its file was named by an absolute path, which no bundle keeps. */
    NOT_LOOKED_FOR
  }

  /**
   * What became of one party's answer.
   *
   * @param before empty for a party that was none then
   * @param after empty for a party that is none today
   * @param fallen rules that fired then and do not today, strongest first
   * @param risen rules that fire today and did not then, strongest first
   * @param attribution what turned the answer; empty where it is the same, or the party came or
   *     went
   */
  public record PartyDrift(
      Party party,
      Optional<PartyVerdict> before,
      Optional<PartyVerdict> after,
      List<Reason> fallen,
      List<Reason> risen,
      Optional<Attribution> attribution) {
    public PartyDrift {
      fallen = List.copyOf(fallen);
      risen = List.copyOf(risen);
    }

    /** Whether the answer itself changed, or whether its consent is needed. */
    public boolean changed() {
      return !Mixture.outcome(before).equals(Mixture.outcome(after));
    }
  }

  /**
   * Whether any text could pass, then and today.
   *
   * @param attribution what turned the outcome; empty where it is the same, or could not be told
   */
  public record DeadlockDrift(Deadlock before, Deadlock after, Optional<Attribution> attribution) {

    /** Whether the outcome changed, or the quarrels. */
    public boolean changed() {
      return before.outcome() != after.outcome() || !quarrels(before).equals(quarrels(after));
    }

    /** The issues of each quarrel. */
    static Set<Set<String>> quarrels(Deadlock deadlock) {
      return deadlock.stickingPoints().stream()
          .map(point -> point.issues().stream().map(Issue::id).collect(Collectors.toSet()))
          .collect(Collectors.toCollection(HashSet::new));
    }
  }

  /** How many answers changed, over all texts. */
  public int answers() {
    return texts.stream().mapToInt(text -> text.answers().size()).sum();
  }

  /** Whether anything came out differently. */
  public boolean drifted() {
    return answers() > 0 || deadlock.filter(DeadlockDrift::changed).isPresent();
  }
}
