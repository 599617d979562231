package org.impasse.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.impasse.analysis.Deadlock;
import org.impasse.analysis.drift.Attribution;
import org.impasse.analysis.drift.Cause;
import org.impasse.analysis.drift.Change;
import org.impasse.analysis.drift.Drift;
import org.impasse.analysis.drift.State;
import org.impasse.negotiation.Issue;
import org.impasse.negotiation.NegotiationCase;
import org.impasse.verdict.PartyVerdict;
import org.jspecify.annotations.Nullable;

/** The words for what became of a case and its answers. */
final class DriftWords {

  private final Drift drift;

  DriftWords(Drift drift) {
    this.drift = drift;
  }

  /** What came of it all, a sentence or two. */
  String headline() {
    List<String> sentences = new ArrayList<>();
    int texts = drift.texts().size();
    if (texts > 0) {
      int answers = drift.answers();
      long moved = drift.texts().stream().filter(text -> !text.answers().isEmpty()).count();
      sentences.add(
          answers == 0
              ? "No answer changed: " + Words.count(texts, "text") + ", every party."
              : Words.capital(Words.count(answers, "answer"))
                  + " changed, in "
                  + (texts == 1 ? "the one text." : moved + " of " + texts + " texts."));
    }
    drift.deadlock().ifPresent(deadlock -> sentences.add(deadlock(deadlock)));
    if (sentences.isEmpty()) {
      sentences.add("The bundle holds no text, so there are no answers to compare.");
    }
    return String.join(" ", sentences);
  }

  private static String deadlock(Drift.DeadlockDrift deadlock) {
    if (deadlock.before().outcome() != deadlock.after().outcome()) {
      return "Whether any text could pass came out differently.";
    }
    return deadlock.changed()
        ? "Whether any text could pass came out the same, and the sticking points did not."
        : "Whether any text could pass came out the same.";
  }

  /** What came of the search for a text that passes. */
  static String outcome(Deadlock deadlock) {
    return switch (deadlock.outcome()) {
      case DEAL -> "some text draws no recorded refusal from anyone whose consent it needs";
      case NO_DEAL -> "no text passes on record";
      case UNKNOWN -> "nobody knows: time ran out before the question was settled";
    };
  }

  /** The sticking points, each by its issues. */
  static String quarrels(Deadlock deadlock) {
    return deadlock.stickingPoints().isEmpty()
        ? "none"
        : Words.list(
            deadlock.stickingPoints().stream()
                .map(point -> DeadlockWords.quoted(point.issues()))
                .toList());
  }

  /** An answer, with whether consent is needed where only that changed. */
  static String answer(Optional<PartyVerdict> verdict, boolean withConsent) {
    return verdict
        .map(v -> Words.answer(v) + (withConsent ? ", " + Words.consent(v.consent()) : ""))
        .orElse("no party of the case");
  }

  /** What turned an answer, a sentence. */
  String attribution(Attribution attribution) {
    List<String> sets =
        attribution.sets().stream()
            .map(set -> Words.list(set.stream().map(this::cause).toList()))
            .toList();
    if (attribution.alone()) {
      return sets.size() == 1
          ? "Turned by " + sets.get(0) + " alone."
          : "Each of these alone turns it: " + String.join("; ", sets) + ".";
    }
    return sets.size() == 1
        ? "No change alone turns it; these do together: " + sets.get(0) + "."
        : "No change alone turns it; these do in pairs: " + String.join("; ", sets) + ".";
  }

  /** A change in the middle of a sentence. */
  String cause(Cause cause) {
    String id = cause.id();
    return switch (cause.kind()) {
      case CASE ->
          "the later day whose rules apply ("
              + drift.before().settings().asOf()
              + " → "
              + drift.after().settings().asOf()
              + ")";
      case TEXT ->
          id.equals(Cause.ASSUMED)
              ? "what the text's author assumes"
              : "what the text says on " + issue(id);
      case PARAMETER -> "the number " + id + values(p -> p.settings().parameters().get(id));
      case CIRCUMSTANCE ->
          "the circumstance " + id + values(p -> p.settings().circumstances().get(id));
      case READING -> "the reading " + id;
      case EVIDENCE -> "the evidence " + id;
      case PARTY -> "the entry of the party " + id;
      case RULE -> "rule " + id + ruleSort(id);
      default -> kind(cause.kind()) + " " + id;
    };
  }

  private String ruleSort(String id) {
    if (drift.before().rules().rule(id).isEmpty()) {
      return " (new)";
    }
    return drift.after().rules().rule(id).isEmpty() ? " (gone)" : "";
  }

  private interface Value {
    @Nullable Object of(State state);
  }

  private String values(Value value) {
    return " (" + value.of(drift.before()) + " → " + value.of(drift.after()) + ")";
  }

  private String issue(String id) {
    NegotiationCase today = drift.after().negotiation();
    return today
        .issue(id)
        .or(() -> drift.before().negotiation().issue(id))
        .map(Issue::title)
        .map(title -> "“" + title + "”")
        .orElse(id);
  }

  /** A kind of thing, for one. */
  static String kind(Change.Kind kind) {
    return switch (kind) {
      case LEGAL_STEP -> "legal step";
      case COMBINATION -> "combination that cannot stand in one text";
      default -> kind.id();
    };
  }

  /** A kind of thing, as a heading. */
  static String kinds(Change.Kind kind) {
    return switch (kind) {
      case CASE -> "The case itself";
      case ISSUE -> "Issues";
      case PARTY -> "Parties";
      case SOURCE -> "Sources";
      case EVIDENCE -> "Evidence";
      case PARAMETER -> "Numbers that rules refer to";
      case CIRCUMSTANCE -> "Circumstances";
      case READING -> "Readings";
      case LEGAL_STEP -> "Legal steps";
      case COMBINATION -> "What cannot stand in one text";
      case RULE -> "Rules";
      case TEXT -> "Texts";
    };
  }

  /** What became of a thing. */
  static String sort(Change.Sort sort) {
    return switch (sort) {
      case ADDED -> "new";
      case REMOVED -> "gone";
      case CHANGED -> "changed";
    };
  }
}
