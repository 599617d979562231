package org.impasse.report.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.inject.Guice;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.impasse.analysis.Timeline;
import org.impasse.analysis.Timelines;
import org.impasse.negotiation.Basis;
import org.impasse.negotiation.Evidence;
import org.impasse.negotiation.NegotiationCase;
import org.impasse.negotiation.Position;
import org.impasse.negotiation.StatementDate;
import org.impasse.negotiation.Stretch;
import org.impasse.verdict.HarbourLease;
import org.impasse.verdict.HarbourRules;
import org.impasse.verdict.Sweep;
import org.impasse.verdict.Sweeper;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * However many parties, quarrels and words there are, no words cover others or leave the picture.
 */
class CrowdedPicturesTest {

  private static final Pattern TEXT =
      Pattern.compile("<text class=\"([^\"]*)\" x=\"([^\"]*)\" y=\"([^\"]*)\"([^>]*)>([^<]*)<");
  private static final Pattern SIZE = Pattern.compile("font-size=\"([^\"]*)\"");
  private static final Pattern BOX = Pattern.compile("viewBox=\"0 0 ([^ ]*) ([^\"]*)\"");

  private static final Pattern SLANTED =
      Pattern.compile(
          "translate\\(([^ ]*) ([^)]*)\\) rotate\\(-52\\)\" font-size=\"([^\"]*)\">"
              + "<text class=\"([^\"]*)\"><title>[^<]*</title><tspan>([^<]*)<");

  private record Words(String text, double left, double right, double top, double bottom) {}

  static Stream<Picture> pictures() {
    List<Picture> pictures = new ArrayList<>();
    for (long seed = 1; seed <= 12; seed++) {
      Random random = new Random(seed);
      Conflict conflict = conflict(random, 1 + (int) seed, 1 + random.nextInt(12));
      String title = "Seed " + seed;
      pictures.add(ConflictPicture.wide(conflict, title, "c"));
      pictures.add(ConflictPicture.narrow(conflict, title, "c"));
      Strip strip = strip(random, (int) seed);
      pictures.add(StripPicture.wide(strip, "c"));
      pictures.add(StripPicture.narrow(strip, "c"));
      Rungs rungs = rungs(random, (int) seed);
      pictures.add(RungsPicture.wide(rungs, "c"));
      pictures.add(RungsPicture.narrow(rungs, "c"));
    }
    for (long seed = 1; seed <= 30; seed++) {
      for (Optional<String> issue :
          List.of(
              Optional.<String>empty(), Optional.of("rent.monthly"), Optional.of("lease.pier"))) {
        Timeline timeline = timeline(new Random(seed), issue);
        TimelinePicture.wide(timeline).ifPresent(pictures::add);
        TimelinePicture.narrow(timeline).ifPresent(pictures::add);
      }
    }
    return pictures.stream();
  }

  /** Some years or some days of talk, or a single day, and dates of every sort. */
  private static Timeline timeline(Random random, Optional<String> issue) {
    int reach = any(random, List.of(1, 30, 400, 20_000, 150_000));
    List<Evidence> evidence = new ArrayList<>();
    for (int i = 0; i < 1 + random.nextInt(60); i++) {
      String day = LocalDate.of(1610, 3, 4).plusDays(random.nextInt(reach)).toString();
      long first = random.nextInt(90_000);
      evidence.add(
          new Evidence(
              "e" + i,
              any(random, HarbourLease.CASE.parties()).id(),
              new Evidence.Speaker(words(random), Optional.empty()),
              random.nextInt(6) == 0
                  ? Optional.empty()
                  : StatementDate.parse(day.substring(0, any(random, List.of(4, 7, 10, 10, 10)))),
              words(random),
              random.nextInt(5) == 0
                  ? Map.of("rent.monthly", List.of(), "lease.pier", List.of())
                  : Map.of(
                      "rent.monthly",
                      List.of(
                          new Stretch.Amounts(
                              first, first + random.nextInt((int) (90_001 - first)))),
                      "lease.pier",
                      List.of(
                          new Stretch.One(
                              any(
                                  random,
                                  List.of("shared", "owner-only", Position.NOT_ADDRESSED))))),
              any(random, List.of(Evidence.Bearing.values())),
              basis(random),
              "letter",
              Optional.empty(),
              Optional.empty(),
              List.of()));
    }
    NegotiationCase negotiation = HarbourLease.CASE.withEvidence(evidence);
    return Timelines.of(negotiation, new HarbourRules(), issue.flatMap(negotiation::issue));
  }

  private static String words(Random random) {
    return String.join(
        " ",
        IntStream.range(0, 1 + random.nextInt(9))
            .mapToObj(i -> "abcdefghijklmno".substring(0, 1 + random.nextInt(14)))
            .toList());
  }

  private static <T> T any(Random random, List<T> of) {
    return of.get(random.nextInt(of.size()));
  }

  private static Basis basis(Random random) {
    return any(random, List.of(Basis.values()));
  }

  private static Conflict conflict(Random random, int camps, int knots) {
    List<Conflict.Camp> all = new ArrayList<>();
    for (int c = 0; c < camps; c++) {
      int me = c;
      List<Conflict.Tie> ties = new ArrayList<>();
      for (int k = 0; k < knots; k++) {
        if (random.nextInt(3) > 0) {
          List<String> rules =
              IntStream.range(0, 1 + random.nextInt(4)).mapToObj(i -> "R-" + i).toList();
          List<Integer> against =
              IntStream.range(0, camps)
                  .filter(i -> i != me && random.nextBoolean())
                  .boxed()
                  .toList();
          ties.add(
              new Conflict.Tie(
                  k,
                  rules,
                  words(random),
                  basis(random),
                  random.nextBoolean() ? Optional.of(words(random)) : Optional.empty(),
                  against));
        }
      }
      all.add(new Conflict.Camp(words(random), random.nextBoolean() ? words(random) : "", ties));
    }
    List<Conflict.Knot> middle =
        IntStream.range(0, knots)
            .mapToObj(k -> new Conflict.Knot(List.of(words(random)), basis(random)))
            .toList();
    return new Conflict(all, middle, List.of(words(random), words(random)));
  }

  private static Strip strip(Random random, int sides) {
    List<String> names = IntStream.range(0, sides).mapToObj(i -> words(random)).toList();
    List<Strip.Row> rows =
        IntStream.range(0, 2 + random.nextInt(8))
            .mapToObj(
                i ->
                    new Strip.Row(
                        List.of(words(random)),
                        names.stream().map(n -> random.nextBoolean()).toList()))
            .toList();
    return new Strip("some.issue", words(random), names, rows);
  }

  private static Rungs rungs(Random random, int columns) {
    return new Rungs(
        "some.issue",
        words(random),
        IntStream.range(0, columns)
            .mapToObj(
                i ->
                    new Rungs.Column(
                        List.of(words(random), words(random)),
                        Arrays.stream(Basis.values())
                            .map(
                                basis ->
                                    new Rungs.Step(
                                        basis,
                                        any(random, List.of(Rungs.Kind.values())),
                                        words(random)))
                            .toList()))
            .toList());
  }

  @ParameterizedTest
  @MethodSource("pictures")
  void wordsKeepClearOfEachOther(Picture picture) {
    Matcher box = BOX.matcher(picture.inline());
    assertTrue(box.find());
    double width = Double.parseDouble(box.group(1));
    double height = Double.parseDouble(box.group(2));
    List<Words> all = new ArrayList<>();
    Matcher text = TEXT.matcher(picture.inline());
    while (text.find()) {
      Words words = read(text);
      String where = picture.title() + ", " + picture.name() + ": ";
      assertTrue(words.left() >= -1 && words.right() <= width + 1, where + words);
      assertTrue(words.top() >= -1 && words.bottom() <= height + 1, where + words);
      for (Words other : all) {
        assertTrue(apart(words, other), where + words + " covers " + other);
      }
      all.add(words);
    }
    assertTrue(all.size() > 1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"short", "a share of the pier that nobody listed, in words without end"})
  void slantedHeadingsStayInside(String words) {
    Sweep sweep =
        Guice.createInjector()
            .getInstance(Sweeper.class)
            .sweep(
                HarbourLease.CASE,
                new HarbourRules(),
                HarbourLease.text("own").other("lease.pier", words).make(),
                HarbourLease.settings(),
                Stream.of("rent.monthly", "lease.pier")
                    .map(id -> HarbourLease.CASE.issue(id).orElseThrow())
                    .toList())
            .orElseThrow();
    for (Picture picture : List.of(SweepGridPicture.wide(sweep), SweepGridPicture.narrow(sweep))) {
      Matcher box = BOX.matcher(picture.inline());
      assertTrue(box.find());
      double width = Double.parseDouble(box.group(1));
      Matcher heading = SLANTED.matcher(picture.inline());
      int found = 0;
      while (heading.find()) {
        double size = Double.parseDouble(heading.group(3));
        boolean bold = heading.group(4).contains("i-bold");
        double taken = TextFit.width(heading.group(5), bold ? TextFit.bold(size) : size);
        double slant = Math.toRadians(52);
        double right = Double.parseDouble(heading.group(1)) + Math.cos(slant) * taken;
        double top = Double.parseDouble(heading.group(2)) - Math.sin(slant) * taken;
        assertTrue(right <= width, picture.name() + ": " + heading.group(5));
        assertTrue(top >= 0, picture.name() + ": " + heading.group(5));
        found++;
      }
      assertEquals(sweep.axes().get(1).bands().size(), found);
    }
  }

  private static Words read(Matcher text) {
    Matcher size = SIZE.matcher(text.group(4));
    assertTrue(size.find());
    double font = Double.parseDouble(size.group(1));
    double x = Double.parseDouble(text.group(2));
    double y = Double.parseDouble(text.group(3));
    boolean bold = text.group(1).contains("i-bold");
    double taken = TextFit.width(text.group(5), bold ? TextFit.bold(font) : font);
    if (text.group(4).contains("rotate(-90")) {
      return new Words(text.group(5), x - font * 0.7, x + font * 0.2, y - taken, y);
    }
    double left = text.group(1).contains("i-middle") ? x - taken / 2 : x;
    return new Words(text.group(5), left, left + taken, y - font * 0.7, y + font * 0.2);
  }

  private static boolean apart(Words one, Words other) {
    return one.right() <= other.left() + 0.5
        || other.right() <= one.left() + 0.5
        || one.bottom() <= other.top() + 0.5
        || other.bottom() <= one.top() + 0.5;
  }
}
