package org.impasse.verdict;

import java.util.List;
import org.impasse.negotiation.Consent;

/**
 * Whether this text needs the party's consent, and who says so.
 *
 * @param consent needed or not
 * @param origin who says so
 * @param because the rules that make it necessary for this text; they are given even when the user
 *     overrules them
 */
public record ConsentNeed(Consent consent, Origin origin, List<Reason> because) {
  public ConsentNeed {
    because = List.copyOf(because);
  }

  /**
   * Who says whether consent is needed: the case's default, a rule for this text, or the user's
   * setting.
   */
  public enum Origin {
    CASE("case"),
    RULE("rule"),
    USER("user");

    private final String id;

    Origin(String id) {
      this.id = id;
    }

    /** As JSON writes it. */
    public String id() {
      return id;
    }
  }
}
