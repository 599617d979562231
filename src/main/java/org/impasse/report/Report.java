package org.impasse.report;

import java.util.List;
import java.util.Optional;
import org.impasse.analysis.ClaimAnswer;
import org.impasse.analysis.ClauseDeadlock;
import org.impasse.analysis.Deadlock;
import org.impasse.analysis.NearDeals;
import org.impasse.analysis.Timeline;
import org.impasse.analysis.drift.Drift;
import org.impasse.negotiation.NegotiationCase;
import org.impasse.quality.coverage.Coverage;
import org.impasse.redline.Rule;
import org.impasse.redline.RuleBook;
import org.impasse.redline.RuleExplainer;
import org.impasse.verdict.Comparison;
import org.impasse.verdict.Evaluation;
import org.impasse.verdict.NumberLine;
import org.impasse.verdict.Sweep;
import org.impasse.verdict.VerdictMatrix;

/** What there is to tell. How it is told is a {@link Reporter}'s business. */
public sealed interface Report {

  NegotiationCase negotiation();

  Receipt receipt();

  /**
   * One text or many, put to the parties of one case.
   *
   * @param texts at least one, all of one case, in the order asked for
   * @param detail how much is told of each in formats for reading; data formats tell everything
   */
  record Texts(List<TextResult> texts, Detail detail, Receipt receipt) implements Report {
    public Texts {
      texts = List.copyOf(texts);
      if (texts.isEmpty()) {
        throw new IllegalArgumentException("no text");
      }
    }

    @Override
    public NegotiationCase negotiation() {
      return texts.get(0).evaluation().negotiation();
    }

    /** The same, told in more words or in fewer. */
    public Texts in(Detail other) {
      return new Texts(texts, other, receipt);
    }

    /** The texts side by side. */
    public VerdictMatrix matrix() {
      return new VerdictMatrix(texts.stream().map(TextResult::evaluation).toList());
    }

    /** The sources of all texts; those that the texts were read from only where all is told. */
    public Footnotes footnotes() {
      return detail == Detail.REASONS
          ? Footnotes.ofReasons(negotiation(), matrix().evaluations())
          : Footnotes.of(negotiation(), matrix().evaluations());
    }
  }

  /** How much is told. One text is told with its reasons whatever is asked for. */
  enum Detail {
    /** Every reason with every statement it rests on. */
    FULL,
    /** Every reason in a sentence, and whose words it rests on. */
    REASONS,
    /** The texts side by side. */
    BRIEF,
    /** The same without fingerprints of files: for a screen, where the reports have those. */
    OVERVIEW
  }

  /**
   * Texts compared, each with the one before it.
   *
   * @param comparisons at least one
   */
  record Comparisons(List<Comparison> comparisons, Receipt receipt) implements Report {
    public Comparisons {
      comparisons = List.copyOf(comparisons);
      if (comparisons.isEmpty()) {
        throw new IllegalArgumentException("nothing to compare");
      }
    }

    @Override
    public NegotiationCase negotiation() {
      return comparisons.get(0).before().negotiation();
    }
  }

  /** A case, or one part of it, as it stands in its files. */
  record CaseView(NegotiationCase negotiation, RuleBook rules, Topic topic, Receipt receipt)
      implements Report {}

  /** What of a case is shown. */
  enum Topic {
    OVERVIEW("overview"),
    ISSUES("issues"),
    PARTIES("parties"),
    RULES("rules"),
    EVIDENCE("evidence");

    private final String id;

    Topic(String id) {
      this.id = id;
    }

    /** As the command line and JSON write it. */
    public String id() {
      return id;
    }
  }

  /**
   * Whether any text of a case could pass, and if none can, why.
   *
   * @param named the text by which the case was named; empty when it was named itself
   * @param lines the integer issues in dispute, for pages with pictures; empty where none are drawn
   */
  record DeadlockView(
      Deadlock deadlock, Optional<NamedText> named, List<NumberLine> lines, Receipt receipt)
      implements Report {
    public DeadlockView {
      lines = List.copyOf(lines);
    }

    /** For a case named itself. */
    public DeadlockView(Deadlock deadlock, List<NumberLine> lines, Receipt receipt) {
      this(deadlock, Optional.empty(), lines, receipt);
    }

    /** For formats without pictures. */
    public DeadlockView(Deadlock deadlock, Receipt receipt) {
      this(deadlock, List.of(), receipt);
    }

    @Override
    public NegotiationCase negotiation() {
      return deadlock.negotiation();
    }
  }

  /** A text with one issue of it, or two, moved from end to end. */
  record SweepView(Sweep sweep, Receipt receipt) implements Report {
    @Override
    public NegotiationCase negotiation() {
      return sweep.negotiation();
    }
  }

  /** The texts nearest to a given one that nobody needed refuses, or that only one side does. */
  record DealsView(NearDeals deals, Receipt receipt) implements Report {
    @Override
    public NegotiationCase negotiation() {
      return deals.negotiation();
    }
  }

  /** Whether a claim holds, and under which conditions. */
  record ClaimView(ClaimAnswer answer, Receipt receipt) implements Report {
    @Override
    public NegotiationCase negotiation() {
      return answer.negotiation();
    }
  }

  /** Which selections of one text's own clauses pass. */
  record ClausesView(ClauseDeadlock found, Receipt receipt) implements Report {
    @Override
    public NegotiationCase negotiation() {
      return found.negotiation();
    }
  }

  /** What became of a case and of the answers of a kept run, with today's receipt. */
  record DriftView(Drift drift, KeptAnswer kept, Receipt receipt) implements Report {
    /** Whether anything was answered otherwise. */
    public boolean drifted() {
      return drift.drifted() || kept.changed();
    }

    @Override
    public NegotiationCase negotiation() {
      return drift.after().negotiation();
    }
  }

  /** What the texts of a case try of its rules, and what they leave untried. */
  record CoverageView(Coverage coverage, Receipt receipt) implements Report {
    @Override
    public NegotiationCase negotiation() {
      return coverage.negotiation();
    }
  }

  /**
   * What the red lines that decided on a text rest on, and what speaks against them.
   *
   * @param evaluation the text's answers
   * @param rules the case's rules
   */
  record SourcesView(Evaluation evaluation, RuleBook rules, Receipt receipt) implements Report {
    @Override
    public NegotiationCase negotiation() {
      return evaluation.negotiation();
    }
  }

  /** Who said what when, and how red lines moved. */
  record TimelineView(Timeline timeline, Receipt receipt) implements Report {
    @Override
    public NegotiationCase negotiation() {
      return timeline.negotiation();
    }
  }

  /**
   * One rule read back.
   *
   * @param meaning its condition in plain English
   */
  record RuleView(
      NegotiationCase negotiation, Rule rule, List<RuleExplainer.Line> meaning, Receipt receipt)
      implements Report {
    public RuleView {
      meaning = List.copyOf(meaning);
    }
  }
}
