package org.impasse.fuzz;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What Jazzer starts from, and what it or the mutations once found, goes through in every build,
 * without Jazzer: its own way of doing so puts an agent into the machine that all other tests run
 * in.
 */
class FuzzTargetsTest {

  private static Class<?> fuzzed(FuzzTarget target) {
    return switch (target) {
      case CASE_FILE -> CaseFileFuzz.class;
      case EVIDENCE_FILE -> EvidenceFileFuzz.class;
      case TEXT_FILE -> TextFileFuzz.class;
      case TABLE_FILE -> TableFileFuzz.class;
      case CLAIM_FILE -> ClaimFileFuzz.class;
      case RULE_FILE -> RuleFileFuzz.class;
    };
  }

  @ParameterizedTest
  @EnumSource
  void whatWasFoundOnceIsMended(FuzzTarget target) {
    Targets opened = target.open();
    List<byte[]> all = new ArrayList<>(target.bundled());
    assertFalse(all.isEmpty());
    all.addAll(target.found(fuzzed(target)));
    all.forEach(content -> target.take(opened, content));
  }

  @Test
  void thereIsSomethingThatWasFound() {
    assertTrue(FuzzTarget.RULE_FILE.found(RuleFileFuzz.class).size() > 0);
  }
}
