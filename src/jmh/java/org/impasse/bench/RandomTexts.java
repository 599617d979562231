package org.impasse.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.impasse.negotiation.Issue;
import org.impasse.negotiation.NegotiationCase;
import org.impasse.negotiation.Position;
import org.impasse.negotiation.Proposal;

/** Texts drawn at random: each changes some six issues of an existing one. */
final class RandomTexts {

  private static final int CHANGES = 6;

  private final Random random;
  private final List<Issue> issues;

  RandomTexts(NegotiationCase negotiation, long seed) {
    this.random = new Random(seed);
    this.issues = negotiation.issues();
  }

  /** Some positions, by issue. */
  Map<Issue, Position> positions() {
    Map<Issue, Position> drawn = new LinkedHashMap<>();
    for (int i = 0; i < CHANGES; i++) {
      Issue issue = issues.get(random.nextInt(issues.size()));
      drawn.put(issue, position(issue));
    }
    return drawn;
  }

  Proposal next(Proposal base) {
    Proposal text = base;
    for (Map.Entry<Issue, Position> drawn : positions().entrySet()) {
      text = text.with(drawn.getKey(), drawn.getValue());
    }
    return text;
  }

  private Position position(Issue issue) {
    List<Position> choices = new ArrayList<>();
    issue.listed().forEach(listed -> choices.add(new Position.Named(listed.id())));
    if (issue.values() instanceof Issue.Range range) {
      long steps = range.max() - range.min() + 1;
      choices.add(new Position.Amount(range.min() + Math.floorMod(random.nextLong(), steps)));
    }
    return choices.get(random.nextInt(choices.size()));
  }
}
