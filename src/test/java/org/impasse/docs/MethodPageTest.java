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
import org.impasse.negotiation.Party;
import org.impasse.scenario.OpenedCase;
import org.impasse.scenario.Surroundings;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The method page says whose consent a case requires, and why, in the case's own words. With {@code
 * -Dimpasse.golden=update} it is brought up to date.
 */
class MethodPageTest {

  private static final Path PAGE = DocPage.SITE.resolve("method.md");
  private static final String START = "<!-- consent: %s -->";
  private static final String END = "<!-- end of consent -->";

  @ParameterizedTest
  @ValueSource(strings = {"ukraine-2025", "northern-ireland-1998"})
  void consentTableIsTheCasesOwn(String caseId) throws IOException {
    OpenedCase opened =
        new Surroundings().library(List.of(), new Diagnostics()).open(caseId).orElseThrow();
    String page = Files.readString(PAGE);
    String marker = START.formatted(caseId);
    int start = page.indexOf(marker) + marker.length();
    int end = page.indexOf(END, start);
    String table = "\n\n" + table(opened) + "\n\n";
    if ("update".equals(System.getProperty("impasse.golden"))) {
      Files.writeString(PAGE, page.substring(0, start) + table + page.substring(end));
    } else {
      assertEquals(table, page.substring(start, end));
    }
  }

  private static String table(OpenedCase opened) {
    List<String> rows = new ArrayList<>();
    rows.add("| Party | Consent | Why |");
    rows.add("|---|---|---|");
    for (Party party : opened.negotiation().parties()) {
      String rules = madeNecessaryBy(opened, party);
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
  private static String madeNecessaryBy(OpenedCase opened, Party party) {
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
