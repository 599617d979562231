package org.impasse.board;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import org.impasse.negotiation.Assumption;
import org.impasse.negotiation.Basis;
import org.impasse.negotiation.Consent;
import org.impasse.negotiation.Issue;
import org.impasse.negotiation.Party;
import org.impasse.negotiation.Position;
import org.impasse.negotiation.Proposal;
import org.impasse.negotiation.Reading;
import org.impasse.negotiation.Settings;
import org.impasse.negotiation.Stretch;
import org.impasse.negotiation.Term;
import org.impasse.redline.PositionClasses;

/** Texts and settings of one case, all from one seed. */
final class RandomTexts {

  /** More at once, and what they could mean is no longer looked for one by one. */
  private static final int MOST_UNLISTED = 3;

  private final Random random;
  private final BoardCase board;
  private final Map<String, List<Long>> edges = new LinkedHashMap<>();

  RandomTexts(BoardCase board, long seed) {
    this.board = board;
    this.random = new Random(seed);
    for (Issue issue : board.negotiation().issues()) {
      if (issue.values() instanceof Issue.Range range) {
        edges.put(issue.id(), edges(issue, range));
      }
    }
  }

  /** Amounts at and around the cuts that rules make, and the ends of the range. */
  private List<Long> edges(Issue issue, Issue.Range range) {
    TreeSet<Long> amounts = new TreeSet<>(List.of(range.min(), range.max()));
    for (Stretch.Amounts same :
        PositionClasses.of(issue, board.rules().rules(), board.settings()).amounts()) {
      amounts.addAll(List.of(same.first() - 1, same.first(), same.first() + 1, same.last()));
    }
    return amounts.stream().filter(a -> range.min() <= a && a <= range.max()).toList();
  }

  /** A text of the case with some positions changed, or one made of nothing. */
  Proposal text() {
    Map<String, Term> terms = new LinkedHashMap<>();
    boolean fresh = board.texts().isEmpty() || random.nextInt(3) == 0;
    Map<String, Term> base = fresh ? Map.of() : pick(board.texts()).terms();
    int often = 2 + random.nextInt(12);
    int unlisted = 0;
    for (Issue issue : board.negotiation().issues()) {
      Term term = base.getOrDefault(issue.id(), Term.silent(issue.id()));
      if (random.nextInt(often) == 0) {
        Position position = position(issue, unlisted < MOST_UNLISTED);
        unlisted += position instanceof Position.Other ? 1 : 0;
        term = new Term(issue.id(), position, List.of("c1"));
      }
      terms.put(issue.id(), term);
    }
    return new Proposal(
        board.negotiation().id(),
        "random",
        "Random",
        Optional.empty(),
        Optional.empty(),
        random.nextInt(3) == 0 ? List.of(pick(board.negotiation().parties()).id()) : List.of(),
        List.of(),
        terms,
        random.nextInt(3) == 0 ? List.of(assumption()) : List.of(),
        List.of(),
        Optional.empty(),
        "random");
  }

  private Position position(Issue issue, boolean unlisted) {
    int kind = random.nextInt(8);
    if (kind == 0) {
      return Position.SILENCE;
    }
    if (kind == 1 && unlisted) {
      return new Position.Other("something \"new\" on {" + issue.id() + "}, 100% $1");
    }
    if (issue.isInteger() && (issue.listed().isEmpty() || kind < 6)) {
      return new Position.Amount(pick(edges.get(issue.id())));
    }
    return new Position.Named(pick(issue.listed()).id());
  }

  private Assumption assumption() {
    return new Assumption(
        pick(board.negotiation().parties()).id(),
        pick(List.of(Assumption.Answer.values())),
        "for the exercise");
  }

  /** Another day, basis, readings and consent. Parameters and circumstances are in the tables. */
  Settings settings() {
    Settings settings = board.settings();
    LocalDate until = board.negotiation().factsUntil();
    if (random.nextInt(3) == 0) {
      settings = settings.withAsOf(until.minusDays(random.nextInt(500)));
    }
    if (random.nextInt(2) == 0) {
      settings = settings.withWeakestBasis(pick(List.of(Basis.values())));
    }
    settings =
        settings.withReadings(
            new TreeSet<>(
                board.negotiation().readings().stream()
                    .filter(reading -> random.nextInt(3) == 0)
                    .map(Reading::id)
                    .toList()));
    if (random.nextInt(3) == 0) {
      Map<String, Consent> consent = new LinkedHashMap<>();
      for (Party party : board.negotiation().parties()) {
        if (random.nextInt(4) == 0) {
          consent.put(party.id(), pick(List.of(Consent.values())));
        }
      }
      settings = settings.withConsent(consent);
    }
    return settings;
  }

  /** Some of many. */
  <T> List<T> some(List<T> all, int count) {
    List<T> chosen = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      chosen.add(pick(all));
    }
    return chosen;
  }

  private <T> T pick(List<T> from) {
    return from.get(random.nextInt(from.size()));
  }
}
