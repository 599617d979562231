package org.impasse.redline;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.drools.drl.ast.descr.AndDescr;
import org.drools.drl.ast.descr.AttributeDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ExprConstraintDescr;
import org.drools.drl.ast.descr.GlobalDescr;
import org.drools.drl.ast.descr.ImportDescr;
import org.drools.drl.ast.descr.NotDescr;
import org.drools.drl.ast.descr.OrDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.impasse.redline.fact.CircumstanceFact;
import org.impasse.redline.fact.Objections;
import org.impasse.redline.fact.ParameterFact;
import org.impasse.redline.fact.TermFact;

/**
 * Describes checked rules to Drools. Of what an author wrote only ids and whole numbers get here;
 * everything else (titles, sentences, dates, names of variables) stays outside, and the consequence
 * is always the same.
 */
final class CanonicalRules {

  private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]*");
  private static final String CONSEQUENCE = "objections.raise(drools);";

  private CanonicalRules() {}

  static PackageDescr describe(List<Rule> rules) {
    PackageDescr description = new PackageDescr("redlines");
    description.addAttribute(new AttributeDescr("dialect", "mvel", AttributeDescr.Type.STRING));
    for (Class<?> fact : List.of(TermFact.class, ParameterFact.class, CircumstanceFact.class)) {
      description.addImport(new ImportDescr(fact.getName()));
    }
    description.addGlobal(new GlobalDescr("objections", Objections.class.getName()));
    rules.forEach(rule -> description.addRule(describe(rule)));
    return description;
  }

  private static RuleDescr describe(Rule rule) {
    AndDescr all = new AndDescr();
    Map<String, String> variables = new HashMap<>();
    for (Condition.Binding binding : rule.condition().parameters()) {
      String variable = "$p" + variables.size();
      variables.put(binding.variable(), variable);
      all.addDescr(
          pattern(ParameterFact.class, equal("name", binding.parameter()), variable + " : amount"));
    }
    rule.condition().elements().forEach(element -> all.addDescr(describe(element, variables)));
    RuleDescr description = new RuleDescr(checked(rule.id()));
    description.setLhs(all);
    description.setConsequence(CONSEQUENCE);
    return description;
  }

  private static BaseDescr describe(Condition.Element element, Map<String, String> variables) {
    if (element instanceof Condition.CircumstanceIs is) {
      String value = is.equal() ? equal("value", is.value()) : different("value", is.value());
      return pattern(CircumstanceFact.class, equal("name", is.circumstance()), value);
    }
    if (element instanceof Condition.TermIs is) {
      return term(is, variables);
    }
    if (element instanceof Condition.TermIsNot not) {
      return new NotDescr(term(not.term(), variables));
    }
    OrDescr any = new OrDescr();
    for (List<Condition.Element> arm : ((Condition.AnyOf) element).arms()) {
      AndDescr all = new AndDescr();
      arm.forEach(e -> all.addDescr(describe(e, variables)));
      any.addDescr(all);
    }
    return any;
  }

  private static PatternDescr term(Condition.TermIs term, Map<String, String> variables) {
    PatternDescr pattern = pattern(TermFact.class, equal("issue", term.issue()));
    term.test().ifPresent(test -> constrain(pattern, test, variables));
    return pattern;
  }

  /** Constraints one by one where they can be: Drools compiles a plain one in half the time. */
  private static void constrain(
      PatternDescr pattern, Condition.Test test, Map<String, String> variables) {
    if (test instanceof Condition.AllTests all) {
      all.tests().forEach(t -> constrain(pattern, t, variables));
    } else if (test instanceof Condition.AmountIs is) {
      pattern.addConstraint(new ExprConstraintDescr("numeric == true"));
      pattern.addConstraint(new ExprConstraintDescr(comparison(is, variables)));
    } else {
      pattern.addConstraint(new ExprConstraintDescr(describe(test, variables)));
    }
  }

  private static PatternDescr pattern(Class<?> fact, String... constraints) {
    PatternDescr pattern = new PatternDescr(fact.getSimpleName());
    for (String constraint : constraints) {
      pattern.addConstraint(new ExprConstraintDescr(constraint));
    }
    return pattern;
  }

  private static String describe(Condition.Test test, Map<String, String> variables) {
    if (test instanceof Condition.PositionIs is) {
      return is.equal() ? equal("position", is.position()) : different("position", is.position());
    }
    if (test instanceof Condition.PositionIn in) {
      return in.positions().stream()
          .map(
              position ->
                  in.among() ? equal("position", position) : different("position", position))
          .collect(Collectors.joining(in.among() ? " || " : " && ", "(", ")"));
    }
    if (test instanceof Condition.AmountIs is) {
      return "(numeric == true && " + comparison(is, variables) + ")";
    }
    if (test instanceof Condition.AllTests all) {
      return joined(all.tests(), " && ", variables);
    }
    return joined(((Condition.AnyTest) test).tests(), " || ", variables);
  }

  private static String comparison(Condition.AmountIs is, Map<String, String> variables) {
    String bound =
        is.bound() instanceof Condition.Constant constant
            ? constant.value() + "L"
            : variables.get(((Condition.Variable) is.bound()).name());
    return "amount " + is.comparison().sign() + " " + bound;
  }

  private static String joined(
      List<Condition.Test> tests, String sign, Map<String, String> variables) {
    return tests.stream()
        .map(test -> describe(test, variables))
        .collect(Collectors.joining(sign, "(", ")"));
  }

  private static String equal(String field, String id) {
    return field + " == \"" + checked(id) + "\"";
  }

  private static String different(String field, String id) {
    return field + " != \"" + checked(id) + "\"";
  }

  /** The last gate: whoever built the rule, nothing but an id passes. */
  private static String checked(String id) {
    if (!ID.matcher(id).matches()) {
      throw new IllegalArgumentException("not an id: " + Shown.quoted(id));
    }
    return id;
  }
}
