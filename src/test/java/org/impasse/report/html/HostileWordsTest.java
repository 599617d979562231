package org.impasse.report.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.impasse.negotiation.Clause;
import org.impasse.negotiation.Evidence;
import org.impasse.negotiation.Issue;
import org.impasse.negotiation.NegotiationCase;
import org.impasse.negotiation.Party;
import org.impasse.negotiation.Proposal;
import org.impasse.negotiation.Source;
import org.impasse.report.picture.Picture;
import org.impasse.verdict.Evaluation;
import org.impasse.verdict.HarbourLease;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xml.sax.InputSource;

/** Every word of a case or text may be hostile; none may become markup. */
class HostileWordsTest {

  private final Harbour harbour = new Harbour();

  static Stream<String> words() {
    return Stream.of(
        "\"><script>alert(1)</script>",
        "</style></title><img src=x onerror=alert(1)>",
        "' onmouseover='alert(1)' x='",
        "--><svg onload=alert(1)>]]>",
        "${page.title()} $unsafe{page.title()} @if(true)",
        "&lt;b&gt; &amp; &#60;i&#62;",
        "turned \u202Earound\u202C and \u0007 rung, half \uD83D a pair",
        "x".repeat(5000));
  }

  @ParameterizedTest
  @MethodSource("words")
  void staysWords(String words) throws Exception {
    NegotiationCase negotiation = hostile(words);
    Evaluation evaluation = harbour.evaluate(negotiation, hostileText(words));
    String page = harbour.page(evaluation);
    assertFalse(page.contains("\u202E"));
    List<Markup.Element> plain =
        Markup.elements(harbour.page(harbour.evaluate(hostile("plain"), hostileText("plain"))));
    List<Markup.Element> elements = Markup.elements(page);
    assertEquals(shapes(plain, false), shapes(elements, false));
    assertEquals(new TreeSet<>(shapes(plain, true)), new TreeSet<>(shapes(elements, true)));
    for (Picture picture : harbour.pages.pictures(evaluation, harbour.lines(evaluation))) {
      DocumentBuilderFactory.newInstance()
          .newDocumentBuilder()
          .parse(new InputSource(new StringReader(picture.file())));
      assertFalse(picture.file().contains("\u202E"));
    }
  }

  /**
   * Elements of a page, outside its pictures, whose number depends on how words break; or names of
   * elements with their attributes, wherever they are.
   */
  private static List<String> shapes(List<Markup.Element> elements, boolean drawn) {
    return elements.stream()
        .filter(e -> drawn || !List.of("text", "tspan").contains(e.name()))
        .map(e -> e.name() + e.attributes())
        .toList();
  }

  @ParameterizedTest
  @MethodSource("addresses")
  void onlyWebAddressesBecomeLinks(String address) {
    NegotiationCase negotiation = withSources(HarbourLease.CASE, "Letter", address);
    String page = harbour.page(harbour.evaluate(negotiation, Harbour.offer()));
    assertFalse(page.contains("href=\"" + address.substring(0, 4)), address);
    assertTrue(page.contains("id=\"note-1\""));
  }

  static Stream<String> addresses() {
    return Stream.of(
        "javascript:alert(1)",
        "data:text/html,x",
        "//example.org/x",
        "file:///etc/passwd",
        "https://a b");
  }

  private static Proposal hostileText(String words) {
    Proposal offer = Harbour.offer();
    List<Clause> clauses = new ArrayList<>();
    for (Clause c : offer.clauses()) {
      clauses.add(
          new Clause(c.id(), words, Optional.of(words), c.sets(), c.sources(), Optional.of(words)));
    }
    return new Proposal(
        offer.caseId(),
        offer.id(),
        words,
        offer.date(),
        offer.basedOn(),
        offer.authors(),
        clauses,
        offer.terms(),
        offer.assumptions(),
        offer.expectations(),
        Optional.of(words),
        words);
  }

  static NegotiationCase hostile(String words) {
    NegotiationCase c = withSources(HarbourLease.CASE, words, "https://example.org/");
    return new NegotiationCase(
        c.id(),
        words,
        words,
        c.factsUntil(),
        c.issues().stream().map(i -> issue(i, words)).toList(),
        c.focus(),
        c.parties().stream()
            .map(
                p ->
                    new Party(
                        p.id(), words, p.kind(), p.consent(), p.ratifies(), Optional.of(words)))
            .toList(),
        c.sources(),
        c.evidence().stream().map(e -> evidence(e, words)).toList(),
        c.parameters(),
        c.circumstances(),
        c.readings(),
        c.legalSteps(),
        c.infeasible());
  }

  private static Issue issue(Issue issue, String words) {
    return new Issue(issue.id(), words, words, words, issue.values());
  }

  private static Evidence evidence(Evidence e, String words) {
    return new Evidence(
        e.id(),
        e.party(),
        new Evidence.Speaker(words, Optional.of(words)),
        e.on(),
        words,
        Map.copyOf(e.issues()),
        e.bearing(),
        e.basis(),
        e.source(),
        Optional.of(words),
        e.reading(),
        e.contradicts());
  }

  private static NegotiationCase withSources(NegotiationCase c, String words, String address) {
    List<Source> sources =
        c.sources().stream()
            .map(
                s ->
                    new Source(
                        s.id(),
                        words,
                        Optional.of(words),
                        words,
                        s.date(),
                        s.kind(),
                        Optional.of(address),
                        Optional.of(words)))
            .toList();
    return new NegotiationCase(
        c.id(),
        c.title(),
        c.summary(),
        c.factsUntil(),
        c.issues(),
        c.focus(),
        c.parties(),
        sources,
        c.evidence(),
        c.parameters(),
        c.circumstances(),
        c.readings(),
        c.legalSteps(),
        c.infeasible());
  }
}
