package org.impasse.report;

import java.util.List;
import org.impasse.verdict.Evaluation;
import org.impasse.verdict.NumberLine;

/**
 * All that is told of one text.
 *
 * @param evaluation every party's answer
 * @param lines the number lines of its integer issues
 */
public record TextResult(Evaluation evaluation, List<NumberLine> lines) {
  public TextResult {
    lines = List.copyOf(lines);
  }
}
