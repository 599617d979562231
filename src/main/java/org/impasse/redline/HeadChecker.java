package org.impasse.redline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.antlr.v4.runtime.Token;
import org.impasse.diagnostic.Diagnostic;
import org.impasse.diagnostic.Location;
import org.impasse.diagnostic.NameSuggester;
import org.impasse.diagnostic.Waiver;
import org.impasse.negotiation.Basis;
import org.impasse.negotiation.Evidence;
import org.impasse.negotiation.LegalStep;
import org.impasse.negotiation.NegotiationCase;
import org.impasse.negotiation.Party;
import org.impasse.negotiation.Reading;
import org.impasse.negotiation.StatementDate;
import org.impasse.redline.grammar.RedLinesParser.AnnotationContext;
import org.impasse.redline.grammar.RedLinesParser.RuleHeadContext;

/** Checks a rule's annotations against the case. */
final class HeadChecker {

  private static final String WAIVE = "waive";

  private static final List<String> KEYS =
      List.of(
          "title",
          "strength",
          "requires",
          "evidence",
          "because",
          "silence",
          "reading",
          "from",
          "until",
          WAIVE);

  private final NegotiationCase negotiation;
  private final String party;
  private final RuleSource source;
  private final FileProblems problems;
  private final Optional<Set<String>> footprint;

  /**
   * @param footprint the issues the rule's condition reads; empty when the condition is broken
   */
  HeadChecker(
      NegotiationCase negotiation,
      String party,
      RuleSource source,
      FileProblems problems,
      Optional<Set<String>> footprint) {
    this.negotiation = negotiation;
    this.party = party;
    this.source = source;
    this.problems = problems;
    this.footprint = footprint;
  }

  RuleHead check(RuleHeadContext head) {
    Map<String, Token> values = new LinkedHashMap<>();
    head.annotation().forEach(annotation -> collect(annotation, values));
    Token name = head.STRING().getSymbol();
    String title = required("title", values, name).flatMap(this::words).orElse("");
    Effect effect = effect(values, name);
    List<Evidence> evidence =
        required("evidence", values, name).map(this::evidence).orElse(List.of());
    String because = required("because", values, name).flatMap(this::sentence).orElse("");
    Optional<String> silence = value("silence", values).flatMap(this::sentence);
    Optional<String> reading = value("reading", values).flatMap(this::reading);
    Optional<LocalDate> from = value("from", values).flatMap(this::day);
    Optional<LocalDate> until = value("until", values).flatMap(this::day);
    if (from.isPresent() && until.isPresent() && until.get().isBefore(from.get())) {
      Token first = value("from", values).orElse(name);
      Token last = value("until", values).orElse(name);
      problems.add(
          Diagnostic.error(
                  "dates",
                  source.at(last),
                  "the rule ends on " + until.get() + ", before it starts")
              .withRelated(source.at(first), "it starts here"));
    }
    Basis basis =
        evidence.stream().map(Evidence::basis).min(Basis::compareTo).orElse(Basis.ASSUMED);
    List<String> ids = evidence.stream().map(Evidence::id).toList();
    return new RuleHead(
        title,
        effect,
        ids,
        basis,
        because,
        silence,
        reading,
        from,
        until,
        margin(Quoted.of(name).orElse("?"), values));
  }

  private Margin margin(String rule, Map<String, Token> values) {
    Map<String, Location> annotations = new LinkedHashMap<>();
    values.forEach((key, token) -> annotations.put(key, source.at(token)));
    return new Margin(
        annotations, value(WAIVE, values).map(token -> waivers(token, rule)).orElse(List.of()));
  }

  /** {@code CODE: reason | CODE: reason}; a reason that is missing is for checks to mind. */
  private List<Waiver> waivers(Token token, String rule) {
    List<Waiver> waivers = new ArrayList<>();
    int at = source.offset(token) + 1;
    for (String written : Quoted.of(token).orElse("").split("\\|", -1)) {
      int colon = written.indexOf(':');
      String check = colon < 0 ? written : written.substring(0, colon);
      Optional<String> why =
          Optional.of(colon < 0 ? "" : written.substring(colon + 1).strip())
              .filter(reason -> !reason.isEmpty());
      int indent = check.length() - check.stripLeading().length();
      Location place = source.at(at + indent, Math.max(1, check.strip().length()));
      waivers.add(new Waiver(check.strip(), rule, why, place, place));
      at += written.length() + 1;
    }
    return waivers;
  }

  private void collect(AnnotationContext annotation, Map<String, Token> values) {
    Token key = annotation.key().getStart();
    String name = key.getText();
    if (!KEYS.contains(name)) {
      problems.error(
          "unknown-annotation",
          source.at(annotation.AT().getSymbol(), key),
          "the annotation @" + name + " is outside the rule profile",
          OutsideProfile.word(name)
              .map(OutsideProfile.Left::instead)
              .or(() -> NameSuggester.didYouMean(name, KEYS))
              .or(() -> Optional.of("Known are " + String.join(", ", KEYS) + ".")));
      return;
    }
    Token first = values.putIfAbsent(name, annotation.STRING().getSymbol());
    if (first != null) {
      problems.add(
          Diagnostic.error(
                  "duplicate-annotation",
                  source.at(annotation.AT().getSymbol(), key),
                  "a second @" + name + " in one rule")
              .withHint(
                  name.equals(WAIVE)
                      ? "Write both into one, with | between them."
                      : "Remove one of the two.")
              .withRelated(source.at(first), "the first one"));
    }
  }

  private static Optional<Token> value(String key, Map<String, Token> values) {
    return Optional.ofNullable(values.get(key));
  }

  private Optional<Token> required(String key, Map<String, Token> values, Token name) {
    Optional<Token> value = value(key, values);
    if (value.isEmpty()) {
      problems.error(
          "missing-annotation",
          source.at(name),
          "rule " + Shown.quoted(Quoted.of(name).orElse("?")) + " has no @" + key,
          switch (key) {
            case "title" -> "Add @title(\"a few words\").";
            case "evidence" ->
                "Add @evidence(\"id, id\") with ids from evidence.yaml: no rule without a source.";
            case "because" -> "Add @because(\"the sentence a reader sees\").";
            default -> "Add @" + key + "(\"...\").";
          });
    }
    return value;
  }

  private Effect effect(Map<String, Token> values, Token name) {
    Effect nothing = new Effect.Raises(Strength.GAIN);
    Optional<Token> strength = value("strength", values);
    Optional<Token> requires = value("requires", values);
    if (strength.isPresent() && requires.isPresent()) {
      problems.add(
          Diagnostic.error(
                  "strength",
                  source.at(requires.get()),
                  "a rule has either @strength or @requires, and this has both")
              .withHint("Split it into two rules.")
              .withRelated(source.at(strength.get()), "the strength"));
      return nothing;
    }
    if (requires.isPresent()) {
      return Quoted.of(requires.get())
          .map(id -> requires(id, source.at(requires.get())))
          .orElse(nothing);
    }
    if (strength.isEmpty()) {
      problems.error(
          "missing-annotation",
          source.at(name),
          "rule " + Shown.quoted(Quoted.of(name).orElse("?")) + " has no @strength",
          "Add @strength(\"red-line\"), \"objection\", \"negotiable\" or \"gain\"; or @requires(\"ratifier or legal step\").");
      return nothing;
    }
    return Quoted.of(strength.get())
        .map(id -> strength(id, source.at(strength.get())))
        .orElse(nothing);
  }

  private Effect strength(String id, Location place) {
    for (Strength strength : Strength.values()) {
      if (strength.id().equals(id)) {
        return new Effect.Raises(strength);
      }
    }
    List<String> known = Arrays.stream(Strength.values()).map(Strength::id).toList();
    unknown("strength", id, known, place);
    return new Effect.Raises(Strength.GAIN);
  }

  private Effect requires(String id, Location place) {
    Optional<Party> body = negotiation.party(id);
    if (body.isPresent() && body.get().ratifies().isEmpty()) {
      problems.error(
          "requires",
          place,
          "'" + id + "' is a party of its own right and ratifies for nobody",
          "Whether its consent is required stands in case.yaml; @requires names a ratifier or a legal step.");
    } else if (body.isEmpty() && negotiation.legalStep(id).isEmpty()) {
      List<String> known =
          Stream.concat(
                  negotiation.parties().stream()
                      .filter(p -> p.ratifies().isPresent())
                      .map(Party::id),
                  negotiation.legalSteps().stream().map(LegalStep::id))
              .toList();
      unknown("ratifier or legal step", id, known, place);
    }
    return new Effect.Requires(id);
  }

  private List<Evidence> evidence(Token token) {
    Optional<String> written = Quoted.of(token);
    if (written.isEmpty()) {
      return List.of();
    }
    Map<String, Evidence> found = new LinkedHashMap<>();
    Set<String> seen = new LinkedHashSet<>();
    int at = source.offset(token) + 1;
    for (String part : written.get().split(",", -1)) {
      String id = part.strip();
      int start = at + part.indexOf(id);
      Location place = source.at(id.isEmpty() ? at : start, Math.max(1, id.length()));
      at += part.length() + 1;
      if (id.isEmpty()) {
        problems.error(
            "evidence",
            place,
            "an id of evidence is missing",
            "Write @evidence(\"id\") or @evidence(\"id, id\").");
      } else if (!seen.add(id)) {
        problems.error(
            "evidence", place, "evidence '" + id + "' is listed twice", "Remove one of the two.");
      } else {
        Optional<Evidence> known = negotiation.evidence(id);
        known.ifPresentOrElse(
            e -> {
              found.put(id, e);
              checkWhose(e, place);
            },
            () ->
                unknown(
                    "evidence",
                    id,
                    negotiation.evidence().stream().map(Evidence::id).toList(),
                    place));
      }
    }
    return List.copyOf(found.values());
  }

  /**
   * A ratifier and the party it ratifies for often rest on the same statements; others are worth a
   * second look.
   */
  private void checkWhose(Evidence evidence, Location place) {
    String other = evidence.party();
    boolean known = negotiation.party(party).isPresent();
    if (known && !other.equals(party) && !ratifies(party, other) && !ratifies(other, party)) {
      problems.warning(
          "evidence-of-another-party",
          place,
          "evidence '"
              + evidence.id()
              + "' bears on the stand of "
              + other
              + ", and the rule is one of "
              + party,
          "A party's rules should rest on what is known of that party.");
    }
  }

  private boolean ratifies(String ratifier, String principal) {
    return negotiation
        .party(ratifier)
        .flatMap(Party::ratifies)
        .filter(principal::equals)
        .isPresent();
  }

  private Optional<String> reading(Token token) {
    Optional<String> id = Quoted.of(token);
    if (id.isPresent() && negotiation.reading(id.get()).isEmpty()) {
      unknown(
          "reading",
          id.get(),
          negotiation.readings().stream().map(Reading::id).toList(),
          source.at(token));
    }
    return id;
  }

  private Optional<LocalDate> day(Token token) {
    Optional<String> written = Quoted.of(token);
    if (written.isEmpty()) {
      return Optional.empty();
    }
    Optional<LocalDate> day =
        StatementDate.parse(written.get())
            .filter(date -> date.first().equals(date.last()))
            .map(StatementDate::first);
    if (day.isEmpty()) {
      problems.error(
          "date",
          source.at(token),
          Shown.quoted(written.get()) + " is no day of the calendar",
          "Write year-month-day, such as 2025-11-20.");
    }
    return day;
  }

  private Optional<String> words(Token token) {
    Optional<String> text = Quoted.of(token);
    if (text.isPresent() && text.get().isBlank()) {
      problems.error(
          "empty-text", source.at(token), "an empty text", "Write what a reader should see.");
    }
    return text;
  }

  private Optional<String> sentence(Token token) {
    Optional<String> text = words(token);
    text.ifPresent(
        t ->
            new PlaceholderChecker(negotiation, source, problems, footprint)
                .check(t, source.offset(token) + 1));
    return text;
  }

  private void unknown(String kind, String id, List<String> known, Location place) {
    Optional<String> few =
        known.isEmpty()
            ? Optional.of("The case has none.")
            : known.size() <= 12
                ? Optional.of("Known are " + known.stream().collect(Collectors.joining(", ")) + ".")
                : Optional.empty();
    problems.error(
        "unknown-" + kind.replace(' ', '-'),
        place,
        "no " + kind + " is called " + Shown.quoted(id),
        NameSuggester.didYouMean(id, known).or(() -> few));
  }
}
