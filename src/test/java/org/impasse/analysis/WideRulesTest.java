package org.impasse.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.inject.Guice;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.impasse.diagnostic.Diagnostic;
import org.impasse.diagnostic.Diagnostics;
import org.impasse.diagnostic.InvalidInputException;
import org.impasse.negotiation.Issue;
import org.impasse.negotiation.NegotiationCase;
import org.impasse.negotiation.Settings;
import org.impasse.redline.Rule;
import org.impasse.redline.RuleBook;
import org.impasse.redline.RuleBookReader;
import org.impasse.redline.RuleFile;
import org.junit.jupiter.api.Test;

/** Rules that read too much at once are refused by name, and all else is still answered. */
class WideRulesTest {

  private static final List<String> POSITIONS = List.of("a", "b", "c", "d");

  private static NegotiationCase negotiation(int issues) {
    NegotiationCase small = new HandCase().made().negotiation();
    return new NegotiationCase(
        small.id(),
        small.title(),
        small.summary(),
        small.factsUntil(),
        IntStream.range(0, issues).mapToObj(WideRulesTest::issue).toList(),
        List.of(),
        small.parties(),
        List.of(),
        small.evidence(),
        List.of(),
        List.of(),
        small.readings(),
        List.of(),
        List.of());
  }

  private static Issue issue(int n) {
    return new Issue(
        "issue-" + n,
        "Issue " + n,
        "What of it?",
        "Theme",
        new Issue.Listed(
            Issue.Kind.CHOICE,
            POSITIONS.stream().map(p -> new Issue.ListedPosition(p, p)).toList(),
            Optional.empty()));
  }

  private static String term(int issue, String position) {
    return "Term( issue == \"issue-" + issue + "\", position == \"" + position + "\" )";
  }

  /** A rule that reads all issues at once, and three on each of them alone. */
  private static RuleBook book(NegotiationCase negotiation) {
    int issues = negotiation.issues().size();
    Stream<String> wide =
        Stream.of(
            rule(
                "wide",
                IntStream.range(0, issues)
                    .mapToObj(n -> term(n, "a"))
                    .collect(Collectors.joining(" or ", "( ", " )"))));
    Stream<String> narrow =
        IntStream.range(0, issues)
            .boxed()
            .flatMap(n -> Stream.of("a", "b", "c").map(p -> rule("narrow-" + p + n, term(n, p))));
    String file =
        RandomCase.head("anna") + Stream.concat(wide, narrow).collect(Collectors.joining("\n"));
    return Guice.createInjector()
        .getInstance(RuleBookReader.class)
        .read(negotiation, List.of(new RuleFile("anna", "anna", file)), new Diagnostics())
        .orElseThrow();
  }

  private static String rule(String id, String condition) {
    return RandomCase.rule(id, "@strength(\"objection\")", "anna", "stated", "", condition);
  }

  @Test
  void aRuleTooWideForTheWholeCaseIsRefusedByName() throws Exception {
    NegotiationCase nine = negotiation(9);
    Settings settings = Settings.defaultsOf(nine);
    CaseLogic most = CaseLogic.of(nine, book(nine), settings, Map.of());
    assertEquals(4, most.cuts().get(0).classes().size());
    NegotiationCase ten = negotiation(10);
    InvalidInputException refused =
        assertThrows(
            InvalidInputException.class,
            () -> CaseLogic.of(ten, book(ten), Settings.defaultsOf(ten), Map.of()));
    List<Diagnostic> diagnostics = refused.diagnostics().all();
    assertEquals(1, diagnostics.size());
    assertEquals("wide-rule", diagnostics.get(0).code());
    assertTrue(diagnostics.get(0).message().contains("Rule wide "), diagnostics.toString());
    assertEquals(Optional.of("at most 262144 combinations"), diagnostics.get(0).expected());
  }

  @Test
  void ofARuleTooWideToBeTriedNothingIsKnownAndOfOthersAllIs() throws Exception {
    NegotiationCase negotiation = negotiation(17);
    RuleBook book = book(negotiation);
    Settings settings = Settings.defaultsOf(negotiation);
    Diagnostics diagnostics = new Diagnostics();
    RuleLogic logic = new RuleLogic(negotiation, book, settings, diagnostics);
    assertEquals(1, diagnostics.all().size());
    Rule wide = book.rule("wide").orElseThrow();
    Rule narrow = book.rule("narrow-a0").orElseThrow();
    assertFalse(logic.knows(wide));
    assertTrue(logic.knows(narrow));
    assertTrue(logic.everFires(narrow, settings));
    assertFalse(logic.alwaysFires(narrow, settings));
    assertThrows(InvalidInputException.class, () -> logic.everFires(wide, settings));
  }
}
