package org.impasse.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.impasse.analysis.Deadlock;
import org.impasse.analysis.drift.Attribution;
import org.impasse.analysis.drift.Cause;
import org.impasse.analysis.drift.Change;
import org.impasse.analysis.drift.Drift;
import org.impasse.analysis.drift.State;
import org.impasse.negotiation.Issue;
import org.impasse.negotiation.NegotiationCase;
import org.impasse.verdict.PartyVerdict;

/** The words for what became of a case and its answers. */
final class DriftWords {

  private final Drift drift;
  private final KeptAnswer kept;

  DriftWords(Report.DriftView view) {
    this.drift = view.drift();
    this.kept = view.kept();
  }

  /** What came of it all, a sentence or two. */
  String headline() {
    List<String> sentences = new ArrayList<>();
    kept.question().ifPresent(question -> sentences.add(question(question)));
    int texts = drift.texts().size();
    if (texts > 0) {
      int answers = drift.answers();
      long moved = drift.texts().stream().filter(text -> !text.answers().isEmpty()).count();
      if (answers == 0) {
        sentences.add(
            (kept.question().isEmpty()
                    ? "No answer changed: every party answers "
                    : "Every party answers ")
                + (texts == 1 ? "the text" : "each of the " + texts + " texts")
                + " as it did.");
      } else {
        sentences.add(
            Words.count(answers, "answer")
                + " changed"
                + (texts == 1 ? "." : ", in " + moved + " of " + texts + " texts."));
      }
    }
    drift.deadlock().ifPresent(deadlock -> sentences.add(deadlock(deadlock)));
    if (sentences.isEmpty()) {
      sentences.add("The bundle holds no text, so there are no answers to compare.");
    }
    return String.join(" ", sentences);
  }

  private String question(KeptAnswer.Question question) {
    if (question instanceof KeptAnswer.Compared compared) {
      return compared.changed()
          ? "What '" + kept.command() + "' answers changed."
          : "'" + kept.command() + "' answers as it did" + below(compared);
    }
    return "What '" + kept.command() + "' answers was not compared.";
  }

  private static String below(KeptAnswer.Compared compared) {
    return compared.same() ? "." : ", though not in every detail below its headline.";
  }

  private static String deadlock(Drift.DeadlockDrift deadlock) {
    if (deadlock.before().outcome() != deadlock.after().outcome()) {
      return "Then: " + outcome(deadlock.before()) + ". Today: " + outcome(deadlock.after()) + ".";
    }
    return deadlock.changed()
        ? "Whether any text passes came out as it did, on other sticking points."
        : "Whether any text passes came out as it did, on the same sticking points.";
  }

  /** What came of the search for a text that passes. */
  static String outcome(Deadlock deadlock) {
    return switch (deadlock.outcome()) {
      case DEAL -> "some text passes on record";
      case NO_DEAL -> "no text passes on record";
      case UNKNOWN -> "time ran out before that was settled";
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
    List<String> sets = attribution.sets().stream().map(set -> Words.list(causes(set))).toList();
    if (attribution.alone()) {
      return sets.size() == 1
          ? Words.capital(sets.get(0)) + " alone turns it."
          : "Each of these alone turns it: " + String.join("; ", sets) + ".";
    }
    return "No change alone turns it; "
        + (sets.size() == 1
            ? sets.get(0) + " together do."
            : "together do: " + String.join("; or ", sets) + ".");
  }

  /** Changes in the middle of a sentence, rules together. */
  private List<String> causes(List<Cause> set) {
    List<String> rules =
        set.stream()
            .filter(cause -> cause.kind() == Change.Kind.RULE)
            .map(cause -> cause.id() + ruleSort(cause.id()))
            .toList();
    List<String> words = new ArrayList<>();
    if (!rules.isEmpty()) {
      words.add((rules.size() == 1 ? "rule " : "the rules ") + Words.list(rules));
    }
    set.stream()
        .filter(cause -> cause.kind() != Change.Kind.RULE)
        .forEach(cause -> words.add(cause(cause)));
    return words;
  }

  /** A change in the middle of a sentence. */
  private String cause(Cause cause) {
    String id = cause.id();
    return switch (cause.kind()) {
      case CASE ->
          "the day whose rules apply ("
              + drift.before().settings().asOf()
              + " → "
              + drift.after().settings().asOf()
              + ")";
      case TEXT ->
          id.equals(Cause.ASSUMED)
              ? "what the text's author assumes"
              : "what the text says on " + issue(id);
      case PARAMETER -> "the number " + id + values(state -> number(state, id));
      case CIRCUMSTANCE ->
          "the circumstance "
              + id
              + values(state -> state.settings().circumstances().getOrDefault(id, "none"));
      case READING ->
          "the reading "
              + id
              + values(state -> state.settings().readings().contains(id) ? "on" : "off");
      case EVIDENCE ->
          "the evidence "
              + id
              + values(
                  state ->
                      state.negotiation().evidence(id).map(e -> e.basis().id()).orElse("none"));
      case PARTY -> "the entry of the party " + id;
      case ISSUE -> "the positions of " + issue(id);
      case COMBINATION -> "what cannot stand in one text (“" + id + "”)";
      default -> kind(cause.kind()) + " " + id;
    };
  }

  private String ruleSort(String id) {
    if (drift.before().rules().rule(id).isEmpty()) {
      return " (new)";
    }
    return drift.after().rules().rule(id).isEmpty() ? " (gone)" : "";
  }

  private String values(Function<State, String> value) {
    return " (" + value.apply(drift.before()) + " → " + value.apply(drift.after()) + ")";
  }

  private static String number(State state, String id) {
    Long value = state.settings().parameters().get(id);
    return value == null ? "none" : Words.number(value);
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
