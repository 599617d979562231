package org.impasse.report;

import org.impasse.negotiation.Evidence;
import org.impasse.negotiation.NegotiationCase;
import org.impasse.report.page.Line;

/** Statements on record as lines of a list. */
final class StatementLines {

  private StatementLines() {}

  /** Its id, who said it and when, how firm it is, what it says of the party's stand, its words. */
  static Line of(Evidence evidence, NegotiationCase negotiation) {
    return Line.empty()
        .code(evidence.id())
        .plain(" " + Words.speaker(evidence))
        .quiet(
            " ("
                + Words.basis(evidence, negotiation)
                + "; "
                + Words.bearing(evidence.bearing())
                + ")")
        .plain(": " + evidence.says());
  }

  /** The same with its reading, if it belongs to one, and a reference to its note. */
  static Line noted(Evidence evidence, NegotiationCase negotiation, Footnotes footnotes) {
    Line line = of(evidence, negotiation);
    Line read =
        evidence
            .reading()
            .flatMap(negotiation::reading)
            .map(reading -> line.quiet(" Reading “" + reading.title() + "”."))
            .orElse(line);
    return footnotes.of(evidence).map(read::note).orElse(read);
  }
}
