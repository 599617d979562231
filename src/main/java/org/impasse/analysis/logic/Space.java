package org.impasse.analysis.logic;

import java.math.BigInteger;
import java.util.List;

/**
 * All texts of a case, up to positions that no rule tells apart.
 *
 * @param issues the issues in order; a text says exactly one thing on each
 */
public record Space(List<IssueClasses> issues) {

  public Space {
    issues = List.copyOf(issues);
  }

  /**
   * One issue and the classes its positions fall into.
   *
   * @param id the issue's id
   * @param classes at least one; silence is one of them
   */
  public record IssueClasses(String id, List<PositionClass> classes) {
    public IssueClasses {
      classes = List.copyOf(classes);
      if (classes.isEmpty()) {
        throw new IllegalArgumentException("Issue " + id + " has no position");
      }
    }
  }

  /**
   * Positions of one issue that every table treats alike.
   *
   * @param label a position that stands for the class
   * @param size how many positions it holds, at least one
   */
  public record PositionClass(String label, BigInteger size) {
    public PositionClass {
      if (size.signum() <= 0) {
        throw new IllegalArgumentException("Class " + label + " holds no position");
      }
    }
  }

  /** The number of issues. */
  public int size() {
    return issues.size();
  }

  /** The number of classes of an issue. */
  int classes(int issue) {
    return issues.get(issue).classes().size();
  }

  /** How many positions a class holds. */
  BigInteger weight(int issue, int positionClass) {
    return issues.get(issue).classes().get(positionClass).size();
  }
}
