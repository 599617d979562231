package org.impasse.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.inject.Guice;
import com.google.inject.Injector;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.impasse.analysis.logic.Ending;
import org.impasse.analysis.logic.Problem;
import org.impasse.analysis.logic.Space;
import org.impasse.negotiation.Basis;
import org.impasse.negotiation.Settings;
import org.junit.jupiter.api.Test;

/** What is kept for later questions, and what is not. */
class DeadlockMemoryTest {

  private static final Problem PROBLEM =
      new Problem(new Space(List.of()), List.of(), List.of(), List.of());
  private static final SmallCase SMALL = new HandCase().made();

  private final DeadlockMemory memory = new DeadlockMemory();

  private static DeadlockMemory.PartKey part(int n) {
    return new DeadlockMemory.PartKey(
        Set.of("issue-" + n), List.of(), List.of(), Map.of(), Map.of());
  }

  private static DeadlockMemory.StepKey step(int n) {
    return new DeadlockMemory.StepKey(List.of("rule-" + n), SMALL.settings(), Map.of());
  }

  private static PartCores cores(boolean complete) {
    return new PartCores(
        List.of(),
        complete ? Optional.empty() : Optional.of(new PartCores.Open(PROBLEM, Map.of())));
  }

  private static Ladders.Step step(Ending ending) {
    return new Ladders.Step(PROBLEM, Deadlock.Outcome.DEAL, new Clashes(List.of(), ending));
  }

  @Test
  void whatWasFoundIsFoundAgain() {
    memory.keep(part(1), cores(true));
    memory.keep(step(1), step(Ending.COMPLETE));
    assertEquals(Optional.of(cores(true)), memory.cores(part(1)));
    assertEquals(Optional.of(step(Ending.COMPLETE)), memory.step(step(1)));
    assertEquals(Optional.empty(), memory.cores(part(2)));
    assertEquals(Optional.empty(), memory.step(step(2)));
  }

  @Test
  void whatThereWasNoTimeForIsNotKept() {
    memory.keep(part(1), cores(false));
    memory.keep(step(1), step(Ending.OUT_OF_TIME));
    assertEquals(Optional.empty(), memory.cores(part(1)));
    assertEquals(Optional.empty(), memory.step(step(1)));
  }

  @Test
  void whatWasNotAskedForLongIsForgotten() {
    for (int n = 0; n < 500; n++) {
      memory.keep(part(n), cores(true));
    }
    assertTrue(memory.cores(part(0)).isPresent());
    memory.keep(part(500), cores(true));
    assertTrue(memory.cores(part(0)).isPresent(), "it was asked for just before");
    assertFalse(memory.cores(part(1)).isPresent());
    assertTrue(memory.cores(part(2)).isPresent());
  }

  @Test
  void laterQuestionsAreAnsweredFromIt() throws Exception {
    Injector injector = Guice.createInjector();
    DeadlockFinder finder = injector.getInstance(DeadlockFinder.class);
    SmallCase small =
        new HandCase()
            .redLine("anna", "Term( issue == \"land\", position == \"north\" )")
            .redLine("bert", "not Term( issue == \"land\", position == \"north\" )")
            .made();
    Settings settings = small.settings();
    Deadlock found =
        finder.findUncounted(small.negotiation(), small.book(), settings, Map.of(), memory);
    assertEquals(Deadlock.Outcome.NO_DEAL, found.outcome());
    DeadlockMemory.StepKey asked =
        new DeadlockMemory.StepKey(
            List.of("anna", "bert"), settings.withWeakestBasis(Basis.ASSUMED), Map.of());
    assertEquals(Deadlock.Outcome.NO_DEAL, memory.step(asked).orElseThrow().outcome());
    DeadlockMemory.PartKey part =
        new DeadlockMemory.PartKey(
            Set.of("land"), List.of("anna", "bert"), List.of(), Map.of(), Map.of());
    assertEquals(1, memory.cores(part).orElseThrow().cores().size());
    assertEquals(
        found, finder.findUncounted(small.negotiation(), small.book(), settings, Map.of(), memory));
  }
}
