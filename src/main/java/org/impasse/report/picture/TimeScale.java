package org.impasse.report.picture;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/**
 * Where days lie on the paper. Long times in which nothing happened are folded away behind a break,
 * so that what lies close together can be seen apart.
 *
 * @param pieces unfolded stretches of time, earliest first, at least one
 */
record TimeScale(List<Piece> pieces) {

  private static final int MOST_BREAKS = 4;
  private static final double BREAK = 30;
  private static final double LEAST = 46;

  /** In days; a shorter gap is never folded. */
  private static final long SHORTEST_FOLD = 45;

  /** A gap this large a part of all that is left to be seen is folded. */
  private static final double WORTH_FOLDING = 0.3;

  TimeScale {
    pieces = List.copyOf(pieces);
  }

  /** A stretch of time from x to x. */
  record Piece(LocalDate first, LocalDate last, double left, double right) {
    long days() {
      return ChronoUnit.DAYS.between(first, last);
    }

    double x(LocalDate day) {
      return days() == 0
          ? (left + right) / 2
          : left + (double) ChronoUnit.DAYS.between(first, day) / days() * (right - left);
    }
  }

  /** A scale on which some days, at least one, are to be seen apart. */
  static TimeScale of(Collection<LocalDate> seen, double left, double right) {
    List<LocalDate> days = List.copyOf(new TreeSet<>(seen));
    List<Integer> breaks = breaks(days);
    List<LocalDate[]> stretches = new ArrayList<>();
    int from = 0;
    for (int cut : breaks) {
      stretches.add(new LocalDate[] {days.get(from), days.get(cut)});
      from = cut + 1;
    }
    stretches.add(new LocalDate[] {days.get(from), days.get(days.size() - 1)});
    double room = right - left - BREAK * breaks.size();
    double least = Math.min(LEAST, room / stretches.size() / 2);
    double free = room - least * stretches.size();
    long span = stretches.stream().mapToLong(TimeScale::days).sum();
    List<Piece> pieces = new ArrayList<>();
    double x = left;
    for (LocalDate[] stretch : stretches) {
      double share = span == 0 ? 1.0 / stretches.size() : (double) days(stretch) / span;
      double end = x + least + share * free;
      pieces.add(new Piece(stretch[0], stretch[1], x, end));
      x = end + BREAK;
    }
    return new TimeScale(pieces);
  }

  private static long days(LocalDate[] stretch) {
    return ChronoUnit.DAYS.between(stretch[0], stretch[1]);
  }

  /** Places after which the axis breaks, in order. */
  private static List<Integer> breaks(List<LocalDate> days) {
    TreeSet<Integer> breaks = new TreeSet<>();
    long left = ChronoUnit.DAYS.between(days.get(0), days.get(days.size() - 1));
    while (breaks.size() < MOST_BREAKS) {
      int widest = -1;
      for (int i = 0; i + 1 < days.size(); i++) {
        if (!breaks.contains(i) && (widest < 0 || gap(days, i) > gap(days, widest))) {
          widest = i;
        }
      }
      boolean worth =
          widest >= 0
              && gap(days, widest) >= SHORTEST_FOLD
              && gap(days, widest) > WORTH_FOLDING * left
              && gap(days, widest) < left;
      if (!worth) {
        break;
      }
      breaks.add(widest);
      left -= gap(days, widest);
    }
    return List.copyOf(breaks);
  }

  private static long gap(List<LocalDate> days, int place) {
    return ChronoUnit.DAYS.between(days.get(place), days.get(place + 1));
  }

  /** The x of a day; one that is folded away lies in the middle of its break. */
  double x(LocalDate day) {
    Piece before = pieces.get(0);
    if (day.isBefore(before.first())) {
      return before.left();
    }
    for (Piece piece : pieces) {
      if (day.isBefore(piece.first())) {
        return (before.right() + piece.left()) / 2;
      }
      if (!day.isAfter(piece.last())) {
        return piece.x(day);
      }
      before = piece;
    }
    return before.right();
  }
}
