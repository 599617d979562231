package org.impasse.quality.lint;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.impasse.diagnostic.InvalidInputException;
import org.impasse.negotiation.InfeasibleCombination;
import org.impasse.negotiation.Issue;
import org.impasse.negotiation.Position;
import org.impasse.negotiation.Stretch;
import org.impasse.redline.PositionClasses;
import org.impasse.redline.Rule;
import org.impasse.redline.Sentences;

/** A red line that fires where none of its statements speaks against anything. */
final class WiderThanEvidence implements Lint {

  /** No range is cut into more stretches than anybody would read. */
  private static final int MOST_NAMED = 20;

  @Override
  public String code() {
    return "wider-than-evidence";
  }

  @Override
  public String summary() {
    return "A red line that fires on positions which none of its statements speaks against.";
  }

  @Override
  public String why() {
    return "A rule is drawn no wider than its evidence: what nobody said is nobody's refusal. A"
        + " statement that refuses positions speaks against those; one that demands positions"
        + " speaks against all others on the issue, silence among them; one that names an issue as"
        + " a whole speaks against whatever is said on it. Silence is covered only where it is"
        + " named, or something is demanded. Of a rule that reads several issues together it is"
        + " enough that a statement speaks against what the text says on one of them, for the rule"
        + " is then the narrower of the two. What the party would bear or welcome covers nothing."
        + " Nor is a rule too wide where a firmer red line of the same party refuses anyway."
        + " Numbers are taken at their usual values.";
  }

  @Override
  public Set<Need> needs() {
    return Set.of(Need.EVIDENCE, Need.RULES);
  }

  @Override
  public void find(ReadCase read, Findings findings) throws InvalidInputException {
    for (Rule rule : read.redLines()) {
      if (!RedLineEvidence.speaks(rule, read)) {
        continue; // a finding of its own
      }
      List<String> open = new ArrayList<>();
      for (Set<String> issues : rule.readsTogether()) {
        uncovered(rule, issues, read).ifPresent(open::add);
      }
      if (!open.isEmpty()) {
        findings.add(
            this,
            rule.id(),
            rule.location(),
            "Red line "
                + rule.id()
                + " also fires on "
                + Say.list(open)
                + ", and nothing it cites speaks against that.",
            "Draw the rule narrower, or cite a statement that reaches so far.");
      }
    }
  }

  private static Optional<String> uncovered(Rule rule, Set<String> issues, ReadCase read)
      throws InvalidInputException {
    List<InfeasibleCombination> covered = new ArrayList<>();
    for (String id : issues) {
      Issue issue = read.negotiation().issue(id).orElseThrow();
      List<Stretch> against = Cover.of(issue, read.evidence(rule));
      if (!against.isEmpty()) {
        covered.add(new InfeasibleCombination(Map.of(id, against), ""));
      }
    }
    List<Rule> firmer = firmer(rule, read);
    Optional<Map<String, Position>> found =
        read.logic().example(rule, issues, firmer, covered, read.usual());
    if (found.isEmpty()) {
      return Optional.empty();
    }
    if (issues.size() > 1) {
      return Optional.of("a text that says " + example(found.get()));
    }
    Issue issue = read.negotiation().issue(issues.iterator().next()).orElseThrow();
    Set<String> words = new LinkedHashSet<>();
    while (found.isPresent() && words.size() < MOST_NAMED) {
      Stretch stretch =
          stretch(found.get().values().iterator().next(), issue, told(rule, firmer), covered, read);
      words.add(words(stretch, issue));
      covered.add(new InfeasibleCombination(Map.of(issue.id(), List.of(stretch)), ""));
      found = read.logic().example(rule, issues, firmer, covered, read.usual());
    }
    return Optional.of(Say.list(List.copyOf(words)) + " (" + issue.id() + ")");
  }

  /** Red lines of the same party on a stronger basis, in force whenever the rule is. */
  private static List<Rule> firmer(Rule rule, ReadCase read) {
    return read.redLines().stream()
        .filter(
            other ->
                other.party().equals(rule.party())
                    && other.basis().compareTo(rule.basis()) < 0
                    && Standing.whenever(other, rule))
        .toList();
  }

  private static List<Rule> told(Rule rule, List<Rule> firmer) {
    List<Rule> rules = new ArrayList<>(firmer);
    rules.add(rule);
    return rules;
  }

  /** Around a position, what the rules do not tell apart from it and no statement covers. */
  private static Stretch stretch(
      Position position,
      Issue issue,
      List<Rule> rules,
      List<InfeasibleCombination> covered,
      ReadCase read) {
    if (!(position instanceof Position.Amount amount)) {
      return new Stretch.One(position.id());
    }
    Stretch.Amounts alike =
        PositionClasses.of(issue, rules, read.usual()).amounts().stream()
            .filter(stretch -> stretch.contains(amount))
            .findFirst()
            .orElseThrow();
    long first = alike.first();
    long last = alike.last();
    for (InfeasibleCombination one : covered) {
      for (Stretch stretch : one.positions().getOrDefault(issue.id(), List.of())) {
        if (stretch instanceof Stretch.Amounts other) {
          if (other.last() < amount.value()) {
            first = Math.max(first, other.last() + 1);
          } else {
            last = Math.min(last, other.first() - 1);
          }
        }
      }
    }
    return new Stretch.Amounts(first, last);
  }

  private static String words(Stretch stretch, Issue issue) {
    if (stretch instanceof Stretch.Amounts amounts) {
      String last = Sentences.words(issue, new Position.Amount(amounts.last()));
      return amounts.first() == amounts.last()
          ? last
          : Sentences.words(issue, new Position.Amount(amounts.first())) + " to " + last;
    }
    String id = ((Stretch.One) stretch).position();
    return id.equals(Position.NOT_ADDRESSED) ? "silence" : "'" + id + "'";
  }

  private static String example(Map<String, Position> said) {
    List<String> words = new ArrayList<>();
    said.forEach(
        (id, position) ->
            words.add(
                position instanceof Position.NotAddressed
                    ? "nothing on " + id
                    : "'" + position.id() + "' on " + id));
    return Say.list(words);
  }
}
