package org.impasse.quality.lint;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.impasse.diagnostic.Diagnostic;
import org.impasse.diagnostic.InvalidInputException;
import org.impasse.negotiation.Circumstance;
import org.impasse.negotiation.Issue;
import org.impasse.negotiation.Party;
import org.impasse.negotiation.Reading;
import org.impasse.negotiation.Settings;
import org.impasse.redline.Rule;

/** A party whose red lines no text respects together. */
final class RefusesEverything implements Lint {

  @Override
  public String code() {
    return "refuses-everything";
  }

  @Override
  public String summary() {
    return "A party whose own red lines no text can respect together.";
  }

  @Override
  public String why() {
    return "Such a party is in deadlock with itself, and every deadlock of the case is found in it"
        + " alone. One of the red lines named is drawn too wide, or belongs to a reading. A party is"
        + " asked as results show it by default, then with each reading switched over and in each"
        + " other state of a circumstance, one at a time.";
  }

  @Override
  public Set<Need> needs() {
    return Set.of(Need.EVIDENCE, Need.RULES);
  }

  @Override
  public void find(ReadCase read, Findings findings) throws InvalidInputException {
    for (Party party : read.negotiation().parties()) {
      for (Map.Entry<String, Settings> asked : variants(read).entrySet()) {
        List<Rule> redLines =
            read.redLines().stream()
                .filter(rule -> rule.party().equals(party.id()) && rule.inForce(asked.getValue()))
                .toList();
        List<Rule> core = read.logic().core(redLines, asked.getValue());
        if (core.isEmpty() || (core.size() == 1 && AlwaysFires.always(core.get(0), read))) {
          continue;
        }
        List<String> ids = core.stream().map(Rule::id).toList();
        findings.add(
            this,
            party.id(),
            Diagnostic.warning(
                    code(),
                    read.inCase("parties", party.id()),
                    Say.capital(
                        asked.getKey()
                            + "no text respects the red lines of "
                            + party.id()
                            + ": "
                            + Say.list(ids)
                            + (ids.size() == 1
                                ? " alone refuses everything."
                                : " together refuse everything.")))
                .withHint("Draw one of them narrower, or give it a reading of its own.")
                .withRelated(core.get(0).location(), "the first of them"));
        break;
      }
    }
  }

  /** What is asked under, by the words to put before "no text". */
  private static Map<String, Settings> variants(ReadCase read) {
    Map<String, Settings> variants = new LinkedHashMap<>();
    variants.put("", read.usual());
    for (Reading reading : read.negotiation().readings()) {
      Set<String> on = new TreeSet<>(read.usual().readings());
      boolean off = on.remove(reading.id());
      if (!off) {
        on.add(reading.id());
      }
      variants.put(
          "With the reading '" + reading.id() + "' " + (off ? "off, " : "on, "),
          read.usual().withReadings(on));
    }
    for (Circumstance circumstance : read.negotiation().circumstances()) {
      for (Issue.ListedPosition value : circumstance.values()) {
        if (!value.id().equals(circumstance.usual())) {
          variants.put(
              "With '" + circumstance.id() + "' being '" + value.id() + "', ",
              read.usual().withCircumstances(Map.of(circumstance.id(), value.id())));
        }
      }
    }
    return variants;
  }
}
