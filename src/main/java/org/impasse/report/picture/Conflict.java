package org.impasse.report.picture;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.impasse.negotiation.Basis;

/**
 * Who is tied to which quarrel by which red lines, in words ready to be drawn.
 *
 * @param camps those at the table, in the case's order
 * @param knots the quarrels, in the case's order
 * @param apart what is to be said of others, and of what is not drawn; whole sentences
 */
public record Conflict(List<Camp> camps, List<Knot> knots, List<String> apart) {

  public Conflict {
    camps = List.copyOf(camps);
    knots = List.copyOf(knots);
    apart = List.copyOf(apart);
  }

  /**
   * A side.
   *
   * @param name of its head
   * @param with those of it who have red lines here, when they are not the head alone
   * @param ties in the order of the quarrels, at most one for each
   */
  public record Camp(String name, String with, List<Tie> ties) {
    public Camp {
      ties = List.copyOf(ties);
    }
  }

  /**
   * What ties a side to a quarrel.
   *
   * @param knot index of the quarrel
   * @param rules ids of its red lines there, the firmest first
   * @param says what the firmest of them says
   * @param basis of the firmest
   * @param about which of its red lines is on which issue, where the quarrel is on several
   * @param against indices of the camps that one of its red lines clashes with there
   */
  public record Tie(
      int knot,
      List<String> rules,
      String says,
      Basis basis,
      Optional<String> about,
      List<Integer> against) {
    public Tie {
      rules = List.copyOf(rules);
      against = List.copyOf(against);
    }
  }

  /** A quarrel: its issues, and down to which evidence it holds. */
  public record Knot(List<String> issues, Basis holdsDownTo) {
    public Knot {
      issues = List.copyOf(issues);
    }
  }

  /**
   * Which camps are drawn on the right: as many as may be of those that clash face each other. The
   * first stands on the left; each next one faces whom it clashes with most.
   */
  boolean[] right() {
    boolean[] right = new boolean[camps.size()];
    int[] placed = new int[2];
    for (int i = 0; i < camps.size(); i++) {
      int[] clashes = new int[2];
      for (int j = 0; j < i; j++) {
        clashes[right[j] ? 1 : 0] += clashes(i, j);
      }
      right[i] =
          clashes[0] > clashes[1] || (clashes[0] == clashes[1] && placed[0] > placed[1] && i > 0);
      placed[right[i] ? 1 : 0]++;
    }
    return right;
  }

  private int clashes(int one, int other) {
    return (int) camps.get(one).ties().stream().filter(t -> t.against().contains(other)).count();
  }

  /** The camps tied to a quarrel, by index. */
  List<Integer> tiedTo(int knot) {
    return IntStream.range(0, camps.size())
        .filter(c -> camps.get(c).ties().stream().anyMatch(tie -> tie.knot() == knot))
        .boxed()
        .toList();
  }
}
