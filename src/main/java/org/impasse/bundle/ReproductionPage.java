package org.impasse.bundle;

import java.util.List;
import org.impasse.diagnostic.DiagnosticPrinter;
import org.impasse.report.Build;
import org.impasse.report.Words;
import org.impasse.report.page.Line;
import org.impasse.report.page.Page;

/** What came of doing a run again, in words. */
public final class ReproductionPage {

  private ReproductionPage() {}

  /** The whole answer. */
  public static Page of(Reproduction found) {
    Page page = new Page();
    page.heading(1, found.identical() ? "Identical" : "Not identical");
    page.paragraph(Line.empty().strong(headline(found)));
    page.paragraph(Line.of("The command was: ").code(command(found.manifest().command())));
    page.paragraph(versions(found));
    if (!found.differences().isEmpty()) {
      page.heading(2, "Where it differs");
    }
    for (Difference difference : found.differences()) {
      write(page, difference);
    }
    return page;
  }

  private static String headline(Reproduction found) {
    String outputs = outputs(found.outputs());
    if (!found.identical()) {
      int count = found.differences().size();
      return Words.count(count, "difference")
          + (count == 1 ? " was" : " were")
          + " found between what the bundle keeps and what the same command answers today.";
    }
    if (found.versionsOnly()) {
      return "The same command on the same files answers the same, apart from the versions that"
          + " its receipt names: "
          + outputs
          + ".";
    }
    return "The same command on the same files answers the same today, byte for byte: "
        + outputs
        + ".";
  }

  private static String outputs(int count) {
    return count == 1
        ? Reproduction.PRINTED
        : Reproduction.PRINTED + ", and " + Words.count(count - 1, "file") + " written";
  }

  private static String versions(Reproduction found) {
    String then = words(found.manifest().build());
    return found.sameVersions()
        ? "Made and repeated with " + then + "."
        : "Made with " + then + "; repeated with " + words(found.today()) + ".";
  }

  private static String words(Build build) {
    return "Impasse " + build.impasse() + ", Drools " + build.drools();
  }

  private static void write(Page page, Difference difference) {
    if (difference instanceof Difference.Exit exit) {
      page.item(0, "The exit code was " + exit.then() + " and is " + exit.today() + " today.");
      exit.said().stream()
          .filter(line -> !line.isBlank())
          .limit(20)
          .forEach(line -> page.item(1, visible(line)));
    } else if (difference instanceof Difference.Missing missing) {
      page.item(
          0,
          Line.of("The file ")
              .code(missing.output())
              .plain(" was written then, and is not today."));
    } else if (difference instanceof Difference.Unknown unknown) {
      page.item(
          0,
          Line.of("The file ")
              .code(unknown.output())
              .plain(" is written today, and was not then."));
    } else if (difference instanceof Difference.Changed changed) {
      LineChange change = changed.change();
      page.item(
          0,
          Line.of(Words.capital(changed.output()))
              .plain(" differs from line " + change.line() + " on."));
      lines(page, "Then", change.then(), change.thenMore());
      lines(page, "Today", change.today(), change.todayMore());
    }
  }

  private static void lines(Page page, String when, List<String> lines, int more) {
    if (lines.isEmpty()) {
      page.item(1, when + ": nothing there.");
      return;
    }
    page.item(1, when + ":");
    lines.forEach(
        line -> page.item(2, Line.empty().code(line.isBlank() ? "(empty)" : visible(line))));
    if (more > 0) {
      page.item(2, "and " + Words.count(more, "more line"));
    }
  }

  private static String visible(String line) {
    return DiagnosticPrinter.visible(line);
  }

  /** A command line as somebody would type it. */
  static String command(List<String> words) {
    StringBuilder line = new StringBuilder("impasse");
    for (String word : words) {
      boolean plain = !word.isEmpty() && word.matches("[\\p{L}\\p{N}._/=:,+@%-]+");
      line.append(' ').append(plain ? word : "'" + visible(word).replace("'", "'\\''") + "'");
    }
    return line.toString();
  }
}
