package org.impasse.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.List;
import org.junit.jupiter.params.provider.MethodSource;

/** Lets Jazzer make up tables of variants; see {@code fuzzing.md}. Not part of the build. */
class TableFileFuzz {

  private final Targets opened = FuzzTarget.TABLE_FILE.open();

  static List<byte[]> bundled() {
    return FuzzTarget.TABLE_FILE.bundled();
  }

  @MethodSource("bundled")
  @FuzzTest(maxDuration = "10m")
  void fuzz(byte[] content) {
    FuzzTarget.TABLE_FILE.take(opened, content);
  }
}
