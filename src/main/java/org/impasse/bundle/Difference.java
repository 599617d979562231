package org.impasse.bundle;

import java.util.List;

/** Something that came out differently when a run was done again. */
public sealed interface Difference {

  /**
   * The run ended differently.
   *
   * @param said what it said besides its results today, line by line
   */
  record Exit(int then, int today, List<String> said) implements Difference {
    public Exit {
      said = List.copyOf(said);
    }
  }

  /** A file was written then, and is not today. */
  record Missing(String output) implements Difference {}

  /** A file is written today, and was not then. */
  record Unknown(String output) implements Difference {}

  /**
   * An output has other bytes.
   *
   * @param output what is printed, or the file's name
   * @param change where the first and the last differing line are, and what they say
   */
  record Changed(String output, LineChange change) implements Difference {}
}
