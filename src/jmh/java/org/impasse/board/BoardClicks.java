package org.impasse.board;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Locale;

/**
 * How long the exported flagship's page takes from a click to changed verdicts, in a real browser:
 * every listed position of every issue shown is clicked, with nothing behind the curtain, and the
 * page is laid out anew each time. Prints milliseconds.
 */
public final class BoardClicks {

  private static final String CLICKS =
      """
      () => {
        const took = [];
        for (const input of document.querySelectorAll('.issue input[type=radio]:not([value=other])')) {
          const start = performance.now();
          input.click();
          document.body.offsetHeight;
          took.push(performance.now() - start);
        }
        return took;
      }
      """;

  private BoardClicks() {}

  /** Prints one line for each round; the first is that of a page just opened. */
  public static void main(String[] args) {
    int rounds = args.length > 0 ? Integer.parseInt(args[0]) : 5;
    Page page = new Chromium().page(new Browser.NewContextOptions().setViewportSize(1440, 900));
    page.navigate(ExportedBoard.address());
    for (int stage = 0; stage < 4; stage++) {
      page.keyboard().press("l");
    }
    for (int round = 1; round <= rounds; round++) {
      double[] took =
          ((List<?>) page.evaluate(CLICKS))
              .stream().mapToDouble(ms -> ((Number) ms).doubleValue()).sorted().toArray();
      System.out.printf(
          Locale.ROOT,
          "round %d: %d clicks, median %.1f ms, 95th percentile %.1f ms, slowest %.1f ms%n",
          round,
          took.length,
          took[took.length / 2],
          took[(int) (took.length * 0.95)],
          took[took.length - 1]);
    }
    System.exit(0);
  }
}
