package org.impasse.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.inject.Guice;
import com.google.inject.Injector;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.impasse.Seeds;
import org.impasse.analysis.logic.Budget;
import org.impasse.diagnostic.InvalidInputException;
import org.impasse.negotiation.Basis;
import org.impasse.negotiation.Claim;
import org.impasse.negotiation.Clause;
import org.impasse.negotiation.InfeasibleCombination;
import org.impasse.negotiation.Issue;
import org.impasse.negotiation.Position;
import org.impasse.negotiation.Proposal;
import org.impasse.negotiation.Settings;
import org.impasse.negotiation.Term;
import org.impasse.redline.Rule;
import org.impasse.redline.Strength;
import org.impasse.verdict.Evaluator;
import org.junit.jupiter.api.Test;

/** What is found of a claim is what looking at Drools' verdict on every text says. */
class ClaimDifferentialTest {

  private static final long SEED = 20251125;
  private static final int CASES = Seeds.atMost(40);
  private static final int CLAIMS = 8;
  private static final int CUT_SHORT = Seeds.atMost(6);
  private static final int MOST_TICKS = 3_000;

  private final Injector injector = Guice.createInjector();
  private final Evaluator evaluator = injector.getInstance(Evaluator.class);
  private final ClaimFinder finder = injector.getInstance(ClaimFinder.class);
  private final Map<ClaimAnswer.Kind, Set<ClaimAnswer.State>> seen =
      new EnumMap<>(ClaimAnswer.Kind.class);
  private int held;
  private int anyway;

  @Test
  void everyTestEndsAsBruteForceSays() throws InvalidInputException {
    for (int n = 0; n < CASES; n++) {
      RandomCase small = new RandomCase(SEED + n);
      Random random = new Random(SEED + n);
      Looked looked = new Looked(small);
      for (int c = 0; c < CLAIMS; c++) {
        Proposal text = text(small, looked, random);
        Claim claim = claim(small, text, looked.refuses(text), random);
        Settings asked = Settings.defaultsOf(small.negotiation);
        // Most claims are nonsense; every other one is to be one that may hold.
        for (int t = 0; c % 2 == 0 && t < 400 && !mayHold(small, looked, text, claim, asked); t++) {
          text = text(small, looked, random);
          claim = claim(small, text, looked.refuses(text), random);
        }
        ClaimAnswer answer = finder.find(small.negotiation, small.book, asked, claim, text);
        for (ClaimAnswer.Column column : answer.columns()) {
          for (ClaimAnswer.Rung rung : column.rungs()) {
            Settings settings =
                asked.withReadings(column.readings()).withWeakestBasis(rung.basis());
            compare(
                new ByHand(small, looked, text, claim, settings),
                rung.judgement(),
                "seed " + (SEED + n) + " " + claim + settings + text.terms() + small.files);
          }
        }
        assertEquals(
            answer.columns().get(0).rungs().get(0).judgement().tests(), answer.asked().tests());
      }
    }
    for (ClaimAnswer.Kind kind : ClaimAnswer.Kind.values()) {
      assertTrue(
          Seeds.fewer()
              || seen.getOrDefault(kind, Set.of())
                  .containsAll(
                      Set.of(
                          ClaimAnswer.State.HOLDS,
                          ClaimAnswer.State.FAILS,
                          ClaimAnswer.State.UNTESTED)),
          kind + " only " + seen);
    }
    assertTrue(Seeds.fewer() || held > 8, "too few claims that hold: " + held);
    assertTrue(Seeds.fewer() || anyway > 8, "too few that refuse anyway: " + anyway);
  }

  /**
   * By a clock that ticks whenever it is read: what is said then is true, and what is not known is
   * not said.
   */
  @Test
  void whatIsSaidIsTrueWheneverTimeRunsOut() throws InvalidInputException {
    Set<Optional<Claim.Answer>> answers = new HashSet<>();
    for (int n = 0; n < CUT_SHORT; n++) {
      RandomCase small = new RandomCase(SEED + n);
      Random random = new Random(SEED + n);
      Looked looked = new Looked(small);
      Settings asked = Settings.defaultsOf(small.negotiation);
      Proposal text = text(small, looked, random);
      Claim claim = claim(small, text, looked.refuses(text), random);
      for (int t = 0; t < 400 && !mayHold(small, looked, text, claim, asked); t++) {
        text = text(small, looked, random);
        claim = claim(small, text, looked.refuses(text), random);
      }
      ClaimAnswer all =
          finder.find(small.negotiation, small.book, asked, claim, text, Budget.unlimited());
      assertTrue(all.complete());
      for (int ticks = 0; ticks < MOST_TICKS; ticks += 1 + ticks / 6) {
        Budget budget =
            Budget.of(
                new AtomicLong()::getAndIncrement, Duration.ofNanos(ticks), Integer.MAX_VALUE);
        ClaimAnswer some = finder.find(small.negotiation, small.book, asked, claim, text, budget);
        cutShort(all, some, "seed " + (SEED + n) + ", ticks " + ticks + " " + claim);
        answers.add(some.answer());
      }
    }
    assertTrue(answers.contains(Optional.empty()), "time always sufficed");
    assertTrue(answers.size() > 1, "time never sufficed");
  }

  private static void cutShort(ClaimAnswer all, ClaimAnswer some, String when) {
    if (some.answer().isPresent()) {
      assertEquals(all.answer(), some.answer(), when);
    }
    cutShort(all.asked(), some.asked(), when);
    for (int c = 0; c < all.columns().size(); c++) {
      for (int r = 0; r < all.columns().get(c).rungs().size(); r++) {
        cutShort(
            all.columns().get(c).rungs().get(r).judgement(),
            some.columns().get(c).rungs().get(r).judgement(),
            when);
      }
    }
    assertTrue(all.circular().containsAll(some.circular()), when);
  }

  private static void cutShort(ClaimAnswer.Judgement all, ClaimAnswer.Judgement some, String when) {
    for (ClaimAnswer.Kind kind : ClaimAnswer.Kind.values()) {
      ClaimAnswer.Test known = all.of(kind);
      ClaimAnswer.Test found = some.of(kind);
      if (found.state() != ClaimAnswer.State.UNKNOWN) {
        assertEquals(known.state(), found.state(), kind + " " + when);
      }
      assertTrue(sets(known.clashes()).containsAll(sets(found.clashes())), when);
      assertTrue(known.changes().containsAll(found.changes()), when);
      assertTrue(known.rooms().containsAll(found.rooms()), when);
      assertTrue(ids(known.aside()).containsAll(ids(found.aside())), when);
      if (found.complete() && found.state() != ClaimAnswer.State.UNKNOWN) {
        assertEquals(known, found, kind + " " + when);
      }
    }
  }

  private boolean mayHold(
      RandomCase small, Looked looked, Proposal text, Claim claim, Settings settings) {
    ByHand hand = new ByHand(small, looked, text, claim, settings);
    return Set.of(ClaimAnswer.Kind.REFUSED, ClaimAnswer.Kind.SUFFICIENT, ClaimAnswer.Kind.WANTED)
        .stream()
        .allMatch(kind -> hand.state(kind) == ClaimAnswer.State.HOLDS);
  }

  private void compare(ByHand hand, ClaimAnswer.Judgement found, String seeds) {
    for (ClaimAnswer.Test test : found.tests()) {
      assertEquals(hand.state(test.kind()), test.state(), test.kind() + " " + seeds);
      assertTrue(test.complete(), seeds);
      seen.computeIfAbsent(test.kind(), k -> new HashSet<>()).add(test.state());
    }
    held += found.state() == ClaimAnswer.State.HOLDS ? 1 : 0;
    if (hand.state(ClaimAnswer.Kind.REFUSED) == ClaimAnswer.State.HOLDS) {
      assertEquals(
          hand.otherChanges(),
          found.of(ClaimAnswer.Kind.ONLY_WAY).changes().stream()
              .map(change -> new HashSet<>(change.members()))
              .collect(Collectors.toSet()),
          seeds);
      found.of(ClaimAnswer.Kind.ONLY_WAY).changes().forEach(c -> hand.example(c, seeds));
    }
    ClaimAnswer.Test middle = found.of(ClaimAnswer.Kind.NO_MIDDLE);
    assertEquals(hand.aside(), ids(middle.aside()), seeds);
    assertEquals(hand.clashes(), sets(middle.clashes()), seeds);
  }

  private static Set<Set<String>> sets(List<List<Rule>> clashes) {
    return clashes.stream().map(ClaimDifferentialTest::ids).collect(Collectors.toSet());
  }

  private static Set<String> ids(List<Rule> rules) {
    return rules.stream().map(Rule::id).collect(Collectors.toCollection(TreeSet::new));
  }

  /** A text with clauses that set one issue or two, some of them saying a thing again. */
  private static Proposal text(RandomCase small, Looked looked, Random random) {
    Proposal text = looked.texts.get(random.nextInt(looked.texts.size()));
    while (text.addressed().size() < 2) {
      text = looked.texts.get(random.nextInt(looked.texts.size()));
    }
    List<Map<String, Position>> sets = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      sets.add(new LinkedHashMap<>());
    }
    for (Term term : text.addressed()) {
      sets.get(random.nextInt(3)).put(term.issue(), term.position());
      if (random.nextInt(4) == 0) {
        sets.get(random.nextInt(3)).put(term.issue(), term.position());
      }
    }
    List<Clause> clauses = new ArrayList<>();
    Map<String, Term> terms = new LinkedHashMap<>();
    for (int i = 0; i < 3; i++) {
      clauses.add(
          new Clause("c" + i, "C", Optional.empty(), sets.get(i), List.of(), Optional.empty()));
    }
    for (Issue issue : small.negotiation.issues()) {
      terms.put(
          issue.id(),
          new Term(
              issue.id(),
              text.term(issue.id()).position(),
              clauses.stream()
                  .filter(clause -> clause.sets().containsKey(issue.id()))
                  .map(Clause::id)
                  .toList()));
    }
    return new Proposal(
        "small",
        "text",
        "Text",
        Optional.empty(),
        Optional.empty(),
        List.of(),
        clauses,
        terms,
        List.of(),
        List.of(),
        Optional.empty(),
        "text");
  }

  private static Claim claim(RandomCase small, Proposal text, Set<String> refuses, Random random) {
    Claim.Unit unit = random.nextBoolean() ? Claim.Unit.ISSUE : Claim.Unit.CLAUSE;
    List<String> ids =
        new ArrayList<>(
            unit == Claim.Unit.ISSUE
                ? text.addressed().stream().map(Term::issue).toList()
                : text.clauses().stream().map(Clause::id).toList());
    Collections.shuffle(ids, random);
    List<Claim.Member> set = new ArrayList<>();
    set.add(new Claim.Member(ids.subList(0, random.nextInt(4) == 0 ? 2 : 1)));
    if (random.nextBoolean() && set.get(0).ids().size() < ids.size()) {
      set.add(new Claim.Member(List.of(ids.get(ids.size() - 1))));
    }
    List<String> parties =
        new ArrayList<>(small.negotiation.parties().stream().map(p -> p.id()).toList());
    Collections.shuffle(parties, random);
    if (random.nextInt(4) > 0) {
      parties.sort((a, b) -> Boolean.compare(refuses.contains(b), refuses.contains(a)));
    }
    return new Claim(
        "small",
        "claim",
        "Claim",
        "A claim.",
        "text",
        unit,
        set,
        parties.get(0),
        parties.get(1),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        "claim");
  }

  /** Which rules fire on which text, whether or not they are in force. */
  private final class Looked {
    private final List<Proposal> texts;
    private final Map<List<Position>, Set<String>> fired = new HashMap<>();

    Looked(RandomCase small) {
      texts = small.texts();
      Settings all =
          Settings.defaultsOf(small.negotiation)
              .withReadings(Set.of("strict"))
              .withWeakestBasis(Basis.ASSUMED);
      for (Proposal text : texts) {
        Set<String> rules = new HashSet<>();
        evaluator
            .evaluate(small.negotiation, small.book, text, all)
            .verdicts()
            .forEach(v -> v.reasons(Strength.RED_LINE).forEach(r -> rules.add(r.rule().id())));
        fired.put(said(text), rules);
      }
    }

    /** The parties that a text crosses a red line of, whatever is in force. */
    Set<String> refuses(Proposal text) {
      return fired.getOrDefault(said(text), Set.of()).stream()
          .map(rule -> rule.substring(0, rule.lastIndexOf('-')))
          .collect(Collectors.toSet());
    }

    List<Position> said(Proposal text) {
      return text.terms().values().stream().map(Term::position).toList();
    }
  }

  /** The definitions of the six tests, word for word. */
  private final class ByHand {
    private final RandomCase small;
    private final Looked looked;
    private final Proposal text;
    private final Claim claim;
    private final List<Rule> inForce;

    ByHand(RandomCase small, Looked looked, Proposal text, Claim claim, Settings settings) {
      this.small = small;
      this.looked = looked;
      this.text = text;
      this.claim = claim;
      this.inForce = small.book.rules().stream().filter(rule -> rule.inForce(settings)).toList();
    }

    ClaimAnswer.State state(ClaimAnswer.Kind kind) {
      Set<Claim.Member> set = Set.copyOf(claim.set());
      return switch (kind) {
        case REFUSED -> tested(!crossed(claim.with(), text).isEmpty(), claim.with(), set);
        case SUFFICIENT ->
            !crossed(claim.with(), without(set)).isEmpty()
                ? ClaimAnswer.State.FAILS
                : inForce.stream().anyMatch(r -> redLine(r) && r.party().equals(claim.with()))
                    ? ClaimAnswer.State.HOLDS
                    : ClaimAnswer.State.UNTESTED;
        case NEEDED -> needed(set);
        case ONLY_WAY ->
            state(ClaimAnswer.Kind.REFUSED) != ClaimAnswer.State.HOLDS
                ? state(ClaimAnswer.Kind.REFUSED)
                : otherChanges().isEmpty() ? ClaimAnswer.State.HOLDS : ClaimAnswer.State.FAILS;
        case WANTED -> {
          Set<String> lines = crossed(claim.without(), without(set));
          lines.removeAll(crossed(claim.without(), text));
          yield tested(!lines.isEmpty(), claim.without(), set);
        }
        case NO_MIDDLE ->
            variants(issues(set)).stream()
                    .anyMatch(variant -> aside().containsAll(crossedByEither(variant)))
                ? reads(claim.with(), set) && reads(claim.without(), set)
                    ? ClaimAnswer.State.FAILS
                    : ClaimAnswer.State.UNTESTED
                : ClaimAnswer.State.HOLDS;
      };
    }

    private ClaimAnswer.State needed(Set<Claim.Member> set) {
      Set<ClaimAnswer.State> states = new HashSet<>();
      for (Claim.Member member : set) {
        Set<Claim.Member> others = new HashSet<>(set);
        others.remove(member);
        Set<String> lines = crossed(claim.with(), without(others));
        lines.removeAll(crossed(claim.with(), without(set)));
        boolean untold = lines.isEmpty() && untold(without(others), issues(Set.of(member)));
        anyway += untold ? 1 : 0;
        states.add(
            untold
                ? ClaimAnswer.State.UNTESTED
                : tested(!lines.isEmpty(), claim.with(), Set.of(member)));
      }
      return states.contains(ClaimAnswer.State.FAILS)
          ? ClaimAnswer.State.FAILS
          : states.contains(ClaimAnswer.State.UNTESTED)
              ? ClaimAnswer.State.UNTESTED
              : ClaimAnswer.State.HOLDS;
    }

    /** Whether a red line is crossed that is not where something else is said on some issues. */
    private boolean untold(Proposal said, Set<String> issues) {
      Set<String> always = crossed(claim.with(), said);
      looked.texts.stream()
          .filter(
              other ->
                  other.terms().values().stream()
                      .allMatch(
                          term ->
                              issues.contains(term.issue())
                                  || term.position().equals(said.term(term.issue()).position())))
          .forEach(other -> always.retainAll(crossed(claim.with(), other)));
      return !always.equals(crossed(claim.with(), said));
    }

    private ClaimAnswer.State tested(boolean holds, String party, Set<Claim.Member> members) {
      return holds
          ? ClaimAnswer.State.HOLDS
          : reads(party, members) ? ClaimAnswer.State.FAILS : ClaimAnswer.State.UNTESTED;
    }

    Set<Set<Claim.Member>> otherChanges() {
      List<Set<Claim.Member>> minimal = new ArrayList<>();
      List<Claim.Member> units = units();
      List<Set<Claim.Member>> subsets = new ArrayList<>();
      for (int bits = 0; bits < 1 << units.size(); bits++) {
        Set<Claim.Member> subset = new HashSet<>();
        for (int i = 0; i < units.size(); i++) {
          if ((bits >> i & 1) == 1) {
            subset.add(units.get(i));
          }
        }
        subsets.add(subset);
      }
      subsets.sort((a, b) -> a.size() - b.size());
      for (Set<Claim.Member> subset : subsets) {
        if (minimal.stream().noneMatch(subset::containsAll)
            && variants(issues(subset)).stream()
                .anyMatch(variant -> crossed(claim.with(), variant).isEmpty())) {
          minimal.add(subset);
        }
      }
      minimal.remove(Set.copyOf(claim.set()));
      return Set.copyOf(minimal);
    }

    /** An example is refused no more, and nothing of it can be left as it was. */
    void example(ClaimAnswer.Change change, String seeds) {
      Proposal changed = text;
      for (Map.Entry<Issue, Position> entry : change.example().entrySet()) {
        changed = changed.with(entry.getKey(), entry.getValue());
      }
      assertTrue(suits(changed), change + seeds);
      for (Issue issue : change.example().keySet()) {
        assertTrue(issues(Set.copyOf(change.members())).contains(issue.id()), change + seeds);
        assertFalse(suits(changed.with(issue, text.term(issue.id()).position())), change + seeds);
      }
    }

    private boolean suits(Proposal other) {
      return crossed(claim.with(), other).isEmpty() && breaksNothingMore(other);
    }

    private List<Claim.Member> units() {
      List<String> ids =
          claim.unit() == Claim.Unit.ISSUE
              ? small.negotiation.issues().stream().map(Issue::id).toList()
              : text.clauses().stream().map(Clause::id).toList();
      List<Claim.Member> units = new ArrayList<>(claim.set());
      Predicate<String> inSet = id -> claim.set().stream().anyMatch(m -> m.ids().contains(id));
      ids.stream().filter(inSet.negate()).map(List::of).map(Claim.Member::new).forEach(units::add);
      return units;
    }

    Set<String> aside() {
      List<Proposal> variants = variants(issues(Set.copyOf(claim.set())));
      Set<String> always = null;
      for (Proposal variant : variants) {
        Set<String> crossed = crossedByEither(variant);
        if (always == null) {
          always = crossed;
        }
        always.retainAll(crossed);
      }
      return always == null ? Set.of() : always;
    }

    /** Minimal sets of red lines, those set aside left out, of which every variant crosses one. */
    Set<Set<String>> clashes() {
      Set<Set<String>> drawn = new HashSet<>();
      Set<String> aside = aside();
      for (Proposal variant : variants(issues(Set.copyOf(claim.set())))) {
        Set<String> crossed = crossedByEither(variant);
        crossed.removeAll(aside);
        drawn.add(crossed);
      }
      List<String> rules = drawn.stream().flatMap(Set::stream).distinct().sorted().toList();
      List<Set<String>> minimal = new ArrayList<>();
      List<Integer> subsets = new ArrayList<>();
      for (int bits = 1; bits < 1 << rules.size(); bits++) {
        subsets.add(bits);
      }
      subsets.sort((a, b) -> Integer.bitCount(a) - Integer.bitCount(b));
      for (int bits : subsets) {
        Set<String> some = new TreeSet<>();
        for (int i = 0; i < rules.size(); i++) {
          if ((bits >> i & 1) == 1) {
            some.add(rules.get(i));
          }
        }
        if (minimal.stream().noneMatch(some::containsAll)
            && drawn.stream().allMatch(crossed -> crossed.stream().anyMatch(some::contains))) {
          minimal.add(some);
        }
      }
      return new HashSet<>(minimal);
    }

    /** Texts that keep all else, and break nothing that the text does not break itself. */
    private List<Proposal> variants(Set<String> free) {
      return looked.texts.stream()
          .filter(
              other ->
                  other.terms().values().stream()
                      .allMatch(
                          term ->
                              free.contains(term.issue())
                                  || term.position().equals(text.term(term.issue()).position())))
          .filter(this::breaksNothingMore)
          .toList();
    }

    private boolean breaksNothingMore(Proposal other) {
      return small.negotiation.infeasible().stream()
          .filter(((Predicate<InfeasibleCombination>) c -> c.brokenBy(text)).negate())
          .noneMatch(c -> c.brokenBy(other));
    }

    private Proposal without(Set<Claim.Member> out) {
      Set<String> silent = issues(out);
      return looked.texts.stream()
          .filter(
              other ->
                  other.terms().values().stream()
                      .allMatch(
                          term ->
                              term.position()
                                  .equals(
                                      silent.contains(term.issue())
                                          ? Position.SILENCE
                                          : text.term(term.issue()).position())))
          .findFirst()
          .orElseThrow();
    }

    private Set<String> issues(Set<Claim.Member> members) {
      Set<String> ids = members.stream().flatMap(m -> m.ids().stream()).collect(Collectors.toSet());
      return claim.unit() == Claim.Unit.ISSUE
          ? ids
          : text.addressed().stream()
              .filter(term -> ids.containsAll(term.clauses()))
              .map(Term::issue)
              .collect(Collectors.toSet());
    }

    private boolean reads(String party, Set<Claim.Member> members) {
      Set<String> ids = members.stream().flatMap(m -> m.ids().stream()).collect(Collectors.toSet());
      Set<String> touched = new HashSet<>(ids);
      text.clauses().stream()
          .filter(clause -> ids.contains(clause.id()))
          .forEach(clause -> touched.addAll(clause.sets().keySet()));
      return inForce.stream()
          .anyMatch(
              rule ->
                  rule.party().equals(party)
                      && rule.strength().isPresent()
                      && rule.footprint().stream().anyMatch(touched::contains));
    }

    private Set<String> crossedByEither(Proposal other) {
      Set<String> crossed = crossed(claim.with(), other);
      crossed.addAll(crossed(claim.without(), other));
      return crossed;
    }

    private Set<String> crossed(String party, Proposal other) {
      Set<String> fired = looked.fired.getOrDefault(looked.said(other), Set.of());
      return inForce.stream()
          .filter(rule -> redLine(rule) && rule.party().equals(party))
          .map(Rule::id)
          .filter(fired::contains)
          .collect(Collectors.toCollection(HashSet::new));
    }

    private static boolean redLine(Rule rule) {
      return rule.strength().equals(Optional.of(Strength.RED_LINE));
    }
  }
}
