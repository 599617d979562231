package org.impasse.report;

import java.util.List;
import org.impasse.report.page.Line;
import org.impasse.report.page.Page;
import org.impasse.verdict.Comparison;
import org.impasse.verdict.VerdictMatrix;

/** The patterns among many texts' answers, and what parts each from the nearest before it. */
final class PatternsPart {

  private static final int MOST_NAMED = 12;

  private final VerdictMatrix matrix;
  private final PatternWords words;

  PatternsPart(VerdictMatrix matrix) {
    this.matrix = matrix;
    this.words = new PatternWords(new Names(matrix.negotiation()));
  }

  void write(Page page) {
    List<VerdictMatrix.Pattern> patterns = matrix.patterns(VerdictMatrix.Scope.REQUIRED);
    page.heading(2, Words.count(patterns.size(), "pattern") + " of answers");
    page.paragraph(PatternWords.MEANING);
    for (int i = 0; i < patterns.size(); i++) {
      VerdictMatrix.Pattern pattern = patterns.get(i);
      page.item(
          0,
          Line.empty()
              .strong("Pattern " + (i + 1))
              .plain(" (" + Words.count(pattern.texts().size(), "text") + "): ")
              .plain(words.answers(pattern) + " ")
              .quiet(texts(pattern) + "."));
    }
    if (patterns.size() > 1) {
      page.heading(2, PatternWords.PARTING);
      VerdictMatrix.separations(patterns).forEach(separation -> separation(page, separation));
    }
  }

  private static String texts(VerdictMatrix.Pattern pattern) {
    List<String> ids = pattern.texts().stream().map(e -> e.proposal().id()).toList();
    if (ids.size() <= MOST_NAMED) {
      return String.join(", ", ids);
    }
    return String.join(", ", ids.subList(0, MOST_NAMED))
        + " and "
        + Words.number(ids.size() - MOST_NAMED)
        + " more";
  }

  private static void separation(Page page, VerdictMatrix.Separation separation) {
    Comparison nearest = separation.nearest();
    page.item(
        0,
        Line.empty()
            .strong(PatternWords.title(separation))
            .plain(": from ")
            .code(nearest.before().proposal().id())
            .plain(" to ")
            .code(nearest.after().proposal().id())
            .plain(", which differ in " + PatternWords.moves(nearest) + "."));
    PatternWords.shifts(nearest).forEach(shift -> page.item(1, PatternWords.shift(shift)));
  }
}
