package org.impasse.scenario;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.impasse.diagnostic.Diagnostic;
import org.impasse.diagnostic.Diagnostics;
import org.impasse.diagnostic.Location;

/** Reads files as UTF-8 text, and refuses what no text file of a case should hold. */
final class SourceReader {

  private static final char BYTE_ORDER_MARK = '\ufeff';

  private SourceReader() {}

  /** The file's text; empty when it cannot be used, which is then reported. */
  static Optional<FileText> read(InputFile file, Diagnostics problems) {
    Optional<byte[]> bytes = file.bytes(problems);
    if (bytes.isEmpty()) {
      return Optional.empty();
    }
    problems.read(file.shown(), bytes.get());
    Optional<String> decoded = decode(bytes.get(), file.shown(), problems);
    if (decoded.isEmpty()) {
      return Optional.empty();
    }
    String text = decoded.get();
    if (!text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK) {
      text = text.substring(1);
    }
    problems.source(file.shown(), text);
    if (text.isBlank()) {
      problems.add(
          Diagnostic.error("file-empty", Location.of(file.shown()), "This file is empty."));
      return Optional.empty();
    }
    if (!readable(text, file.shown(), problems)) {
      return Optional.empty();
    }
    return Optional.of(new FileText(file.shown(), text, sha256(bytes.get())));
  }

  private static Optional<String> decode(byte[] bytes, String name, Diagnostics problems) {
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(bytes.length + 1);
    CoderResult result =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT)
            .decode(in, out, true);
    String read = out.flip().toString();
    if (!result.isError()) {
      return Optional.of(read);
    }
    problems.source(name, new String(bytes, StandardCharsets.UTF_8));
    int value = bytes[in.position()] & 0xff;
    boolean utf16 = in.position() == 0 && (value == 0xff || value == 0xfe);
    problems.add(
        Diagnostic.error(
                "not-utf-8",
                placeAt(read, read.length(), name),
                String.format("The byte 0x%02X here is not UTF-8 text.", value))
            .withHint(
                utf16
                    ? "This looks like UTF-16. Save the file as UTF-8."
                    : "Save the file as UTF-8."));
    return Optional.empty();
  }

  private static boolean readable(String text, String name, Diagnostics problems) {
    // An array is read several times as fast as a string before the loop is compiled.
    char[] characters = text.toCharArray();
    for (int i = 0; i < characters.length; i++) {
      char c = characters[i];
      if (c >= ' ' && c < '\u007f') {
        continue;
      }
      boolean lineEnd = c == '\r' && i + 1 < characters.length && characters[i + 1] == '\n';
      if (unwelcome(c) && !lineEnd) {
        problems.add(
            Diagnostic.error(
                    "control-character",
                    placeAt(text, i, name),
                    String.format(
                        "The invisible character U+%04X cannot stand in a file.", (int) c))
                .withHint("Delete it, or type the words again by hand."));
        return false;
      }
    }
    return true;
  }

  /**
   * Control characters, line ends other than LF and CRLF, and characters that reorder what a reader
   * sees.
   */
  private static boolean unwelcome(char c) {
    return (c < ' ' && c != '\t' && c != '\n')
        || (c >= '\u007f' && c <= '\u009f')
        || (c >= '\u2028' && c <= '\u202e')
        || (c >= '\u2066' && c <= '\u2069')
        || c == BYTE_ORDER_MARK
        || c >= '\ufffe';
  }

  private static Location placeAt(String text, int offset, String name) {
    int line = 1;
    int start = 0;
    for (int end = text.indexOf('\n'); end >= 0 && end < offset; end = text.indexOf('\n', start)) {
      line++;
      start = end + 1;
    }
    return Location.of(name, line, text.codePointCount(start, offset) + 1);
  }

  private static String sha256(byte[] bytes) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
      return "sha256:" + HexFormat.of().formatHex(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
