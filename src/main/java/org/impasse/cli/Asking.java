package org.impasse.cli;

import org.impasse.casebook.Sitting;
import org.impasse.diagnostic.InvalidInputException;
import org.impasse.report.Report;

/** A command that asks something of one text, and can ask it again of the text of another day. */
interface Asking {

  /**
   * The answer.
   *
   * @param sitting with the one text asked about
   * @throws InvalidInputException when an option names something that the case does not have
   */
  Report answer(Sitting sitting) throws InvalidInputException, UsageException;
}
