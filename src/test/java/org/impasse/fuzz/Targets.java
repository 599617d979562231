package org.impasse.fuzz;

import com.google.inject.Guice;
import com.google.inject.Injector;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.impasse.analysis.ClaimFinder;
import org.impasse.casebook.CaseOpener;
import org.impasse.casebook.Sitting;
import org.impasse.casebook.Trial;
import org.impasse.casebook.Wishes;
import org.impasse.diagnostic.DiagnosticPrinter;
import org.impasse.diagnostic.Diagnostics;
import org.impasse.diagnostic.InvalidInputException;
import org.impasse.negotiation.NegotiationCase;
import org.impasse.negotiation.Proposal;
import org.impasse.negotiation.Settings;
import org.impasse.quality.expectation.ExpectationTester;
import org.impasse.quality.lint.Checker;
import org.impasse.redline.RuleBook;
import org.impasse.redline.RuleBookReader;
import org.impasse.redline.RuleFile;
import org.impasse.scenario.CaseClaim;
import org.impasse.scenario.OneFile;
import org.impasse.verdict.Evaluator;

/**
 * Puts a file of unknown content through the program. What is accepted is worked with: a text is
 * put to the parties; now and then a claim is answered, and rules are compiled and fired. Every
 * method returns whether the file was accepted, and throws whatever is neither a result nor a
 * refusal in words.
 */
public final class Targets {

  /** Longer words about one file nobody reads, and they may not grow with the file. */
  private static final int MOST_WORDS = 400_000;

  /** Of so many accepted claims one is answered, and of so many rule files one is compiled. */
  private static final int CLAIMS = 40;

  private static final int RULES = 6;

  private final OneFile files;
  private final NegotiationCase negotiation;
  private final Settings settings;
  private final RuleBook rules;
  private final RuleBookReader ruleReader;
  private final CaseOpener opener;
  private final Evaluator evaluator;
  private final ClaimFinder claims;
  private final Checker checker;
  private final ExpectationTester tester;

  /**
   * For a case on disk.
   *
   * @param root the folder with {@code scenarios/} and {@code rules/}
   */
  public Targets(Path root, String caseId) {
    Injector injector = Guice.createInjector();
    this.ruleReader = injector.getInstance(RuleBookReader.class);
    this.opener = injector.getInstance(CaseOpener.class);
    this.evaluator = injector.getInstance(Evaluator.class);
    this.claims = injector.getInstance(ClaimFinder.class);
    this.checker = injector.getInstance(Checker.class);
    this.tester = injector.getInstance(ExpectationTester.class);
    this.files = OneFile.of(root, caseId);
    this.negotiation = files.valid().negotiation();
    this.settings = Settings.defaultsOf(negotiation);
    this.rules = opener.rules(files.valid(), List.of(), new Diagnostics()).orElseThrow();
  }

  /** The case with all its files. */
  public OneFile files() {
    return files;
  }

  /** A file in the place of one of the case's, of whatever kind that is. */
  public boolean file(String name, byte[] content) {
    String text = new String(content, StandardCharsets.UTF_8);
    if (name.endsWith("/case.yaml") || name.endsWith("/evidence.yaml")) {
      return whole(name, text);
    }
    if (name.endsWith(".drl")) {
      return rules(name, text);
    }
    return name.contains("/claims/") ? claim(name, text) : text(name, text);
  }

  private boolean whole(String name, String text) {
    OneFile.Read read = files.whole(name, text);
    boolean accepted = sound(read.problems(), read.opened().isPresent());
    if (accepted) {
      opener.rules(read.opened().orElseThrow(), read.texts(), read.problems());
      words(read.problems());
    }
    return accepted;
  }

  private boolean text(String name, String text) {
    OneFile.Read read = files.text(name, text);
    boolean accepted = sound(read.problems(), !read.texts().isEmpty());
    if (accepted) {
      // Twice the same text answers twice the same: one of a table stands for all.
      evaluate(negotiation, rules, read.texts().get(0), settings);
    }
    return accepted;
  }

  private boolean claim(String name, String text) {
    OneFile.Read read = files.claim(name, text);
    boolean accepted = sound(read.problems(), read.claim().isPresent());
    if (accepted && oneIn(CLAIMS, text)) {
      CaseClaim claim = read.claim().orElseThrow();
      try {
        claims.find(negotiation, rules, settings, claim.claim(), claim.text());
      } catch (InvalidInputException e) {
        words(e.diagnostics());
      }
    }
    return accepted;
  }

  private boolean rules(String name, String text) {
    String party = name.substring(name.lastIndexOf('/') + 1, name.length() - ".drl".length());
    Diagnostics problems = new Diagnostics();
    Optional<RuleBook> book =
        ruleReader.read(negotiation, List.of(new RuleFile(party, name, text)), problems);
    boolean accepted = sound(problems, book.isPresent());
    if (accepted && oneIn(RULES, text)) {
      book.get().compileAll();
      files.valid().textIds().stream()
          .findFirst()
          .flatMap(id -> files.valid().proposal(id))
          .ifPresent(one -> evaluate(negotiation, book.get(), one, settings));
    }
    return accepted;
  }

  /** A case on disk, read, checked, tested and put to its parties. */
  public boolean tree(Path root) {
    String id = negotiation.id();
    boolean accepted;
    try {
      Sitting sitting = opener.openCaseWithTexts(List.of(), root, id, Wishes.none());
      words(sitting.diagnostics());
      sitting.rules().compileAll();
      for (Proposal text : sitting.texts()) {
        evaluate(sitting.negotiation(), sitting.rules(), text, sitting.settings());
      }
      accepted = true;
    } catch (InvalidInputException e) {
      refused(e);
      accepted = false;
    }
    try {
      checker
          .check(List.of(), root, List.of("scenarios/" + id))
          .forEach(checked -> words(checked.sources()));
    } catch (InvalidInputException e) {
      refused(e);
    }
    try {
      for (Trial trial : opener.openTrials(List.of(), root, List.of(id))) {
        tester.test(trial, name -> true);
      }
    } catch (InvalidInputException e) {
      refused(e);
    }
    return accepted;
  }

  /** The same for the same file. */
  private static boolean oneIn(int many, String text) {
    return Math.floorMod(text.hashCode(), many) == 0;
  }

  private void evaluate(NegotiationCase in, RuleBook book, Proposal text, Settings under) {
    int asked = evaluator.evaluate(in, book, text, under).verdicts().size();
    if (asked != in.parties().size()) {
      throw new IllegalStateException(asked + " verdicts of " + in.parties().size() + " parties");
    }
  }

  private static void refused(InvalidInputException e) {
    if (!e.diagnostics().hasErrors()) {
      throw new IllegalStateException("refused without an error", e);
    }
    words(e.diagnostics());
  }

  /** Accepted, or refused with an error: exactly one of them. */
  private static boolean sound(Diagnostics problems, boolean given) {
    words(problems);
    if (!given && !problems.hasErrors()) {
      throw new IllegalStateException("neither accepted nor refused");
    }
    return given && !problems.hasErrors();
  }

  private static void words(Diagnostics problems) {
    int length = DiagnosticPrinter.print(problems).length();
    if (length > MOST_WORDS) {
      throw new IllegalStateException(length + " characters said about one file");
    }
  }
}
