package org.impasse.diagnostic;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NameSuggesterTest {

  private static final List<String> KNOWN =
      List.of("forces.ukraine-cap", "forces.russia-cap", "nato.membership", "ukraine", "russia");

  @Test
  void slips() {
    assertEquals(Optional.of("ukraine"), NameSuggester.closest("ukarine", KNOWN));
    assertEquals(Optional.of("ukraine"), NameSuggester.closest("Ukraine", KNOWN));
    assertEquals(Optional.of("nato.membership"), NameSuggester.closest("nato.membershp", KNOWN));
    assertEquals(
        Optional.of("forces.russia-cap"), NameSuggester.closest("forces.rusia-cap", KNOWN));
  }

  @Test
  void aPartOfAName() {
    assertEquals(Optional.of("nato.membership"), NameSuggester.closest("membership", KNOWN));
    assertEquals(Optional.of("nato.membership"), NameSuggester.closest("nato", KNOWN));
  }

  @Test
  void theClosestFirstAndThenTheAlphabet() {
    assertEquals(
        Optional.of("abcd"), NameSuggester.closest("abce", List.of("abxe", "abcd", "xbcd")));
    assertEquals(Optional.of("aaab"), NameSuggester.closest("aaaa", List.of("aaac", "aaab")));
  }

  @Test
  void nothingClose() {
    assertEquals(Optional.empty(), NameSuggester.closest("energy", KNOWN));
    assertEquals(Optional.empty(), NameSuggester.closest("", KNOWN));
    assertEquals(Optional.empty(), NameSuggester.closest("ukraine", List.of()));
  }

  @Test
  void twoLettersAreTooFewToGuessFrom() {
    assertEquals(Optional.empty(), NameSuggester.closest("no", List.of("on", "off")));
    assertEquals(Optional.empty(), NameSuggester.closest("a", List.of("b")));
    assertEquals(Optional.of("c1x"), NameSuggester.closest("c2x", List.of("c1x")));
  }

  @Test
  void aShortNameStandsInTooManyByChance() {
    assertEquals(Optional.empty(), NameSuggester.closest("nosuch.yaml", List.of("o", "yam")));
    assertEquals(Optional.of("such"), NameSuggester.closest("nosuch.yaml", List.of("o", "such")));
  }

  @Test
  void longNamesAreLeftAlone() {
    String longName = "a".repeat(101);
    assertEquals(Optional.empty(), NameSuggester.closest(longName, List.of(longName)));
    assertEquals(Optional.empty(), NameSuggester.closest("aaaa", List.of(longName)));
  }

  @Test
  void inASentence() {
    assertEquals(Optional.of("Did you mean 'russia'?"), NameSuggester.didYouMean("rusia", KNOWN));
  }
}
