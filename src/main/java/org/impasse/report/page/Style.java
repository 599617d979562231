package org.impasse.report.page;

/** Whether a terminal's colours may be used. */
public enum Style {
  PLAIN,
  COLOURED;

  /** Text in a tone, with the terminal's codes around it where colours may be used. */
  String paint(String text, Tone tone) {
    if (this == PLAIN || tone == Tone.PLAIN || text.isBlank()) {
      return text;
    }
    String code =
        switch (tone) {
          case PLAIN -> "0";
          case STRONG -> "1";
          case QUIET, NOTE -> "2";
          case CODE -> "36";
          case BAD -> "31";
          case DOUBTFUL -> "33";
          case OPEN -> "35";
        };
    return "\u001b[" + code + "m" + text + "\u001b[0m";
  }
}
