package org.impasse.report;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.impasse.analysis.Deadlock;
import org.impasse.analysis.NearDeals;
import org.impasse.analysis.Side;
import org.impasse.analysis.logic.Ending;
import org.impasse.negotiation.Evidence;
import org.impasse.negotiation.Issue;
import org.impasse.negotiation.NegotiationCase;
import org.impasse.redline.Rule;
import org.impasse.redline.Strength;
import org.impasse.report.page.Line;
import org.impasse.report.page.Page;
import org.impasse.verdict.PartyVerdict;
import org.impasse.verdict.Reason;

/**
 * Texts near a given one: what changes, towards whom, what it costs, and what nobody has tested.
 */
final class DealsPage {

  /** So many proofs of a quarrel are told; 'deadlock' tells more. */
  private static final int PROOFS = 2;

  /** More issues than this are not named in a heading. */
  private static final int NAMED = 3;

  private final NearDeals near;
  private final Receipt receipt;
  private final NegotiationCase negotiation;
  private final Names names;
  private final DealsWords words;
  private final Map<String, Side> sides;
  private final Footnotes footnotes;

  DealsPage(Report.DealsView view) {
    this.near = view.deals();
    this.receipt = view.receipt();
    this.negotiation = near.negotiation();
    this.names = new Names(negotiation);
    this.words = new DealsWords(near);
    this.sides = Side.byParty(negotiation);
    this.footnotes = Footnotes.ofEvidence(negotiation, cited());
  }

  private List<Evidence> cited() {
    List<NearDeals.NearText> texts = new ArrayList<>(near.deals());
    near.oneSided().forEach(side -> texts.addAll(side.texts()));
    Set<Evidence> cited = new LinkedHashSet<>();
    for (NearDeals.NearText text : texts) {
      for (NearDeals.Change change : text.changes()) {
        change.record().forEach(record -> cited.addAll(record.statements()));
      }
    }
    return List.copyOf(cited);
  }

  void write(Page page) {
    page.heading(1, near.asked().proposal().title());
    page.paragraph(Line.empty().strong(words.headline()));
    page.paragraph("The text as it is: " + Headline.of(near.asked()));
    page.paragraph(EndMatter.settings(negotiation, near.settings(), receipt));
    ChangedWords.of(negotiation, near.asked().proposal(), receipt).ifPresent(page::paragraph);
    words.conditions().forEach(page::paragraph);
    page.paragraph(DeadlockWords.UNLISTED);
    if (near.outcome() == Deadlock.Outcome.DEAL && !near.already()) {
      page.paragraph(words.found(near.found(), near.deals()));
    }
    if (near.already()) {
      left(page, near.deals().get(0));
    } else {
      texts(page, 2, near.deals());
    }
    if (near.outcome() == Deadlock.Outcome.NO_DEAL) {
      if (words.nothingStands()) {
        page.paragraph(words.whyNothingStands());
      } else {
        oneSided(page);
        near.proof().ifPresent(proof -> proof(page, proof));
      }
    }
    EndMatter.sources(page, footnotes);
    EndMatter.receipt(page, negotiation, receipt);
  }

  private void texts(Page page, int level, List<NearDeals.NearText> texts) {
    Set<Set<Issue>> seen = new HashSet<>();
    for (int i = 0; i < texts.size(); i++) {
      NearDeals.NearText text = texts.get(i);
      boolean again =
          !seen.add(text.changes().stream().map(c -> c.issue()).collect(Collectors.toSet()));
      page.heading(
          level,
          (i + 1)
              + ". "
              + Words.count(text.changes().size(), "change")
              + (text.changes().size() > NAMED ? "" : ": " + DealsWords.issues(text.changes()))
              + (again ? ", other positions" : ""));
      text.changes().forEach(change -> change(page, change));
      item(page, words.moves(text, sides));
      item(page, words.ended(text.ended()));
      item(page, DealsWords.untested(text));
      left(page, text);
      page.paragraph(Headline.of(text.evaluation()));
    }
  }

  private void change(Page page, NearDeals.Change change) {
    page.item(
        0,
        Line.empty()
            .plain(change.issue().title() + ": from ")
            .plain(DealsWords.between(change.issue(), change.from()) + " to ")
            .strong(DealsWords.between(change.issue(), change.to()))
            .plain("."));
    page.item(1, DealsWords.room(change));
    String serves = words.serves(change);
    if (!serves.isEmpty()) {
      page.item(1, serves);
    }
    change.record().forEach(record -> page.item(1, record(record)));
    if (change.untested()) {
      page.item(1, "Untested: nobody whose consent is needed is on record on this position.");
    }
  }

  /** "On record of Ukraine: would put up with it (A. Roe, undated) [1]; objection UA-1." */
  private Line record(NearDeals.OnRecord record) {
    List<String> parts = new ArrayList<>();
    for (Evidence statement : record.statements()) {
      parts.add(
          Words.bearing(statement.bearing())
              + " ("
              + Words.speakerInShort(statement, negotiation)
              + ", "
              + Words.basis(statement, negotiation)
              + ")"
              + footnotes.of(statement).map(n -> " [" + n + "]").orElse(""));
    }
    record
        .rules()
        .forEach(
            rule ->
                parts.add(rule.strength().map(Words::strength).orElse("rule") + " " + rule.id()));
    return Line.of("On record of " + names.inSentence(record.party()) + ": ")
        .plain(String.join("; ", parts) + ".");
  }

  /** What is left of objections, and what the text costs whom. */
  private void left(Page page, NearDeals.NearText text) {
    List<Rule> lost = text.gainsLost();
    if (!lost.isEmpty()) {
      page.item(0, "Gains of the text as it is that are lost: " + words.byParty(lost) + ".");
    }
    boolean any = false;
    for (PartyVerdict verdict : text.evaluation().verdicts()) {
      List<Reason> refusals = verdict.reasons(Strength.RED_LINE);
      List<Reason> objections = verdict.reasons(Strength.OBJECTION);
      if (refusals.isEmpty() && objections.isEmpty()) {
        continue;
      }
      if (!any) {
        page.item(0, "Refusals and objections that are left:");
        any = true;
      }
      page.item(
          1,
          Line.empty()
              .strong(Words.capital(names.inSentence(verdict.party())))
              .plain(", " + Words.consent(verdict.consent()) + ": ")
              .plain(String.join("; ", reasons(refusals, objections, text))));
    }
    if (!any) {
      page.item(0, "No refusal and no objection on record is left.");
    }
  }

  private static List<String> reasons(
      List<Reason> refusals, List<Reason> objections, NearDeals.NearText text) {
    List<String> told = new ArrayList<>();
    refusals.forEach(r -> told.add("refuses by " + r.rule().id() + " “" + r.rule().title() + "”"));
    objections.forEach(
        r ->
            told.add(
                "objects by "
                    + r.rule().id()
                    + " “"
                    + r.rule().title()
                    + "”"
                    + (text.objections().contains(r.rule()) ? " (new)" : "")));
    return told;
  }

  private void oneSided(Page page) {
    page.heading(2, "Nearest texts that only one side refuses");
    if (near.oneSided().isEmpty()) {
      page.paragraph("There is none: every text is refused by two sides at least.");
      return;
    }
    for (NearDeals.OneSided side : near.oneSided()) {
      page.heading(3, words.oneSided(side));
      if (side.texts().get(0).changes().isEmpty()) {
        page.paragraph(words.crosses(near.asked()));
      } else {
        page.paragraph(words.found(side.found(), side.texts()));
        texts(page, 4, side.texts());
      }
    }
  }

  private void proof(Page page, Deadlock proof) {
    page.heading(2, "Why no text passes");
    if (!near.kept().isEmpty()) {
      boolean every = proof.stickingPoints().stream().anyMatch(DeadlockWords::isOnEvery);
      page.paragraph(
          "What is kept is taken as given"
              + (every ? ": “every position” means every one still left." : "."));
    }
    DeadlockWords deadlock = new DeadlockWords(negotiation);
    if (proof.stickingPoints().isEmpty()) {
      page.paragraph(deadlock.headline(proof));
    }
    for (Deadlock.StickingPoint point : proof.stickingPoints()) {
      page.item(
          0,
          Line.empty()
              .strong(DeadlockWords.quoted(point.issues()) + ": ")
              .plain(deadlock.sentence(point) + " " + DeadlockWords.holds(point)));
      for (Deadlock.Core core : point.cores().stream().limit(PROOFS).toList()) {
        page.item(
            1,
            Line.empty()
                .code(String.join(" + ", core.rules().stream().map(Rule::id).toList()))
                .plain(" " + deadlock.because(core))
                .plain(deadlock.caution(core)));
      }
      int more = point.cores().size() - PROOFS;
      if (more > 0) {
        page.item(1, "and " + Words.count(more, "more proof") + ".");
      }
      page.item(1, deadlock.waysOut(point));
    }
    if (proof.ending() != Ending.COMPLETE) {
      page.paragraph(DeadlockWords.STOPPED);
    }
    page.paragraph(
        words.asDeadlock(receipt)
            ? "'deadlock' tells the proofs whole, and down to which evidence they hold."
            : "The proofs whole, and down to which evidence they hold, are in JSON.");
  }

  private static void item(Page page, String sentence) {
    if (!sentence.isEmpty()) {
      page.item(0, sentence);
    }
  }
}
