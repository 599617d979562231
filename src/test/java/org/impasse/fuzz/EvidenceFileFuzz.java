package org.impasse.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.List;
import org.junit.jupiter.params.provider.MethodSource;

/** Lets Jazzer make up evidence files; see {@code fuzzing.md}. Not part of the build. */
class EvidenceFileFuzz {

  private final Targets opened = FuzzTarget.EVIDENCE_FILE.open();

  static List<byte[]> bundled() {
    return FuzzTarget.EVIDENCE_FILE.bundled();
  }

  @MethodSource("bundled")
  @FuzzTest(maxDuration = "10m")
  void fuzz(byte[] content) {
    FuzzTarget.EVIDENCE_FILE.take(opened, content);
  }
}
