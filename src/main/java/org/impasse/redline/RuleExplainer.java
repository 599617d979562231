package org.impasse.redline;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.impasse.negotiation.Circumstance;
import org.impasse.negotiation.Issue;
import org.impasse.negotiation.NegotiationCase;
import org.impasse.negotiation.Position;
import org.impasse.negotiation.Settings;
import org.impasse.negotiation.Term;

/** Reads a rule back in plain English, from its own condition and nothing else. */
public final class RuleExplainer {

  @Inject
  RuleExplainer() {}

  /**
   * One line of an explanation.
   *
   * @param depth how far it is indented: 0 for the first lines, one more inside each list of
   *     alternatives
   * @param text a sentence, or a part of one that the deeper lines below complete
   */
  public record Line(int depth, String text) {}

  /**
   * When a rule fires.
   *
   * @param negotiation the rule's case
   * @param settings the parameters' values to show
   * @return at least one line
   */
  public List<Line> explain(Rule rule, NegotiationCase negotiation, Settings settings) {
    Reader reader = new Reader(rule.condition(), negotiation, settings, new ArrayList<>());
    List<Condition.Element> elements = rule.condition().elements();
    if (elements.size() == 1 && !(elements.get(0) instanceof Condition.AnyOf)) {
      reader.line(0, "Fires when " + reader.element(elements.get(0)) + ".");
      return List.copyOf(reader.lines);
    }
    if (elements.size() == 1) {
      reader.arms("Fires when at least one of these holds:", (Condition.AnyOf) elements.get(0), 0);
    } else {
      reader.line(0, "Fires when all of these hold:");
      reader.elements(elements, 1);
    }
    return List.copyOf(reader.lines);
  }

  /**
   * A part of a condition that a text does not meet.
   *
   * @param depth how far it is indented: 0, one more inside each list of alternatives
   * @param condition a part of a sentence, such as "the text is silent on Rent"
   * @param instead what is so instead, a sentence; empty for the opening of a list
   */
  public record Unmet(int depth, String condition, Optional<String> instead) {}

  /**
   * Why a rule did not fire on a text: the parts of its condition that the text does not meet.
   *
   * @param terms exactly one term per issue of the rule's case
   * @param settings as the rule was fired with
   * @return at least one part for a rule that Drools did not fire
   */
  public List<Unmet> unmet(
      Rule rule, NegotiationCase negotiation, Map<String, Term> terms, Settings settings) {
    Reader reader = new Reader(rule.condition(), negotiation, settings, new ArrayList<>());
    Holding holding = new Holding(rule.condition(), terms, settings);
    List<Unmet> unmet = new ArrayList<>();
    reader.unmet(rule.condition().elements(), holding, 0, unmet);
    return List.copyOf(unmet);
  }

  private record Reader(
      Condition condition, NegotiationCase negotiation, Settings settings, List<Line> lines) {

    void line(int depth, String text) {
      lines.add(new Line(depth, text));
    }

    void elements(List<Condition.Element> elements, int depth) {
      for (Condition.Element element : elements) {
        if (element instanceof Condition.AnyOf any) {
          arms("at least one of these holds:", any, depth);
        } else {
          line(depth, element(element));
        }
      }
    }

    void arms(String opening, Condition.AnyOf any, int depth) {
      line(depth, opening);
      for (List<Condition.Element> arm : any.arms()) {
        if (arm.size() == 1) {
          elements(arm, depth + 1);
        } else {
          line(depth + 1, "all of these hold:");
          elements(arm, depth + 2);
        }
      }
    }

    void unmet(List<Condition.Element> elements, Holding holding, int depth, List<Unmet> unmet) {
      for (Condition.Element element : elements) {
        if (element instanceof Condition.AnyOf any && !holding.holds(any)) {
          unmet.add(new Unmet(depth, "at least one of these holds:", Optional.empty()));
          any.arms().forEach(arm -> unmet(arm, holding, depth + 1, unmet));
        } else if (!holding.holds(element)) {
          unmet.add(new Unmet(depth, element(element), Optional.of(instead(element, holding))));
        }
      }
    }

    private String instead(Condition.Element element, Holding holding) {
      if (element instanceof Condition.CircumstanceIs is) {
        Circumstance circumstance = negotiation.circumstance(is.circumstance()).orElseThrow();
        String value = settings.circumstances().getOrDefault(is.circumstance(), "");
        return circumstance.title() + " is '" + Sentences.words(circumstance, value) + "'";
      }
      Condition.TermIs term =
          element instanceof Condition.TermIsNot not ? not.term() : (Condition.TermIs) element;
      Issue issue = negotiation.issue(term.issue()).orElseThrow();
      return holding.position(term) instanceof Position.NotAddressed
          ? "the text is silent on it"
          : "the text says '" + Sentences.words(issue, holding.position(term)) + "'";
    }

    String element(Condition.Element element) {
      if (element instanceof Condition.CircumstanceIs is) {
        Circumstance circumstance = negotiation.circumstance(is.circumstance()).orElseThrow();
        return circumstance.title()
            + (is.equal() ? " is '" : " is anything but '")
            + Sentences.words(circumstance, is.value())
            + "'";
      }
      if (element instanceof Condition.TermIsNot not) {
        return "it is not so that " + term(not.term()) + countsSilence(not.term());
      }
      return term((Condition.TermIs) element);
    }

    private String term(Condition.TermIs term) {
      Issue issue = negotiation.issue(term.issue()).orElseThrow();
      return term.test()
          .map(test -> new TestWords(issue, condition, negotiation, settings).sentence(test))
          .orElse("the text says anything on " + issue.title());
    }

    private static String countsSilence(Condition.TermIs term) {
      boolean silenceFails = term.test().map(test -> !Conditions.silencePasses(test)).orElse(false);
      return silenceFails ? " (silence counts too)" : "";
    }
  }
}
