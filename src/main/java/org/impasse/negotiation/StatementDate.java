package org.impasse.negotiation;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/**
 * The day, month or year of a statement or text, as exactly as it is known.
 *
 * @param text {@code 2025-11-20}, {@code 2025-11} or {@code 2025}
 * @param first its first day
 * @param last its last day
 */
public record StatementDate(String text, LocalDate first, LocalDate last) {

  /**
   * Reads one of the three forms; empty when the text is none of them or no date of the calendar.
   */
  public static Optional<StatementDate> parse(String text) {
    try {
      if (text.matches("\\d{4}-\\d{2}-\\d{2}")) {
        LocalDate day = LocalDate.parse(text);
        return Optional.of(new StatementDate(text, day, day));
      }
      if (text.matches("\\d{4}-\\d{2}")) {
        YearMonth month = YearMonth.parse(text);
        return Optional.of(new StatementDate(text, month.atDay(1), month.atEndOfMonth()));
      }
      if (text.matches("\\d{4}")) {
        int year = Integer.parseInt(text);
        return Optional.of(
            new StatementDate(text, LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31)));
      }
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
    return Optional.empty();
  }
}
