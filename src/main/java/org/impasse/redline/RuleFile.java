package org.impasse.redline;

/**
 * The text of one party's rule file, not yet looked into.
 *
 * @param party the party it is named after
 * @param name as shown to the user
 * @param text the whole file
 */
public record RuleFile(String party, String name, String text) {

  /** The package that a party's rule file must be in. */
  public static String packageOf(String caseId, String party) {
    return "redlines." + underscored(caseId) + "." + underscored(party);
  }

  private static String underscored(String id) {
    return id.replace('-', '_').replace('.', '_');
  }
}
