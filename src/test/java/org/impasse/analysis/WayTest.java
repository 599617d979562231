package org.impasse.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.inject.Guice;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.impasse.analysis.logic.Text;
import org.impasse.diagnostic.Diagnostics;
import org.impasse.diagnostic.InvalidInputException;
import org.impasse.negotiation.Basis;
import org.impasse.negotiation.Consent;
import org.impasse.negotiation.Evidence;
import org.impasse.negotiation.Issue;
import org.impasse.negotiation.NegotiationCase;
import org.impasse.negotiation.Party;
import org.impasse.negotiation.Position;
import org.impasse.negotiation.Proposal;
import org.impasse.negotiation.Settings;
import org.impasse.negotiation.Term;
import org.impasse.redline.RuleBook;
import org.impasse.redline.RuleBookReader;
import org.impasse.redline.RuleFile;
import org.impasse.verdict.HarbourLease;
import org.impasse.verdict.HarbourRules;
import org.junit.jupiter.api.Test;

/** Which of several ways are shown first, and how one of very many choices is found. */
class WayTest {

  /** So many issues have to change at once: more choices than are looked at one by one. */
  private static final int ISSUES = 13;

  private static Way way(int objections, int borne, Integer... issues) {
    Map<Integer, Nearby.Place> places = new TreeMap<>();
    for (int issue : issues) {
      places.put(issue, new Nearby.Place(Position.SILENCE, borne, 1));
    }
    return new Way(
        List.of(issues), List.of(new Way.Option(Text.of(0, 0, 0, 0), places, objections)));
  }

  /** The ways in the order in which they are shown, each by its place among those given. */
  private static List<Integer> shown(int most, Way... ways) throws InvalidInputException {
    Settings settings = HarbourLease.settings();
    Way.Options choices =
        new Way.Options(
            CaseLogic.of(HarbourLease.CASE, new HarbourRules(), settings, Map.of()),
            new Nearby(HarbourLease.CASE, settings),
            HarbourLease.text("mine").make());
    return Way.diverse(List.of(ways), most, choices).stream()
        .map(
            option ->
                IntStream.range(0, ways.length)
                    .filter(w -> ways[w].options().get(0).equals(option))
                    .findFirst()
                    .orElseThrow())
        .toList();
  }

  @Test
  void shortWaysComeFirst() throws InvalidInputException {
    assertEquals(List.of(1, 0), shown(2, way(0, 5, 0, 1), way(9, 0, 2)));
    assertEquals(List.of(1), shown(1, way(0, 5, 0, 1), way(9, 0, 2)));
  }

  @Test
  void ofWaysAsLongThoseThatShareLeastWithWhatIsShown() throws InvalidInputException {
    assertEquals(List.of(0, 2, 1), shown(3, way(0, 0, 0, 1), way(1, 0, 0, 2), way(2, 0, 2, 3)));
    // What shares an issue with each of two shares more than what shares one with one of them.
    assertEquals(
        List.of(0, 1, 3, 2),
        shown(4, way(0, 0, 0, 1), way(1, 0, 2, 3), way(2, 0, 0, 2), way(3, 0, 0, 4)));
  }

  @Test
  void ofWaysAlikeThoseWithFewerObjectionsAndThenWithMoreOnRecord() throws InvalidInputException {
    assertEquals(List.of(1, 2, 0), shown(3, way(3, 0, 0), way(1, 0, 1), way(2, 0, 2)));
    assertEquals(List.of(2, 0, 1), shown(3, way(1, 0, 0), way(1, 0, 1), way(1, 3, 2)));
    // Each position counts once, however many parties are on record for it.
    assertEquals(List.of(0, 1), shown(2, way(1, 1, 0), way(1, 9, 1)));
  }

  /** Each issue has to leave "old"; where "new" draws an objection saying nothing is better. */
  @Test
  void oneOfVeryManyChoicesIsImprovedIssueByIssue() throws InvalidInputException {
    NegotiationCase negotiation = wide();
    StringBuilder file = new StringBuilder("package redlines.wide.anna\n");
    Map<String, Term> old = new LinkedHashMap<>();
    for (Issue issue : negotiation.issues()) {
      old.put(issue.id(), new Term(issue.id(), new Position.Named("old"), List.of()));
      file.append(rule(issue.id() + "-old", "red-line", issue.id(), "old"));
      if (disliked(issue)) {
        file.append(rule(issue.id() + "-new", "objection", issue.id(), "new"));
      } else {
        file.append(rule(issue.id() + "-none", "objection", issue.id(), "not-addressed"));
      }
    }
    RuleBook book =
        Guice.createInjector()
            .getInstance(RuleBookReader.class)
            .read(
                negotiation,
                List.of(new RuleFile("anna", "anna", file.toString())),
                new Diagnostics())
            .orElseThrow();
    Proposal text =
        new Proposal(
            "wide",
            "text",
            "Text",
            Optional.empty(),
            Optional.empty(),
            List.of(),
            List.of(),
            old,
            List.of(),
            List.of(),
            Optional.empty(),
            "text");
    NearDeals found =
        Guice.createInjector()
            .getInstance(NearDealsFinder.class)
            .find(negotiation, book, Settings.defaultsOf(negotiation), text, Set.of(), 3);
    Set<String> all = new TreeSet<>(negotiation.issues().stream().map(Issue::id).toList());
    assertEquals(Set.of(all), found.found().ways());
    NearDeals.NearText best = found.deals().get(0);
    assertEquals(List.of(), best.objections());
    for (Issue issue : negotiation.issues()) {
      Position said = best.evaluation().proposal().term(issue.id()).position();
      assertEquals(disliked(issue) ? Position.SILENCE : new Position.Named("new"), said);
    }
    for (NearDeals.NearText other : found.deals().subList(1, found.deals().size())) {
      assertTrue(other.evaluation().deal());
      assertEquals(1, other.objections().size());
    }
  }

  private static boolean disliked(Issue issue) {
    return Integer.parseInt(issue.id().substring(1)) % 3 == 0;
  }

  private static String rule(String id, String strength, String issue, String position) {
    return """
    rule "%s"
        @title("A title")
        @strength("%s")
        @evidence("letter")
        @because("A sentence.")
    when
        Term( issue == "%s", position == "%s" )
    then
        objections.raise(drools);
    end
    """
        .formatted(id, strength, issue, position);
  }

  private static NegotiationCase wide() {
    List<Issue> issues = new ArrayList<>();
    for (int i = 0; i < ISSUES; i++) {
      issues.add(
          new Issue(
              "i" + i,
              "Issue " + i,
              "What of it?",
              "Theme",
              new Issue.Listed(
                  Issue.Kind.CHOICE,
                  List.of(
                      new Issue.ListedPosition("old", "old"),
                      new Issue.ListedPosition("new", "new")),
                  Optional.empty())));
    }
    return new NegotiationCase(
        "wide",
        "Wide",
        "A case with many issues.",
        LocalDate.of(2025, 1, 1),
        issues,
        List.of(),
        List.of(
            new Party(
                "anna",
                "Anna",
                Party.Kind.ORGANISATION,
                Consent.REQUIRED,
                Optional.empty(),
                Optional.empty())),
        List.of(),
        List.of(
            new Evidence(
                "letter",
                "anna",
                new Evidence.Speaker("Anna", Optional.empty()),
                Optional.empty(),
                "Nothing old.",
                Map.of(),
                Evidence.Bearing.REFUSES,
                Basis.STATED,
                "letter",
                Optional.empty(),
                Optional.empty(),
                List.of())),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }
}
