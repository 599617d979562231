package org.impasse;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Standard output that remembers whether anything was lost on the way: {@link java.io.PrintStream}
 * keeps silent about a full disk. A reader who has seen enough and closed the pipe, as {@code head}
 * does, is no loss.
 */
final class ResultStream extends FilterOutputStream {

  private @Nullable IOException failure;

  ResultStream(OutputStream out) {
    super(out);
  }

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int from, int length) throws IOException {
    try {
      out.write(bytes, from, length);
    } catch (IOException e) {
      if (failure == null) {
        failure = e;
      }
      throw e;
    }
  }

  /** Why results were lost, if they were. */
  Optional<String> lost() {
    return Optional.ofNullable(failure)
        .map(e -> String.valueOf(e.getMessage()))
        .filter(words -> !words.toLowerCase(Locale.ROOT).contains("pipe"));
  }
}
