package org.impasse.cli;

import java.nio.file.Path;
import org.impasse.casebook.Sitting;
import org.impasse.report.Receipt;

/** Told of what a run does besides printing, for whoever keeps it. */
interface Witness {

  /** Nobody keeps this run. */
  Witness NOBODY =
      new Witness() {
        @Override
        public void wrote(Path file, byte[] contents) {}

        @Override
        public void answered(Sitting sitting, Receipt receipt) {}
      };

  /** A file was written, under the name the user sees. */
  void wrote(Path file, byte[] contents);

  /** A report was made of a sitting. */
  void answered(Sitting sitting, Receipt receipt);
}
