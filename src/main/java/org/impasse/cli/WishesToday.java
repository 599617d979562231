package org.impasse.cli;

import java.util.ArrayList;
import java.util.List;
import org.impasse.casebook.CaseOpener;
import org.impasse.casebook.Sitting;
import org.impasse.casebook.Wishes;
import org.impasse.diagnostic.Diagnostic;
import org.impasse.diagnostic.InvalidInputException;
import org.impasse.diagnostic.Severity;
import org.impasse.report.KeptAnswer;

/**
 * What a kept run was asked for, as far as the case of today takes it.
 *
 * @param wishes what is left
 * @param lost what is not
 */
record WishesToday(Wishes wishes, List<KeptAnswer.Lost> lost) {

  WishesToday {
    lost = List.copyOf(lost);
  }

  /** Puts each wish to the case of today by itself. */
  static WishesToday of(Wishes then, CaseOpener opener, Sitting today) {
    List<Wishes.One> left = new ArrayList<>();
    List<KeptAnswer.Lost> lost = new ArrayList<>();
    for (Wishes.One wish : then.apart()) {
      try {
        opener.reconsider(today, List.of(), Wishes.of(List.of(wish)));
        left.add(wish);
      } catch (InvalidInputException e) {
        lost.add(new KeptAnswer.Lost(wish.option() + " " + wish.written(), why(e)));
      }
    }
    return new WishesToday(Wishes.of(left), lost);
  }

  /** What was wrong first. */
  static String why(InvalidInputException problem) {
    return problem.diagnostics().all().stream()
        .filter(diagnostic -> diagnostic.severity() == Severity.ERROR)
        .findFirst()
        .map(Diagnostic::message)
        .orElseThrow();
  }
}
