package org.impasse.redline;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.drools.core.impl.RuleBaseFactory;
import org.drools.kiesession.rulebase.InternalKnowledgeBase;
import org.drools.kiesession.rulebase.KnowledgeBaseFactory;
import org.impasse.negotiation.Position;
import org.impasse.negotiation.Settings;
import org.impasse.negotiation.Term;
import org.impasse.redline.fact.CircumstanceFact;
import org.impasse.redline.fact.Objections;
import org.impasse.redline.fact.ParameterFact;
import org.impasse.redline.fact.TermFact;
import org.kie.api.KieBaseConfiguration;
import org.kie.api.io.ResourceType;
import org.kie.api.runtime.KieSession;
import org.kie.internal.builder.KnowledgeBuilder;
import org.kie.internal.builder.KnowledgeBuilderFactory;
import org.kie.internal.conf.ConstraintJittingThresholdOption;
import org.kie.internal.io.ResourceFactory;

/**
 * One party's rules, compiled into a knowledge base of their own. A session lives for one text
 * only: nothing of one text can reach the next, and several threads can fire at once.
 */
final class PartyRules {

  /**
   * Evaluations after which Drools makes a class of a constraint. One text and its number lines
   * stay below: for them, making the classes costs more than it saves.
   */
  private static final int EVALUATIONS_WORTH_COMPILING = 1000;

  private final InternalKnowledgeBase base;
  private final Set<String> issues = new LinkedHashSet<>();
  private final Set<String> parameters = new LinkedHashSet<>();
  private final Set<String> circumstances = new LinkedHashSet<>();

  private PartyRules(InternalKnowledgeBase base, List<Rule> rules) {
    this.base = base;
    for (Rule rule : rules) {
      issues.addAll(rule.footprint());
      rule.condition().parameters().forEach(binding -> parameters.add(binding.parameter()));
      circumstances.addAll(Conditions.circumstances(rule.condition()));
    }
  }

  static PartyRules compile(List<Rule> rules) {
    KnowledgeBuilder builder = KnowledgeBuilderFactory.newKnowledgeBuilder();
    builder.add(
        ResourceFactory.newDescrResource(CanonicalRules.describe(rules)), ResourceType.DESCR);
    if (builder.hasErrors()) {
      throw new IllegalStateException("checked rules did not compile: " + builder.getErrors());
    }
    KieBaseConfiguration configuration = RuleBaseFactory.newKnowledgeBaseConfiguration();
    configuration.setOption(ConstraintJittingThresholdOption.get(EVALUATIONS_WORTH_COMPILING));
    InternalKnowledgeBase base = KnowledgeBaseFactory.newKnowledgeBase(configuration);
    base.addPackages(builder.getKnowledgePackages());
    return new PartyRules(base, rules);
  }

  /**
   * Names of the rules that fire; holds only for those that read nothing but the issues given.
   *
   * @param read the issues whose terms are put to the rules
   * @param terms by issue; none that is read may hold an unlisted position
   */
  Set<String> fire(Set<String> read, Map<String, Term> terms, Settings settings) {
    Objections objections = new Objections();
    KieSession session = base.newKieSession();
    try {
      session.setGlobal("objections", objections);
      for (String parameter : parameters) {
        session.insert(new ParameterFact(parameter, known(settings.parameters(), parameter)));
      }
      for (String circumstance : circumstances) {
        session.insert(
            new CircumstanceFact(circumstance, known(settings.circumstances(), circumstance)));
      }
      for (String issue : read) {
        session.insert(fact(known(terms, issue)));
      }
      session.fireAllRules();
    } finally {
      session.dispose();
    }
    return objections.raised();
  }

  /** The issues that any of the rules reads. */
  Set<String> issues() {
    return issues;
  }

  /** Those of some issues on which the text holds an unlisted position. */
  static Set<String> unlisted(Set<String> read, Map<String, Term> terms) {
    Set<String> found = new LinkedHashSet<>();
    for (String issue : read) {
      if (known(terms, issue).position() instanceof Position.Other) {
        found.add(issue);
      }
    }
    return found;
  }

  private static TermFact fact(Term term) {
    Position position = term.position();
    if (position instanceof Position.Amount amount) {
      return TermFact.amount(term.issue(), amount.value());
    }
    return TermFact.named(term.issue(), position.id());
  }

  private static <V> V known(Map<String, V> values, String id) {
    V value = values.get(id);
    if (value == null) {
      throw new IllegalArgumentException("no value for " + id);
    }
    return value;
  }
}
