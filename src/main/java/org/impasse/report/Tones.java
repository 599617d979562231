package org.impasse.report;

import org.impasse.report.page.Line;
import org.impasse.report.page.Tone;
import org.impasse.verdict.PartyVerdict;
import org.impasse.verdict.Verdict;

/** Which tone an answer is shown in. */
final class Tones {

  private Tones() {}

  static Tone of(Verdict verdict) {
    if (verdict instanceof Verdict.Reject) {
      return Tone.BAD;
    }
    if (verdict instanceof Verdict.Conditional) {
      return Tone.DOUBTFUL;
    }
    return verdict instanceof Verdict.Undetermined ? Tone.OPEN : Tone.PLAIN;
  }

  /** A party's answer in words and in its tone. */
  static Line answer(PartyVerdict verdict) {
    return Line.of(Words.answer(verdict), of(verdict.verdict()));
  }
}
