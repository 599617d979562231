package org.impasse.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.List;
import org.junit.jupiter.params.provider.MethodSource;

/** Lets Jazzer make up rule files; see {@code fuzzing.md}. Not part of the build. */
class RuleFileFuzz {

  private final Targets opened = FuzzTarget.RULE_FILE.open();

  static List<byte[]> bundled() {
    return FuzzTarget.RULE_FILE.bundled();
  }

  @MethodSource("bundled")
  @FuzzTest(maxDuration = "10m")
  void fuzz(byte[] content) {
    FuzzTarget.RULE_FILE.take(opened, content);
  }
}
