package org.impasse.report.page;

import java.util.ArrayList;
import java.util.List;

/**
 * A run of text in several tones. Add to it with the methods named after the tones; each gives a
 * new line.
 *
 * @param spans in reading order
 */
public record Line(List<Span> spans) {

  /** A piece of text in one tone. */
  public record Span(String text, Tone tone) {}

  public Line {
    spans = List.copyOf(spans);
  }

  /** Nothing yet. */
  public static Line empty() {
    return new Line(List.of());
  }

  /** Plain text. */
  public static Line of(String text) {
    return empty().plain(text);
  }

  /** Text in one tone. */
  public static Line of(String text, Tone tone) {
    return empty().with(text, tone);
  }

  public Line plain(String text) {
    return with(text, Tone.PLAIN);
  }

  public Line strong(String text) {
    return with(text, Tone.STRONG);
  }

  public Line quiet(String text) {
    return with(text, Tone.QUIET);
  }

  public Line code(String text) {
    return with(text, Tone.CODE);
  }

  /** A reference to a note of the page. */
  public Line note(int number) {
    return with(" [" + number + "]", Tone.NOTE);
  }

  /** This line with a piece of text after it. */
  public Line with(String text, Tone tone) {
    if (text.isEmpty()) {
      return this;
    }
    List<Span> longer = new ArrayList<>(spans);
    longer.add(new Span(text, tone));
    return new Line(longer);
  }

  /** This line with another after it. */
  public Line then(Line next) {
    List<Span> longer = new ArrayList<>(spans);
    longer.addAll(next.spans);
    return new Line(longer);
  }

  /** The text without its tones. */
  public String text() {
    StringBuilder text = new StringBuilder();
    spans.forEach(span -> text.append(span.text()));
    return text.toString();
  }
}
