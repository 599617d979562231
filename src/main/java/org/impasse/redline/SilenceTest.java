package org.impasse.redline;

import org.impasse.negotiation.Position;

/** Whether silence passes a test; for explaining rules only. */
final class SilenceTest {

  private SilenceTest() {}

  static boolean holds(Condition.Test test) {
    if (test instanceof Condition.PositionIs is) {
      return is.equal() == is.position().equals(Position.NOT_ADDRESSED);
    }
    if (test instanceof Condition.PositionIn in) {
      return in.among() == in.positions().contains(Position.NOT_ADDRESSED);
    }
    if (test instanceof Condition.AllTests all) {
      return all.tests().stream().allMatch(SilenceTest::holds);
    }
    if (test instanceof Condition.AnyTest any) {
      return any.tests().stream().anyMatch(SilenceTest::holds);
    }
    return false;
  }
}
