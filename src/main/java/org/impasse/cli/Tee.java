package org.impasse.cli;

import java.io.IOException;
import java.io.OutputStream;

/** Writes everything twice. */
final class Tee extends OutputStream {

  private final OutputStream first;
  private final OutputStream second;

  Tee(OutputStream first, OutputStream second) {
    this.first = first;
    this.second = second;
  }

  @Override
  public void write(int b) throws IOException {
    second.write(b);
    first.write(b);
  }

  @Override
  public void write(byte[] bytes, int from, int length) throws IOException {
    second.write(bytes, from, length);
    first.write(bytes, from, length);
  }

  @Override
  public void flush() throws IOException {
    first.flush();
  }
}
