package org.impasse.report.html;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.impasse.report.picture.Mark;
import org.impasse.report.picture.Matrix;
import org.impasse.report.picture.Stance;
import org.junit.jupiter.api.Test;

class MatrixTest {

  private final Harbour harbour = new Harbour();

  private Matrix.Row row(Matrix matrix, String party) {
    return matrix.rows().stream()
        .filter(r -> r.verdict().party().id().equals(party))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aCellIsTheStrongestThingRaisedThere() {
    Matrix matrix = Matrix.of(harbour.evaluate(Harbour.offer()));
    assertEquals(List.of(Mark.RED_LINE, Mark.QUIET, Mark.OBJECTION), row(matrix, "tenant").marks());
    assertEquals(List.of(Mark.QUIET, Mark.QUIET, Mark.UNREAD), row(matrix, "owner").marks());
    assertEquals(Mark.OBJECTION, row(matrix, "owner-council").leftOut());
    assertEquals(Mark.EMPTY, row(matrix, "owner").leftOut());
  }

  @Test
  void nobodysSilenceIsDrawnAsConsent() {
    Matrix matrix = Matrix.of(harbour.evaluate(Harbour.offer()));
    assertEquals(List.of(Mark.UNREAD, Mark.UNREAD, Mark.UNREAD), row(matrix, "anglers").marks());
    assertEquals(Stance.NO_RULES, Stance.of(row(matrix, "anglers").verdict()));
    assertEquals(Stance.NO_OBJECTION, Stance.of(row(matrix, "owner").verdict()));
    assertEquals(Stance.NOBODY_KNOWS, Stance.of(row(matrix, "townspeople").verdict()));
  }
}
