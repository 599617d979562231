package org.impasse.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.List;
import org.junit.jupiter.params.provider.MethodSource;

/** Lets Jazzer make up texts; see {@code fuzzing.md}. Not part of the build. */
class TextFileFuzz {

  private final Targets opened = FuzzTarget.TEXT_FILE.open();

  static List<byte[]> bundled() {
    return FuzzTarget.TEXT_FILE.bundled();
  }

  @MethodSource("bundled")
  @FuzzTest(maxDuration = "10m")
  void fuzz(byte[] content) {
    FuzzTarget.TEXT_FILE.take(opened, content);
  }
}
