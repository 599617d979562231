package org.impasse.redline;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.impasse.diagnostic.Diagnostic;
import org.impasse.diagnostic.Diagnostics;
import org.impasse.diagnostic.Location;
import org.impasse.diagnostic.NameSuggester;
import org.impasse.negotiation.NegotiationCase;
import org.impasse.negotiation.Party;

/**
 * Reads a case's rule files: parses them, checks them against the case, and hands them over ready
 * to be compiled.
 */
public final class RuleBookReader {

  @Inject
  RuleBookReader() {}

  /**
   * Reads all rule files of a case. A party without a file has no rules.
   *
   * @param negotiation the case the rules speak of
   * @param files at most one per party, in any order
   * @param diagnostics receives every problem of every file, and the files' texts
   * @return the rules, or empty when there was an error in any file
   */
  public Optional<RuleBook> read(
      NegotiationCase negotiation, List<RuleFile> files, Diagnostics diagnostics) {
    Map<String, RuleFile> byParty = new HashMap<>();
    Map<String, List<Rule>> rules = new HashMap<>();
    Map<String, Location> names = new HashMap<>();
    boolean sound = true;
    for (RuleFile file : files) {
      diagnostics.source(file.name(), file.text());
      FileProblems problems = new FileProblems();
      checkParty(negotiation, file, problems);
      RuleFile first = byParty.putIfAbsent(file.party(), file);
      if (first != null) {
        problems.add(
            Diagnostic.error(
                    "duplicate-file",
                    Location.of(file.name()),
                    "a second rule file for " + file.party())
                .withRelated(Location.of(first.name()), "the first one"));
      }
      rules.put(file.party(), readFile(negotiation, file, names, problems));
      problems.report(diagnostics);
      sound &= problems.none();
    }
    if (!sound) {
      return Optional.empty();
    }
    Map<String, List<Rule>> inOrder = new LinkedHashMap<>();
    for (Party party : negotiation.parties()) {
      inOrder.put(party.id(), rules.getOrDefault(party.id(), List.of()));
    }
    return Optional.of(new CompiledRuleBook(negotiation, inOrder));
  }

  /**
   * Looks for mistakes that show without a case: words and signs that are not of the profile.
   *
   * @param diagnostics receives them, and the file's text
   */
  public void readForm(RuleFile file, Diagnostics diagnostics) {
    diagnostics.source(file.name(), file.text());
    FileProblems problems = new FileProblems();
    if (fits(file, problems)) {
      RuleSyntax.read(new RuleSource(file.name(), file.text()), problems);
    }
    problems.report(diagnostics);
  }

  private static void checkParty(
      NegotiationCase negotiation, RuleFile file, FileProblems problems) {
    if (negotiation.party(file.party()).isEmpty()) {
      List<String> parties = negotiation.parties().stream().map(Party::id).toList();
      problems.error(
          "unknown-party",
          Location.of(file.name()),
          "the rule file is named after '"
              + file.party()
              + "', which is no party of case "
              + negotiation.id(),
          NameSuggester.didYouMean(file.party(), parties)
              .or(
                  () ->
                      Optional.of(
                          "A rule file is named <party>.drl; the parties are "
                              + String.join(", ", parties)
                              + ".")));
    }
  }

  private static List<Rule> readFile(
      NegotiationCase negotiation,
      RuleFile file,
      Map<String, Location> names,
      FileProblems problems) {
    if (!fits(file, problems)) {
      return new ArrayList<>();
    }
    RuleSource source = new RuleSource(file.name(), file.text());
    RuleSyntax syntax = RuleSyntax.read(source, problems);
    return new RuleFileChecker(negotiation, file.party(), syntax, names, problems).rules();
  }

  private static boolean fits(RuleFile file, FileProblems problems) {
    if (file.text().length() > Limits.FILE) {
      problems.error(
          "too-large",
          Location.of(file.name()),
          "the file has "
              + file.text().length()
              + " characters; a rule file has at most "
              + Limits.FILE,
          "Nothing in it was looked at.");
      return false;
    }
    return true;
  }
}
