package org.impasse;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ResultStreamTest {

  private static Optional<String> lost(OutputStream place) {
    ResultStream results = new ResultStream(place);
    PrintStream printer = new PrintStream(results, true, StandardCharsets.UTF_8);
    printer.println("a result");
    printer.println("another");
    return results.lost();
  }

  private static OutputStream failing(String words) {
    return new OutputStream() {
      @Override
      public void write(int b) throws IOException {
        throw new IOException(words);
      }
    };
  }

  @Test
  void whatArrivesIsNotLost() {
    ByteArrayOutputStream place = new ByteArrayOutputStream();
    assertEquals(Optional.empty(), lost(place));
    assertEquals("a result\nanother\n", place.toString(StandardCharsets.UTF_8));
  }

  @Test
  void aFullDiskIsALoss() {
    assertEquals(Optional.of("No space left on device"), lost(failing("No space left on device")));
  }

  @Test
  void aReaderWhoHasSeenEnoughIsNone() {
    assertEquals(Optional.empty(), lost(failing("Broken pipe")));
  }
}
