package org.impasse.analysis;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.impasse.analysis.Timeline.Contest;
import org.impasse.analysis.Timeline.Lane;
import org.impasse.analysis.Timeline.Move;
import org.impasse.analysis.Timeline.Ruled;
import org.impasse.analysis.Timeline.Said;
import org.impasse.analysis.Timeline.Step;
import org.impasse.negotiation.Evidence;
import org.impasse.negotiation.Issue;
import org.impasse.negotiation.NegotiationCase;
import org.impasse.negotiation.Party;
import org.impasse.negotiation.StatementDate;
import org.impasse.negotiation.Stretch;
import org.impasse.redline.Rule;
import org.impasse.redline.RuleBook;
import org.impasse.redline.Strength;

/**
 * Orders the statements of a case in time. Two statements differ when the one refuses a position
 * that the other bears, welcomes or insists on, or when the file says that they contradict each
 * other. If the one was made after the other, the stand moved; if they may be of the same time, it
 * is contested. A statement without a date may be of any time.
 */
public final class Timelines {

  private static final Comparator<Evidence> BY_DATE =
      Comparator.comparing((Evidence e) -> e.on().map(StatementDate::first).orElse(LocalDate.MAX))
          .thenComparing(e -> e.on().map(StatementDate::last).orElse(LocalDate.MAX));

  private final NegotiationCase negotiation;
  private final RuleBook rules;
  private final Optional<Issue> only;
  private final Set<String> ofNecessity;

  private Timelines(NegotiationCase negotiation, RuleBook rules, Optional<Issue> only) {
    this.negotiation = negotiation;
    this.rules = rules;
    this.only = only;
    this.ofNecessity = rules.evidenceOfNecessity();
  }

  /** The statements of a case in time, on one issue or on all. */
  public static Timeline of(NegotiationCase negotiation, RuleBook rules, Optional<Issue> issue) {
    Timelines timelines = new Timelines(negotiation, rules, issue);
    List<Lane> lanes = new ArrayList<>();
    for (Party party : negotiation.parties()) {
      List<Evidence> own =
          negotiation.evidence().stream()
              .filter(e -> e.party().equals(party.id()))
              .filter(e -> issue.isEmpty() || e.issues().containsKey(issue.get().id()))
              .sorted(BY_DATE)
              .toList();
      if (!own.isEmpty()) {
        lanes.add(timelines.lane(party, own));
      }
    }
    return new Timeline(negotiation, issue, lanes);
  }

  private Lane lane(Party party, List<Evidence> own) {
    List<Evidence> dated = own.stream().filter(e -> e.on().isPresent()).toList();
    List<Evidence> undated = own.stream().filter(e -> e.on().isEmpty()).toList();
    List<Move> moves = new ArrayList<>();
    for (Issue issue : issues()) {
      move(party, issue, dated).ifPresent(moves::add);
    }
    return new Lane(party, dated, undated, moves, contests(own));
  }

  private List<Issue> issues() {
    return only.map(List::of).orElse(negotiation.issues());
  }

  private Optional<Move> move(Party party, Issue issue, List<Evidence> dated) {
    List<Evidence> naming = dated.stream().filter(e -> names(e, issue) && !procedural(e)).toList();
    List<Step> steps = new ArrayList<>(ruled(party, issue));
    if (!shifts(steps) && !moved(issue, naming)) {
      return Optional.empty();
    }
    steps.addAll(said(issue, naming));
    steps.sort(Comparator.comparing(Step::day));
    return Optional.of(new Move(issue, steps));
  }

  private static boolean names(Evidence evidence, Issue issue) {
    return !evidence.issues().getOrDefault(issue.id(), List.of()).isEmpty();
  }

  private boolean procedural(Evidence evidence) {
    return ofNecessity.contains(evidence.id());
  }

  /** Begins and ends of the party's red lines that read the issue. */
  private List<Step> ruled(Party party, Issue issue) {
    List<Step> steps = new ArrayList<>();
    for (Rule rule : rules.rulesOf(party.id())) {
      if (rule.footprint().contains(issue.id())
          && rule.strength().equals(Optional.of(Strength.RED_LINE))) {
        rule.from().ifPresent(day -> steps.add(new Ruled(day, true, rule)));
        rule.until().ifPresent(day -> steps.add(new Ruled(day, false, rule)));
      }
    }
    return steps;
  }

  /** Whether red lines ended, or began one after the other: one that only begins has not moved. */
  private static boolean shifts(List<Step> ruled) {
    boolean ended = ruled.stream().anyMatch(step -> step instanceof Ruled r && !r.begins());
    return ended || ruled.stream().map(Step::day).distinct().count() > 1;
  }

  private boolean moved(Issue issue, List<Evidence> dated) {
    for (Evidence one : dated) {
      for (Evidence later : dated) {
        if (before(one, later) && (differ(one, later, issue) || linked(one, later))) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean before(Evidence one, Evidence later) {
    return one.on().orElseThrow().last().isBefore(later.on().orElseThrow().first());
  }

  /** What was said, with repetitions as one step. */
  private static List<Said> said(Issue issue, List<Evidence> naming) {
    List<Said> steps = new ArrayList<>();
    for (Evidence evidence : naming) {
      List<Stretch> positions = evidence.issues().getOrDefault(issue.id(), List.of());
      int last = steps.size() - 1;
      if (last >= 0
          && steps.get(last).bearing() == evidence.bearing()
          && steps.get(last).positions().equals(positions)) {
        List<Evidence> more = new ArrayList<>(steps.get(last).statements());
        more.add(evidence);
        steps.set(last, new Said(evidence.bearing(), positions, more));
      } else {
        steps.add(new Said(evidence.bearing(), positions, List.of(evidence)));
      }
    }
    return steps;
  }

  /** Statements that differ and may be of the same time, those that hang together as one. */
  private List<Contest> contests(List<Evidence> own) {
    List<Contest> contests = new ArrayList<>();
    for (int i = 0; i < own.size(); i++) {
      for (int j = i + 1; j < own.size(); j++) {
        Evidence one = own.get(i);
        Evidence other = own.get(j);
        List<Issue> issues = issues().stream().filter(issue -> differ(one, other, issue)).toList();
        if (sameTime(one, other) && (linked(one, other) || !issues.isEmpty())) {
          join(contests, issues, List.of(one, other));
        }
      }
    }
    return contests.stream().map(contest -> inOrder(contest, own)).toList();
  }

  /** Contests that share issues and statements are one. */
  private static void join(List<Contest> contests, List<Issue> issues, List<Evidence> two) {
    Set<Evidence> statements = new LinkedHashSet<>(two);
    Set<Issue> where = new LinkedHashSet<>(issues);
    for (Contest known : List.copyOf(contests)) {
      boolean same =
          known.issues().stream().anyMatch(where::contains) || known.issues().equals(issues);
      if (same && known.statements().stream().anyMatch(statements::contains)) {
        contests.remove(known);
        statements.addAll(known.statements());
        where.addAll(known.issues());
      }
    }
    contests.add(new Contest(List.copyOf(where), List.copyOf(statements)));
  }

  private Contest inOrder(Contest contest, List<Evidence> own) {
    return new Contest(
        issues().stream().filter(contest.issues()::contains).toList(),
        own.stream().filter(contest.statements()::contains).toList());
  }

  private static boolean sameTime(Evidence one, Evidence other) {
    Optional<StatementDate> first = one.on();
    Optional<StatementDate> second = other.on();
    return first.isEmpty()
        || second.isEmpty()
        || !(first.get().last().isBefore(second.get().first())
            || second.get().last().isBefore(first.get().first()));
  }

  private static boolean linked(Evidence one, Evidence other) {
    return one.contradicts().contains(other.id()) || other.contradicts().contains(one.id());
  }

  /** Whether one refuses a position that the other speaks for. */
  private boolean differ(Evidence one, Evidence other, Issue issue) {
    if (procedural(one) || procedural(other)) {
      return false;
    }
    boolean first = one.bearing() == Evidence.Bearing.REFUSES;
    boolean second = other.bearing() == Evidence.Bearing.REFUSES;
    return first != second && overlap(one.issues(), other.issues(), issue.id());
  }

  private static boolean overlap(
      Map<String, List<Stretch>> one, Map<String, List<Stretch>> other, String issue) {
    return one.getOrDefault(issue, List.of()).stream()
        .anyMatch(a -> other.getOrDefault(issue, List.of()).stream().anyMatch(a::overlaps));
  }
}
