package org.impasse.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.impasse.diagnostic.Diagnostics;
import org.impasse.negotiation.NegotiationCase;
import org.impasse.negotiation.Party;
import org.impasse.scenario.CaseLibrary;
import org.impasse.scenario.OpenedCase;
import org.junit.jupiter.api.Test;

/**
 * The method page says whose consent the flagship case requires, and why, in the case's own words.
 * With {@code -Dimpasse.golden=update} it is brought up to date.
 */
class MethodPageTest {

  private static final Path PAGE = DocPage.SITE.resolve("method.md");
  private static final String START = "<!-- consent: ukraine-2025 -->";
  private static final String END = "<!-- end of consent -->";

  private final OpenedCase opened =
      new CaseLibrary(List.of(), Path.of(""), new Diagnostics()).open("ukraine-2025").orElseThrow();

  @Test
  void consentTableIsTheCasesOwn() throws IOException {
    String page = Files.readString(PAGE);
    int start = page.indexOf(START) + START.length();
    int end = page.indexOf(END);
    String table = "\n\n" + table(opened.negotiation()) + "\n\n";
    if ("update".equals(System.getProperty("impasse.golden"))) {
      Files.writeString(PAGE, page.substring(0, start) + table + page.substring(end));
    } else {
      assertEquals(table, page.substring(start, end));
    }
  }

  private String table(NegotiationCase negotiation) {
    List<String> rows = new ArrayList<>();
    rows.add("| Party | Consent | Why |");
    rows.add("|---|---|---|");
    for (Party party : negotiation.parties()) {
      String rules = madeNecessaryBy(party);
      rows.add(
          "| %s%s | %s%s | %s |"
              .formatted(
                  party.ratifies().isPresent() ? "– " : "",
                  party.name(),
                  party.consent().name().toLowerCase(Locale.ROOT),
                  rules.isEmpty() ? "" : "; required where " + rules + " fires",
                  party.note().orElse("")));
    }
    return String.join("\n", rows);
  }

  /** The rules that make a party's consent necessary; read from the files, as a reader would. */
  private String madeNecessaryBy(Party party) {
    List<String> rules = new ArrayList<>();
    String name = "";
    for (String line : opened.ruleTexts().stream().flatMap(rule -> rule.text().lines()).toList()) {
      if (line.startsWith("rule ")) {
        name = line.substring(line.indexOf('"') + 1, line.lastIndexOf('"'));
      } else if (line.strip().equals("@requires(\"" + party.id() + "\")")) {
        rules.add("`" + name + "`");
      }
    }
    return rules.stream().collect(Collectors.joining(" or "));
  }
}
