package org.impasse.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.List;
import org.junit.jupiter.params.provider.MethodSource;

/** Lets Jazzer make up claims; see {@code fuzzing.md}. Not part of the build. */
class ClaimFileFuzz {

  private final Targets opened = FuzzTarget.CLAIM_FILE.open();

  static List<byte[]> bundled() {
    return FuzzTarget.CLAIM_FILE.bundled();
  }

  @MethodSource("bundled")
  @FuzzTest(maxDuration = "10m")
  void fuzz(byte[] content) {
    FuzzTarget.CLAIM_FILE.take(opened, content);
  }
}
