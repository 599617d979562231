package org.impasse.analysis.drift;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.inject.Guice;
import com.google.inject.Injector;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.impasse.casebook.CaseOpener;
import org.impasse.casebook.Sitting;
import org.impasse.casebook.Wishes;
import org.impasse.verdict.Evaluation;
import org.impasse.verdict.Evaluator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A mixture of two states of a case answers as the case does whose files have just those changes;
 * and what is said to turn an answer turns it.
 */
class MixtureTest {

  private static final int SEEDS = 15;

  @TempDir private Path temporary;

  private final Injector injector = Guice.createInjector();
  private final CaseOpener opener = injector.getInstance(CaseOpener.class);
  private final Evaluator evaluator = injector.getInstance(Evaluator.class);

  private Sitting open(Set<MillEdits> made, Optional<String> basis) throws Exception {
    Path folder = MillEdits.write(Files.createTempDirectory(temporary, "case"), made);
    Wishes wishes =
        new Wishes(
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            basis,
            Optional.empty());
    return opener.openTexts(
        List.of(folder),
        temporary,
        List.of("mill/first-offer", "mill/second-offer", "mill/v3"),
        wishes);
  }

  private static State state(Sitting sitting) {
    return new State(sitting.negotiation(), sitting.rules(), sitting.settings());
  }

  private Evaluation real(Sitting sitting, int text) {
    return evaluator.evaluate(
        sitting.negotiation(), sitting.rules(), sitting.texts().get(text), sitting.settings());
  }

  /** What each party answers, whether it has to, and which rules say so. */
  private static Map<String, String> answers(Evaluation evaluation) {
    Map<String, String> answers = new TreeMap<>();
    evaluation
        .verdicts()
        .forEach(
            v ->
                answers.put(
                    v.party().id(),
                    v.verdict().code()
                        + " "
                        + v.consent().consent()
                        + " "
                        + v.reasons().stream()
                            .map(reason -> reason.rule().id())
                            .sorted()
                            .collect(Collectors.joining(","))));
    return answers;
  }

  private static Set<MillEdits> some(Random random, Set<MillEdits> among, int share) {
    Set<MillEdits> chosen = EnumSet.noneOf(MillEdits.class);
    among.stream().filter(edit -> random.nextInt(share) == 0).forEach(chosen::add);
    return chosen;
  }

  private static Set<MillEdits> both(Set<MillEdits> some, Set<MillEdits> more) {
    Set<MillEdits> all = EnumSet.noneOf(MillEdits.class);
    all.addAll(some);
    all.addAll(more);
    return all;
  }

  @Test
  void everyMixtureAnswersAsTheCaseWithTheseChanges() throws Exception {
    for (int seed = 0; seed < SEEDS; seed++) {
      Random random = new Random(seed);
      Set<MillEdits> then = some(random, EnumSet.allOf(MillEdits.class), 4);
      Set<MillEdits> others = EnumSet.allOf(MillEdits.class);
      others.removeAll(then);
      Set<MillEdits> changed = some(random, others, 2);
      Set<MillEdits> made = some(random, changed, 2);
      Optional<String> basis = random.nextBoolean() ? Optional.empty() : Optional.of("reported");
      Sitting before = open(then, basis);
      Sitting after = open(both(then, changed), basis);
      Sitting middle = open(both(then, made), basis);
      for (int text = 0; text < 3; text++) {
        String place = "seed " + seed + ", text " + text + ", " + changed + " made " + made;
        Mixture mixture =
            new Mixture(
                evaluator,
                new CaseMixture(
                    state(before), state(after), new Mixture.Firings(state(before), state(after))),
                before.texts().get(text),
                after.texts().get(text));
        assertEquals(answers(real(middle, text)), answers(mixture.evaluate(causes(made))), place);
        Set<Cause> all = new HashSet<>(mixture.causes());
        assertTrue(causes(changed).containsAll(all), place + ": " + all);
        assertEquals(answers(real(before, text)), answers(mixture.evaluate(Set.of())), place);
        assertEquals(answers(real(after, text)), answers(mixture.evaluate(all)), place);
        turns(mixture, real(before, text), real(after, text), place);
      }
    }
  }

  private static Set<Cause> causes(Set<MillEdits> edits) {
    return edits.stream().map(MillEdits::cause).collect(Collectors.toSet());
  }

  private static void turns(Mixture mixture, Evaluation before, Evaluation after, String place) {
    for (String party : List.of("miller", "town", "town-council", "gardeners")) {
      Optional<Mixture.Outcome> then = Mixture.outcome(Optional.of(before.of(party)));
      Optional<Mixture.Outcome> today = Mixture.outcome(Optional.of(after.of(party)));
      if (then.equals(today)) {
        continue;
      }
      Attribution found = DriftFinder.attribute(party, mixture);
      assertTrue(!found.sets().isEmpty(), place);
      for (List<Cause> set : found.sets()) {
        assertEquals(today, mixture.outcome(party, new HashSet<>(set)), place + " " + set);
        for (Cause one : set) {
          List<Cause> fewer = new ArrayList<>(set);
          fewer.remove(one);
          assertTrue(
              !mixture.outcome(party, new HashSet<>(fewer)).equals(today),
              place + ": " + one + " of " + set + " is not needed");
        }
      }
    }
  }
}
