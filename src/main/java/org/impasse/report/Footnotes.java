package org.impasse.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.impasse.negotiation.Clause;
import org.impasse.negotiation.Evidence;
import org.impasse.negotiation.NegotiationCase;
import org.impasse.negotiation.Settings;
import org.impasse.negotiation.Source;
import org.impasse.verdict.Comparison;
import org.impasse.verdict.Evaluation;
import org.impasse.verdict.LegalNeed;
import org.impasse.verdict.PartyVerdict;
import org.impasse.verdict.Reason;

/**
 * The sources of a report, numbered by first use; a source gets one note for each place in it that
 * is cited. Filled once, before anything is written, so that every format numbers alike.
 */
public final class Footnotes {

  private record Place(String source, Optional<String> locator) {}

  /**
   * One note.
   *
   * @param number from 1
   * @param source the document
   * @param locator the place in it; empty when the document as a whole is meant
   * @param text ready to paste: author, title, publisher, date, place; then, with the first note of
   *     a source, a caution on it in brackets
   */
  public record Footnote(int number, Source source, Optional<String> locator, String text) {}

  private final NegotiationCase negotiation;
  private final Map<Place, Footnote> notes = new LinkedHashMap<>();

  private Footnotes(NegotiationCase negotiation) {
    this.negotiation = negotiation;
  }

  /**
   * The notes of one or more texts: their parties' reasons in order, then the texts' own sources.
   */
  public static Footnotes of(NegotiationCase negotiation, List<Evaluation> evaluations) {
    Footnotes footnotes = new Footnotes(negotiation);
    for (Evaluation evaluation : evaluations) {
      footnotes.citeReasons(evaluation);
      for (Clause clause : evaluation.proposal().clauses()) {
        clause.sources().forEach(footnotes::cite);
      }
    }
    return footnotes;
  }

  /** The notes of the parties' reasons alone. */
  public static Footnotes ofReasons(NegotiationCase negotiation, List<Evaluation> evaluations) {
    Footnotes footnotes = new Footnotes(negotiation);
    evaluations.forEach(footnotes::citeReasons);
    return footnotes;
  }

  private void citeReasons(Evaluation evaluation) {
    for (PartyVerdict verdict : evaluation.verdicts()) {
      cite(verdict.reasons(), evaluation.settings());
      cite(verdict.consent().because(), evaluation.settings());
    }
    for (LegalNeed need : evaluation.legalNeeds()) {
      cite(need.because(), evaluation.settings());
    }
  }

  /** The notes of the rules that separate texts. */
  public static Footnotes ofComparisons(NegotiationCase negotiation, List<Comparison> comparisons) {
    Footnotes footnotes = new Footnotes(negotiation);
    for (Comparison comparison : comparisons) {
      for (Comparison.Shift shift : comparison.shifts()) {
        footnotes.cite(shift.fallen(), comparison.before().settings());
        footnotes.cite(shift.risen(), comparison.after().settings());
      }
    }
    return footnotes;
  }

  /** The notes of some statements, in their order. */
  public static Footnotes ofEvidence(NegotiationCase negotiation, List<Evidence> evidence) {
    Footnotes footnotes = new Footnotes(negotiation);
    evidence.forEach(footnotes::cite);
    return footnotes;
  }

  /** The statements reasons rest on, and those against them. */
  private void cite(List<Reason> reasons, Settings settings) {
    for (Reason reason : reasons) {
      Contradictions.with(reason.evidence(), negotiation, settings).forEach(this::cite);
    }
  }

  private void cite(Evidence evidence) {
    note(new Place(evidence.source(), evidence.locator()));
  }

  private void cite(String source) {
    note(new Place(source, Optional.empty()));
  }

  private void note(Place place) {
    if (!notes.containsKey(place)) {
      negotiation
          .source(place.source())
          .ifPresent(
              source ->
                  notes.put(
                      place,
                      new Footnote(
                          notes.size() + 1,
                          source,
                          place.locator(),
                          text(source, place.locator()) + caution(source))));
    }
  }

  /** A source's caution stands with its first note only. */
  private String caution(Source source) {
    boolean told = notes.keySet().stream().anyMatch(place -> place.source().equals(source.id()));
    return told ? "" : source.note().map(note -> " [" + note + "]").orElse("");
  }

  /** All notes in order. */
  public List<Footnote> all() {
    return List.copyOf(notes.values());
  }

  /** The number of a statement's note. */
  public Optional<Integer> of(Evidence evidence) {
    return number(new Place(evidence.source(), evidence.locator()));
  }

  /** The number of a source's note as a whole. */
  public Optional<Integer> of(String source) {
    return number(new Place(source, Optional.empty()));
  }

  private Optional<Integer> number(Place place) {
    return Optional.ofNullable(notes.get(place)).map(Footnote::number);
  }

  /** A source ready to paste into a footnote. */
  public static String text(Source source, Optional<String> locator) {
    StringBuilder text = new StringBuilder();
    source.author().ifPresent(author -> text.append(author).append(", "));
    text.append('‘').append(source.title()).append("’, ").append(source.publisher());
    text.append(source.date().map(date -> ", " + Words.date(date)).orElse(", undated"));
    locator.ifPresent(place -> text.append(", ").append(place));
    return text.append('.').toString();
  }
}
