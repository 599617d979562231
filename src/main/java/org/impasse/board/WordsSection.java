package org.impasse.board;

import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.impasse.negotiation.Basis;
import org.impasse.negotiation.Evidence;
import org.impasse.redline.Strength;
import org.impasse.report.DeadlockWords;
import org.impasse.report.JsonOut;
import org.impasse.report.Words;
import org.impasse.verdict.Ground;
import org.impasse.verdict.Standing;
import org.impasse.verdict.Verdict;

/** The words for what the page finds out by itself. */
final class WordsSection {

  private static final List<Verdict> VERDICTS =
      List.of(
          new Verdict.Accept(),
          new Verdict.Conditional(),
          new Verdict.Reject(),
          new Verdict.Undetermined(List.of()));

  private final JsonOut json;

  WordsSection(JsonOut json) {
    this.json = json;
  }

  void write() throws IOException {
    Map<String, String> verdicts = new LinkedHashMap<>();
    VERDICTS.forEach(verdict -> verdicts.put(verdict.code(), Words.verdict(verdict)));
    verdicts.put(Ground.NO_RULES.id(), Words.NO_RED_LINE);
    json.map("verdicts", verdicts);
    Map<String, String> ofSeveral = new LinkedHashMap<>();
    VERDICTS.forEach(verdict -> ofSeveral.put(verdict.code(), Words.verdictOfSeveral(verdict)));
    json.map("verdictsOfSeveral", ofSeveral);
    Map<String, String> brief = new LinkedHashMap<>();
    VERDICTS.forEach(v -> brief.put(v.code(), Words.shortAnswer(v, Ground.RULES)));
    for (Ground ground : List.of(Ground.SILENT, Ground.NO_RULES)) {
      brief.put(ground.id(), Words.shortAnswer(new Verdict.Accept(), ground));
    }
    json.map("short", brief);
    Map<String, String> grounds = new LinkedHashMap<>();
    Arrays.stream(Ground.values()).forEach(g -> grounds.put(g.id(), Words.ground(g)));
    json.map("grounds", grounds);
    Map<String, String> strengths = new LinkedHashMap<>();
    Map<String, String> headings = new LinkedHashMap<>();
    for (Strength strength : Strength.values()) {
      strengths.put(strength.id(), Words.strength(strength));
      headings.put(strength.id(), Words.strengths(strength));
    }
    json.map("strengths", strengths);
    json.map("strengthHeadings", headings);
    Map<String, String> bearings = new LinkedHashMap<>();
    Arrays.stream(Evidence.Bearing.values()).forEach(b -> bearings.put(b.id(), Words.bearing(b)));
    json.map("bearings", bearings);
    Map<String, String> standings = new LinkedHashMap<>();
    Arrays.stream(Standing.values()).forEach(s -> standings.put(s.id(), Words.standing(s)));
    json.map("standings", standings);
    Map<String, String> holds = new LinkedHashMap<>();
    Arrays.stream(Basis.values()).forEach(b -> holds.put(b.id(), DeadlockWords.holds(b)));
    json.map("holds", holds);
    json.text("unlisted", DeadlockWords.UNLISTED);
    json.text("closing", Words.CLOSING);
  }
}
