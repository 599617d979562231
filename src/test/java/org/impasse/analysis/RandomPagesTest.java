package org.impasse.analysis;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.inject.Guice;
import com.google.inject.Injector;
import java.io.StringReader;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.impasse.Seeds;
import org.impasse.negotiation.Settings;
import org.impasse.report.Receipt;
import org.impasse.report.Report;
import org.impasse.report.html.HtmlPages;
import org.impasse.report.picture.Picture;
import org.junit.jupiter.api.Test;
import org.xml.sax.InputSource;

/** Whatever a case is like, its page can be written, and nothing on it is there twice. */
class RandomPagesTest {

  private static final long SEED = 20251122;
  private static final int CASES = Seeds.atMost(60);
  private static final Pattern ID = Pattern.compile("\\sid=\"([^\"]*)\"");
  private static final Pattern LINK = Pattern.compile("href=\"#([^\"]*)\"");

  private final Injector injector = Guice.createInjector();

  @Test
  void everyCaseHasItsPage() throws Exception {
    int quarrels = 0;
    int joint = 0;
    int passing = 0;
    for (long seed = SEED; seed < SEED + CASES; seed++) {
      RandomCase random = new RandomCase(seed);
      Deadlock found =
          injector
              .getInstance(DeadlockFinder.class)
              .find(
                  random.negotiation,
                  random.book,
                  Settings.defaultsOf(random.negotiation).withReadings(Set.of("strict")),
                  Map.of());
      Report.DeadlockView view =
          new Report.DeadlockView(
              found,
              injector.getInstance(DisputedLines.class).of(found, random.book),
              Receipt.of(new TreeMap<>(), new TreeMap<>(), found.settings()));
      check(view, "seed " + seed);
      quarrels += found.stickingPoints().size();
      joint += (int) found.stickingPoints().stream().filter(p -> p.issues().size() > 1).count();
      passing += found.example().isPresent() ? 1 : 0;
    }
    assertTrue(Seeds.fewer() || quarrels > 10, "too few quarrels: " + quarrels);
    assertTrue(Seeds.fewer() || joint > 3, "too few quarrels on several issues: " + joint);
    assertTrue(Seeds.fewer() || passing > 10, "too few texts that pass: " + passing);
  }

  private void check(Report.DeadlockView view, String seed) throws Exception {
    HtmlPages pages = injector.getInstance(HtmlPages.class);
    String page = pages.deadlock(view);
    Set<String> ids = new HashSet<>();
    Matcher id = ID.matcher(page);
    while (id.find()) {
      assertTrue(ids.add(id.group(1)), seed + " twice: " + id.group(1));
    }
    Matcher link = LINK.matcher(page);
    while (link.find()) {
      assertTrue(ids.contains(link.group(1)), seed + " leads nowhere: " + link.group(1));
    }
    Set<String> names = new HashSet<>();
    for (Picture picture : pages.pictures(view)) {
      assertTrue(names.add(picture.name()), seed + " twice: " + picture.name());
      assertFalse(picture.caption().isBlank(), seed);
      DocumentBuilderFactory.newInstance()
          .newDocumentBuilder()
          .parse(new InputSource(new StringReader(picture.file())));
    }
  }
}
