package org.impasse.redline;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.impasse.negotiation.Circumstance;
import org.impasse.negotiation.Issue;
import org.impasse.negotiation.NegotiationCase;
import org.impasse.negotiation.Settings;

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
