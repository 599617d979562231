package org.impasse.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.impasse.negotiation.Basis;
import org.impasse.negotiation.Consent;
import org.impasse.negotiation.Party;
import org.impasse.verdict.ConsentNeed;
import org.impasse.verdict.Evaluation;
import org.impasse.verdict.Ground;
import org.impasse.verdict.PartyVerdict;
import org.impasse.verdict.Verdict;

/**
 * What a text comes to, in a few sentences: who stands in the way, who objects, what nobody knows.
 */
public final class Headline {

  private static final String NO_DEAL = "No deal on record: ";

  private final Evaluation evaluation;
  private final Names names;

  private Headline(Evaluation evaluation) {
    this.evaluation = evaluation;
    this.names = new Names(evaluation.negotiation());
  }

  /** The sentences, the outcome first. */
  public static List<String> sentences(Evaluation evaluation) {
    Headline headline = new Headline(evaluation);
    List<String> sentences = new ArrayList<>();
    sentences.add(headline.outcome());
    headline.rest(sentences);
    return sentences;
  }

  /** The sentences as one paragraph. */
  public static String of(Evaluation evaluation) {
    return String.join(" ", sentences(evaluation));
  }

  /** Who stands in the way, if anyone does: a sentence for a line of many. */
  public static String outcome(Evaluation evaluation) {
    return Words.capital(new Headline(evaluation).outcome().replace(NO_DEAL, ""));
  }

  /** The same as a sentence of its own. */
  static String outcomeInFull(Evaluation evaluation) {
    return new Headline(evaluation).outcome();
  }

  /** Three or four words for a table. */
  public static String brief(Evaluation evaluation) {
    if (!evaluation.deal()) {
      return evaluation.blockers().stream().allMatch(v -> v.assumed().isPresent())
          ? "no deal, by assumption"
          : "no deal on record";
    }
    return evaluation.open().isEmpty() ? "no recorded refusal" : "no recorded refusal, open";
  }

  private String outcome() {
    List<Party> byRules = parties(v -> v.blocks() && v.assumed().isEmpty());
    if (!byRules.isEmpty()) {
      return NO_DEAL + names.list(byRules) + names.verb(byRules, " refuses.", " refuse.");
    }
    List<Party> assumed = parties(PartyVerdict::blocks);
    if (!assumed.isEmpty()) {
      return "No deal if your assumption holds: "
          + names.list(assumed)
          + names.verb(assumed, " refuses.", " refuse.");
    }
    return "No recorded refusal by anyone whose consent is needed.";
  }

  private void rest(List<String> sentences) {
    List<Party> besides = parties(v -> v.blocks() && v.assumed().isPresent());
    if (!besides.isEmpty() && parties(PartyVerdict::blocks).size() > besides.size()) {
      sentences.add(
          "By your assumption "
              + names.list(besides)
              + names.verb(besides, " refuses", " refuse")
              + " too.");
    }
    List<Party> assumed = parties(v -> needed(v) && v.assumed().isPresent() && !v.blocks());
    if (!assumed.isEmpty()) {
      sentences.add(
          "By your assumption "
              + names.list(assumed)
              + names.verb(assumed, " does", " do")
              + " not refuse.");
    }
    List<Party> objecting =
        parties(
            v -> needed(v) && v.verdict() instanceof Verdict.Conditional && v.assumed().isEmpty());
    if (!objecting.isEmpty()) {
      sentences.add(
          Words.capital(names.list(objecting)) + names.verb(objecting, " objects.", " object."));
    }
    List<Party> votes = parties(v -> v.open() && vote(v));
    if (!votes.isEmpty()) {
      sentences.add("Nobody knows how " + names.list(votes) + neededHere(votes) + " would vote.");
    }
    List<Party> unlisted = parties(v -> v.open() && !vote(v));
    if (!unlisted.isEmpty()) {
      sentences.add(
          "Nobody knows what "
              + names.list(unlisted)
              + " would answer to a position that nobody listed.");
    }
    List<Party> unrecorded =
        parties(
            v ->
                needed(v)
                    && v.ground() == Ground.NO_RULES
                    && v.verdict() instanceof Verdict.Accept
                    && v.assumed().isEmpty());
    if (!unrecorded.isEmpty()) {
      sentences.add(
          unrecordedAt(evaluation.settings().weakestBasis())
              + names.list(unrecorded)
              + ", which is not consent.");
    }
    List<Party> against = parties(v -> !needed(v) && v.verdict() instanceof Verdict.Reject);
    if (!against.isEmpty()) {
      sentences.add(
          Words.capital(names.list(against))
              + ", whose consent is not needed,"
              + names.verb(against, " refuses.", " refuse."));
    }
    List<Party> advising = parties(v -> !needed(v) && v.verdict() instanceof Verdict.Conditional);
    if (!advising.isEmpty()) {
      sentences.add(
          Words.capital(names.list(advising))
              + ", whose consent is not needed,"
              + names.verb(advising, " objects.", " object."));
    }
    if (!evaluation.legalNeeds().isEmpty()) {
      sentences.add(
          "The text would also need "
              + Words.count(evaluation.legalNeeds().size(), "legal step")
              + ".");
    }
  }

  private static String unrecordedAt(Basis weakest) {
    return weakest == Basis.ASSUMED
        ? "Nobody has recorded a red line for "
        : "On evidence at least “" + Words.basis(weakest) + "” there is no red line for ";
  }

  private String neededHere(List<Party> parties) {
    boolean byRule =
        parties.stream()
            .allMatch(p -> evaluation.of(p.id()).consent().origin() == ConsentNeed.Origin.RULE);
    return byRule ? ", whose consent this text would need," : "";
  }

  private static boolean needed(PartyVerdict verdict) {
    return verdict.consent().consent() == Consent.REQUIRED;
  }

  private static boolean vote(PartyVerdict verdict) {
    return verdict.verdict() instanceof Verdict.Undetermined undetermined
        && undetermined.because().stream().anyMatch(Verdict.Vote.class::isInstance);
  }

  private List<Party> parties(Predicate<PartyVerdict> which) {
    return evaluation.verdicts().stream().filter(which).map(PartyVerdict::party).toList();
  }
}
