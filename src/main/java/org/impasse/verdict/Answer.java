package org.impasse.verdict;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.impasse.negotiation.Assumption;
import org.impasse.negotiation.Party;
import org.impasse.negotiation.Position;
import org.impasse.negotiation.Proposal;
import org.impasse.negotiation.Term;
import org.impasse.redline.Rule;
import org.impasse.redline.Strength;

/**
 * How one party's rules become its answer to one text.
 *
 * @param party who
 * @param spoken what its rules say
 * @param proposal the text
 * @param byRules the answer before any assumption
 * @param assumption what the text's author assumes of the party
 */
record Answer(
    Party party,
    Spoken spoken,
    Proposal proposal,
    Verdict byRules,
    Optional<Assumption> assumption) {

  static Answer of(Party party, Spoken spoken, Proposal proposal) {
    Optional<Assumption> assumption =
        proposal.assumptions().stream().filter(a -> a.party().equals(party.id())).findFirst();
    return new Answer(party, spoken, proposal, byRules(party, spoken, proposal), assumption);
  }

  private static Verdict byRules(Party party, Spoken spoken, Proposal proposal) {
    if (!spoken.fired(raises(Strength.RED_LINE)).isEmpty()) {
      return new Verdict.Reject();
    }
    List<Verdict.Unknown> unknown = new ArrayList<>();
    if (party.kind() == Party.Kind.ELECTORATE) {
      unknown.add(new Verdict.Vote());
    }
    boolean objects = !spoken.fired(raises(Strength.OBJECTION)).isEmpty();
    // An open objection changes nothing where another objection stands already.
    Set<Strength> wouldMatter =
        objects ? EnumSet.of(Strength.RED_LINE) : EnumSet.of(Strength.RED_LINE, Strength.OBJECTION);
    List<Rule> open = spoken.open(rule -> rule.strength().map(wouldMatter::contains).orElse(false));
    for (Term term : proposal.addressed()) {
      if (term.position() instanceof Position.Other other) {
        List<String> rules =
            open.stream()
                .filter(rule -> rule.footprint().contains(term.issue()))
                .map(Rule::id)
                .toList();
        if (!rules.isEmpty()) {
          unknown.add(new Verdict.Unlisted(term.issue(), other.words(), rules));
        }
      }
    }
    if (!unknown.isEmpty()) {
      return new Verdict.Undetermined(unknown);
    }
    return objects ? new Verdict.Conditional() : new Verdict.Accept();
  }

  private static Predicate<Rule> raises(Strength strength) {
    return rule -> rule.strength().equals(Optional.of(strength));
  }

  private boolean undetermined() {
    return byRules instanceof Verdict.Undetermined;
  }

  PartyVerdict verdict(ConsentNeed consent) {
    Optional<Assumption> assumed = assumption.filter(a -> undetermined());
    return new PartyVerdict(
        party,
        consent,
        assumed.map(a -> answer(a.answer())).orElse(byRules),
        ground(),
        rulesRead(),
        reasons(),
        assumed);
  }

  private static Verdict answer(Assumption.Answer answer) {
    return switch (answer) {
      case ACCEPTS -> new Verdict.Accept();
      case OBJECTS -> new Verdict.Conditional();
      case REFUSES -> new Verdict.Reject();
    };
  }

  private List<Reason> reasons() {
    return spoken.fired(rule -> rule.strength().isPresent()).stream()
        .sorted(Comparator.comparing(reason -> reason.rule().strength().orElseThrow()))
        .toList();
  }

  private Ground ground() {
    if (!spoken.canDecide()) {
      return Ground.NO_RULES;
    }
    boolean spoke =
        !reasons().isEmpty() || !spoken.open(rule -> rule.strength().isPresent()).isEmpty();
    return spoke ? Ground.RULES : Ground.SILENT;
  }

  private PartyVerdict.RulesRead rulesRead() {
    Set<String> footprint = spoken.footprint();
    List<Term> addressed = proposal.addressed();
    int read = (int) addressed.stream().filter(term -> footprint.contains(term.issue())).count();
    return new PartyVerdict.RulesRead(read, addressed.size(), footprint);
  }

  /** What a reader should know of this party besides its answer. */
  List<Evaluation.Remark> remarks() {
    List<Evaluation.Remark> remarks = new ArrayList<>();
    if (byRules instanceof Verdict.Reject && proposal.authors().contains(party.id())) {
      List<Reason> redLines = spoken.fired(raises(Strength.RED_LINE));
      remarks.add(
          new Evaluation.AuthorRefuses(
              party.id(), redLines.stream().map(reason -> reason.rule().id()).toList()));
    }
    if (assumption.isPresent() && !undetermined()) {
      remarks.add(new Evaluation.AssumptionUnused(party.id()));
    }
    return remarks;
  }
}
