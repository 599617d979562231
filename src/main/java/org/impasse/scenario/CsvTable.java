package org.impasse.scenario;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.csv.CsvFactory;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.impasse.diagnostic.Diagnostic;
import org.impasse.diagnostic.Diagnostics;
import org.impasse.diagnostic.Location;

/**
 * A table read from CSV: its header and its rows, as many cells as the header in each.
 *
 * @param header names of the columns
 * @param rows in the file's order; blank lines are left out
 */
record CsvTable(List<Node.Scalar> header, List<List<Node.Scalar>> rows) {

  private static final CsvFactory CSV = new CsvFactory();

  /**
   * The table of a file; empty when it is none, which is then reported. Ragged rows are reported
   * and left out.
   */
  static Optional<CsvTable> read(FileText source, Diagnostics problems) {
    List<List<Node.Scalar>> rows;
    try (CsvParser parser = CSV.createParser(source.text())) {
      rows = rows(parser, source);
    } catch (QuoteException e) {
      problems.add(
          Diagnostic.error("table-quotes", e.place, "The quotes of this cell do not match up.")
              .withHint(
                  "A cell in quotes ends before the next comma; write \" inside it as \"\"."));
      return Optional.empty();
    } catch (IOException e) {
      throw new IllegalStateException("reading from memory cannot fail", e);
    }
    if (rows.size() < 2) {
      problems.add(
          Diagnostic.error("table-empty", Location.of(source.name()), "The table has no rows."));
    }
    // A file of nothing but commas has no header either.
    if (rows.isEmpty()) {
      return Optional.empty();
    }
    List<Node.Scalar> header = rows.get(0);
    List<List<Node.Scalar>> body = new ArrayList<>();
    for (List<Node.Scalar> row : rows.subList(1, rows.size())) {
      if (row.size() == header.size()) {
        body.add(row);
      } else {
        problems.add(
            Diagnostic.error(
                    "table-ragged",
                    row.get(Math.min(row.size() - 1, header.size())).at(),
                    "This row has "
                        + row.size()
                        + (row.size() == 1 ? " cell" : " cells")
                        + ", the header "
                        + header.size()
                        + ".")
                .withHint("Put a cell that has a comma in double quotes."));
      }
    }
    return Optional.of(new CsvTable(header, body));
  }

  private static List<List<Node.Scalar>> rows(CsvParser parser, FileText source)
      throws QuoteException {
    List<List<Node.Scalar>> rows = new ArrayList<>();
    Location place = Location.of(source.name(), 1, 1);
    String[] lines = source.text().split("\n", -1);
    try {
      while (parser.nextToken() == JsonToken.START_ARRAY) {
        List<Node.Scalar> row = new ArrayList<>();
        while (true) {
          JsonToken token = parser.nextToken();
          place = placeOf(parser.currentTokenLocation(), lines, source.name());
          if (token != JsonToken.VALUE_STRING) {
            break;
          }
          String text = parser.getText().strip();
          int length = Math.max(1, text.codePointCount(0, text.length()));
          row.add(
              new Node.Scalar(
                  new Location(place.file(), place.line(), place.column(), length), text, true));
        }
        boolean blank = row.stream().allMatch(cell -> cell.text().isEmpty());
        if (!blank) {
          rows.add(row);
        }
      }
    } catch (IOException e) {
      throw new QuoteException(placeOf(parser.currentTokenLocation(), lines, source.name()), e);
    }
    return rows;
  }

  private static Location placeOf(JsonLocation at, String[] lines, String file) {
    int line = Math.max(1, Math.min(at.getLineNr(), lines.length));
    int chars = Math.max(0, Math.min(at.getColumnNr() - 1, lines[line - 1].length()));
    return Location.of(file, line, lines[line - 1].codePointCount(0, chars) + 1);
  }

  private static final class QuoteException extends IOException {
    private static final long serialVersionUID = 1L;
    private final transient Location place;

    QuoteException(Location place, Throwable cause) {
      super(cause);
      this.place = place;
    }
  }
}
