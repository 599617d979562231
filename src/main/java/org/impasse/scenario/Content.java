package org.impasse.scenario;

import java.util.Optional;
import org.impasse.diagnostic.Diagnostics;

/**
 * A file of a text, a claim or a table of variants, read but not yet checked against its case.
 *
 * @param fields the keys of a text or a claim; empty for a table
 * @param table the table; empty otherwise
 */
record Content(FileText source, Optional<Fields> fields, Optional<CsvTable> table) {

  /** What a file holds; empty when it is no such file, which is then reported. */
  static Optional<Content> read(InputFile file, Diagnostics problems) {
    Optional<FileText> source = SourceReader.read(file, problems);
    if (source.isEmpty()) {
      return Optional.empty();
    }
    if (file.endsWith(".csv")) {
      return CsvTable.read(source.get(), problems)
          .map(table -> new Content(source.get(), Optional.empty(), Optional.of(table)));
    }
    return YamlReader.read(source.get(), problems)
        .flatMap(
            node -> Fields.of(node, ClaimReader.isClaim(node) ? "a claim" : "a text", problems))
        .map(fields -> new Content(source.get(), Optional.of(fields), Optional.empty()));
  }
}
