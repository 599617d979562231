package org.impasse.report;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.impasse.negotiation.Basis;
import org.impasse.negotiation.Evidence;
import org.impasse.negotiation.Issue;
import org.impasse.negotiation.NegotiationCase;
import org.impasse.negotiation.Party;
import org.impasse.negotiation.Position;
import org.impasse.negotiation.Source;
import org.impasse.negotiation.StatementDate;
import org.impasse.redline.Rule;
import org.impasse.redline.Strength;
import org.impasse.verdict.ConsentNeed;
import org.impasse.verdict.Evaluation;
import org.impasse.verdict.Ground;
import org.impasse.verdict.Interval;
import org.impasse.verdict.NumberLine;
import org.impasse.verdict.PartyVerdict;
import org.impasse.verdict.Standing;
import org.impasse.verdict.Verdict;

/** The words readers see, in one place. Plain, short, and on nobody's side. */
public final class Words {

  /** The last sentence of every report. */
  public static final String CLOSING =
      "This is recorded acceptability under the readings named above, not a forecast: red lines"
          + " move, and the cost of having no deal is not modelled.";

  /** What is said in place of an answer where nobody has recorded a red line or an objection. */
  public static final String NO_RED_LINE = "no red line recorded";

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
  private static final DateTimeFormatter MONTH =
      DateTimeFormatter.ofPattern("MMMM uuuu", Locale.ENGLISH);

  private Words() {}

  /** A day as a reader sees it: "20 November 2025". */
  public static String date(LocalDate day) {
    return DAY.format(day);
  }

  /** A date as exactly as it is known: "20 November 2025", "November 2025", "2025". */
  public static String date(StatementDate date) {
    if (date.first().equals(date.last())) {
      return date(date.first());
    }
    boolean month = YearMonth.from(date.first()).equals(YearMonth.from(date.last()));
    return month ? MONTH.format(date.first()) : date.text();
  }

  /** What a verdict code means. */
  public static String verdict(Verdict verdict) {
    if (verdict instanceof Verdict.Reject) {
      return "refuses";
    }
    if (verdict instanceof Verdict.Conditional) {
      return "objects, no refusal on record";
    }
    return verdict instanceof Verdict.Undetermined ? "nobody knows" : "no objection on record";
  }

  /** The same after a name of several. */
  public static String verdictOfSeveral(Verdict verdict) {
    if (verdict instanceof Verdict.Reject) {
      return "refuse";
    }
    return verdict instanceof Verdict.Conditional
        ? "object, no refusal on record"
        : verdict(verdict);
  }

  /**
   * A party's answer, with what it stands on where that matters: nobody's silence is shown as
   * consent.
   */
  public static String answer(PartyVerdict verdict) {
    return answer(verdict, verdict(verdict.verdict()));
  }

  /** The same after a name of several. */
  static String answerOfSeveral(PartyVerdict verdict) {
    return answer(verdict, verdictOfSeveral(verdict.verdict()));
  }

  private static String answer(PartyVerdict verdict, String words) {
    if (verdict.assumed().isPresent()) {
      return words + " (your assumption)";
    }
    return verdict.verdict() instanceof Verdict.Accept && verdict.ground() == Ground.NO_RULES
        ? NO_RED_LINE
        : words;
  }

  /** One or two words for a narrow column. */
  public static String shortAnswer(PartyVerdict verdict) {
    return verdict.verdict() instanceof Verdict.Accept && verdict.assumed().isPresent()
        ? "assumed"
        : shortAnswer(verdict.verdict(), verdict.ground());
  }

  /** One or two words for a narrow column. */
  public static String shortAnswer(Verdict verdict, Ground ground) {
    if (verdict instanceof Verdict.Reject) {
      return "refuses";
    }
    if (verdict instanceof Verdict.Conditional) {
      return "objects";
    }
    if (verdict instanceof Verdict.Undetermined) {
      return "unknown";
    }
    return switch (ground) {
      case RULES -> "none";
      case SILENT -> "silent";
      case NO_RULES -> "no record";
    };
  }

  /** What an answer stands on, a sentence. */
  public static String ground(PartyVerdict verdict) {
    return ground(verdict.ground());
  }

  /** What an answer stands on, a sentence. */
  public static String ground(Ground ground) {
    return switch (ground) {
      case RULES -> "Rests on rules that spoke.";
      case SILENT -> "None of its rules fires on this text; that is not a yes.";
      case NO_RULES -> "Nobody has recorded a red line or an objection; that is not a yes.";
    };
  }

  /** How much of the text a party's rules read, a sentence. */
  public static String rulesRead(PartyVerdict.RulesRead read) {
    if (read.terms() == 0) {
      return "No rule reads any of the text's " + count(read.of(), "term") + ".";
    }
    return "Rules read " + read.terms() + " of the text's " + count(read.of(), "term") + ".";
  }

  /** Why nobody knows, a sentence. */
  public static String unknown(Verdict.Unknown unknown, NegotiationCase negotiation) {
    if (unknown instanceof Verdict.Unlisted unlisted) {
      return "The text says “"
          + unlisted.words()
          + "” on "
          + negotiation.issue(unlisted.issue()).map(Issue::title).orElse(unlisted.issue())
          + ", which nobody listed; what "
          + list(unlisted.rules())
          + " would make of it is open.";
    }
    return "A vote, and no rule tells how it would go.";
  }

  /** The heading under which rules of a strength stand. */
  public static String strengths(Strength strength) {
    return switch (strength) {
      case RED_LINE -> "Red lines crossed";
      case OBJECTION -> "Objections";
      case NEGOTIABLE -> "Would bargain over";
      case GAIN -> "Gains";
    };
  }

  /** One rule's strength. */
  public static String strength(Strength strength) {
    return switch (strength) {
      case RED_LINE -> "red line";
      case OBJECTION -> "objection";
      case NEGOTIABLE -> "would bargain";
      case GAIN -> "gain";
    };
  }

  /** A basis, in words that go after a name. */
  public static String basis(Basis basis) {
    return switch (basis) {
      case STATED -> "stated";
      case REPORTED -> "reported";
      case ATTRIBUTED -> "attributed by an analyst";
      case INFERRED -> "inferred";
      case ASSUMED -> "assumed";
    };
  }

  /** A rule's basis; where only a machine attributes the stand to the party, it says so. */
  public static String basis(Rule rule, NegotiationCase negotiation) {
    return byMachine(rule, negotiation) ? machineBasis(rule.basis()) : basis(rule.basis());
  }

  /** What a rule's basis means, a sentence. */
  public static String basisMeans(Rule rule, NegotiationCase negotiation) {
    return rule.basis() == Basis.ATTRIBUTED && byMachine(rule, negotiation)
        ? "A note written by a machine says that this is the party's stand."
        : basisMeans(rule.basis());
  }

  /** Whether all that gives a rule its basis was written by a machine. */
  private static boolean byMachine(Rule rule, NegotiationCase negotiation) {
    List<Evidence> strongest =
        rule.evidence().stream()
            .flatMap(id -> negotiation.evidence(id).stream())
            .filter(evidence -> evidence.basis() == rule.basis())
            .toList();
    return !strongest.isEmpty() && strongest.stream().allMatch(e -> byMachine(e, negotiation));
  }

  /** A statement's basis; where a machine attributes it to the party, it says so. */
  public static String basis(Evidence evidence, NegotiationCase negotiation) {
    return byMachine(evidence, negotiation)
        ? machineBasis(evidence.basis())
        : basis(evidence.basis());
  }

  private static String machineBasis(Basis basis) {
    return basis == Basis.ATTRIBUTED ? "attributed by a machine-written note" : basis(basis);
  }

  private static boolean byMachine(Evidence evidence, NegotiationCase negotiation) {
    return negotiation
        .source(evidence.source())
        .filter(source -> source.kind() == Source.Kind.MACHINE_WRITTEN)
        .isPresent();
  }

  /** What a basis means, a sentence. */
  public static String basisMeans(Basis basis) {
    return switch (basis) {
      case STATED -> "The party itself said it, in words on record.";
      case REPORTED -> "Named reporting says that the party said or did it.";
      case ATTRIBUTED -> "An analyst says that this is the party's stand.";
      case INFERRED -> "It follows from something else on record.";
      case ASSUMED -> "Nobody said it; it is assumed for the exercise.";
    };
  }

  /** What a statement says of a party's stand. */
  public static String bearing(Evidence.Bearing bearing) {
    return switch (bearing) {
      case REFUSES -> "would not have it";
      case DEMANDS -> "insists on it";
      case BEARS -> "would put up with it";
      case WELCOMES -> "welcomes it";
    };
  }

  /** What was said of some positions, in words that go after them. */
  public static String said(Evidence.Bearing bearing) {
    return switch (bearing) {
      case REFUSES -> "refused";
      case DEMANDS -> "insisted on";
      case BEARS -> "borne";
      case WELCOMES -> "welcomed";
    };
  }

  /** Whether a party's consent is needed, and who says so. */
  public static String consent(ConsentNeed need) {
    String words =
        switch (need.consent()) {
          case REQUIRED -> "consent required";
          case ADVISORY -> "advisory";
        };
    return switch (need.origin()) {
      case CASE -> words;
      case RULE -> words + " for this text";
      case USER -> words + " (your setting)";
    };
  }

  /** How a party stands to a stretch of amounts. */
  public static String standing(Standing standing) {
    return switch (standing) {
      case REFUSED -> "refused";
      case OBJECTED -> "objected to";
      case BORNE -> "borne on record";
      case UNTESTED -> "untested";
      case UNKNOWN -> "unknown";
    };
  }

  /** The same, and whether an amount is borne only by inference. */
  public static String standing(NumberLine.Stand stand) {
    boolean weak = stand.basis().filter(basis -> !basis.atLeast(Basis.ATTRIBUTED)).isPresent();
    return stand.standing() == Standing.BORNE && weak
        ? "borne, by inference"
        : standing(stand.standing());
  }

  /** What sort of body a party is. */
  public static String kind(Party.Kind kind) {
    return switch (kind) {
      case STATE -> "state";
      case ORGANISATION -> "organisation";
      case INSTITUTION -> "institution";
      case ELECTORATE -> "electorate";
      case PUBLIC -> "public";
    };
  }

  /** What sort of document a source is. */
  public static String kind(Source.Kind kind) {
    return kind.id().replace('-', ' ');
  }

  /** A position as a reader sees it. */
  public static String position(Issue issue, Position position) {
    if (position instanceof Position.Amount amount) {
      return amount(issue, amount.value());
    }
    if (position instanceof Position.Other other) {
      return "“" + other.words() + "” (not among the listed positions)";
    }
    return position instanceof Position.NotAddressed ? "nothing" : issue.labelOf(position.id());
  }

  /** An amount of an integer issue with its unit. */
  public static String amount(Issue issue, long value) {
    return issue.values() instanceof Issue.Range range
        ? number(value) + " " + range.unit()
        : number(value);
  }

  /** A whole number with thousands marked; a year or a small number is left alone. */
  public static String number(long value) {
    return String.format(Locale.ROOT, "%,d", value);
  }

  /** A stretch of amounts, without its unit. */
  public static String interval(Interval interval) {
    return interval.first() == interval.last()
        ? number(interval.first())
        : number(interval.first()) + " to " + number(interval.last());
  }

  /** A remark on a text, a sentence. */
  public static String remark(Evaluation.Remark remark, Names names) {
    if (remark instanceof Evaluation.AuthorRefuses refuses) {
      return names.atStart(refuses.party())
          + " wrote or carries this text, yet its own recorded rules refuse it: "
          + list(refuses.rules())
          + ".";
    }
    if (remark instanceof Evaluation.Infeasible infeasible) {
      return "The text contradicts itself on "
          + list(infeasible.issues())
          + ": "
          + infeasible.why();
    }
    if (remark instanceof Evaluation.AssumptionUnused unused) {
      return "The text's assumption about "
          + names.inSentence(unused.party())
          + " is not used: its rules already answer.";
    }
    Evaluation.MayRequire may = (Evaluation.MayRequire) remark;
    return "A position nobody listed leaves open whether this text would also need "
        + names.need(may.target())
        + " ("
        + list(may.rules())
        + ").";
  }

  /** A number and its noun: "1 term", "3 terms". */
  public static String count(long number, String noun) {
    return number(number) + " " + noun + (number == 1 ? "" : "s");
  }

  /** "a", "a and b", "a, b and c". */
  public static String list(List<String> items) {
    if (items.size() < 2) {
      return String.join("", items);
    }
    int last = items.size() - 1;
    return String.join(", ", items.subList(0, last)) + " and " + items.get(last);
  }

  /** With a capital at the start. */
  public static String capital(String words) {
    return words.isEmpty()
        ? words
        : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }

  /** Who said it and when, to stand at a start: "A. Roe, director, 18 November 2025". */
  public static String speaker(Evidence evidence) {
    Optional<String> capacity = evidence.by().capacity();
    return capital(evidence.by().name()) + capacity.map(c -> ", " + c).orElse("") + when(evidence);
  }

  /** Who and when, no more; a machine is called one: "US-01 (machine-written), undated". */
  public static String speakerInShort(Evidence evidence, NegotiationCase negotiation) {
    String machine = byMachine(evidence, negotiation) ? " (machine-written)" : "";
    return capital(evidence.by().name()) + machine + when(evidence);
  }

  private static String when(Evidence evidence) {
    return evidence.on().map(date -> ", " + date(date)).orElse(", undated");
  }
}
