package org.impasse.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.List;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Lets Jazzer make up files that describe a case; see {@code fuzzing.md}. Not part of the build.
 */
class CaseFileFuzz {

  private final Targets opened = FuzzTarget.CASE_FILE.open();

  static List<byte[]> bundled() {
    return FuzzTarget.CASE_FILE.bundled();
  }

  @MethodSource("bundled")
  @FuzzTest(maxDuration = "10m")
  void fuzz(byte[] content) {
    FuzzTarget.CASE_FILE.take(opened, content);
  }
}
