package org.impasse.quality.expectation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.impasse.negotiation.Claim;
import org.impasse.negotiation.Under;

/** The names of expectations, by which some of them are chosen. */
public final class TestNames {

  private TestNames() {}

  /** {@code text/party}, and the settings where they are not the usual ones. */
  static String ofParty(String text, String party, Under under) {
    return text + "/" + party + settings(under);
  }

  /** {@code case/deadlock}, and the settings where they are not the usual ones. */
  static String ofDeadlock(String caseId, Under under) {
    return caseId + "/deadlock" + settings(under);
  }

  /** {@code claim/claim}. */
  static String ofClaim(Claim claim) {
    return claim.id() + "/claim";
  }

  /** As the command line would ask for them: {@code " (basis=stated, reading=public-record)"}. */
  public static String settings(Under under) {
    List<String> parts = new ArrayList<>();
    under.basis().ifPresent(basis -> parts.add("basis=" + basis.id()));
    under
        .readings()
        .ifPresent(on -> parts.add("readings=" + (on.isEmpty() ? "none" : String.join("+", on))));
    under.parameters().forEach((name, value) -> parts.add(name + "=" + value));
    under.given().forEach((name, value) -> parts.add(name + "=" + value));
    under.consent().forEach((party, consent) -> parts.add(party + "=" + consent.id()));
    under.asOf().ifPresent(day -> parts.add("as-of=" + day));
    return parts.isEmpty() ? "" : " (" + String.join(", ", parts) + ")";
  }

  /**
   * Whether a name is meant.
   *
   * @param wanted part of the name; with {@code *} or {@code ?} in it, the whole name, where these
   *     stand for any characters or for one. Capitals do not matter
   */
  public static Predicate<String> filter(String wanted) {
    String small = wanted.toLowerCase(Locale.ROOT);
    if (small.indexOf('*') < 0 && small.indexOf('?') < 0) {
      return name -> name.toLowerCase(Locale.ROOT).contains(small);
    }
    Pattern whole =
        Pattern.compile(
            small
                .codePoints()
                .mapToObj(Character::toString)
                .map(c -> c.equals("*") ? ".*" : c.equals("?") ? "." : Pattern.quote(c))
                .collect(Collectors.joining()));
    return name -> whole.matcher(name.toLowerCase(Locale.ROOT)).matches();
  }
}
