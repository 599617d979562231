package org.impasse.redline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.inject.Guice;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.drools.base.definitions.InternalKnowledgePackage;
import org.drools.base.definitions.rule.impl.RuleImpl;
import org.drools.base.rule.GroupElement;
import org.drools.base.rule.RuleConditionElement;
import org.drools.drl.ast.descr.AndDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ExprConstraintDescr;
import org.drools.drl.ast.descr.GlobalDescr;
import org.drools.drl.ast.descr.ImportDescr;
import org.drools.drl.ast.descr.NotDescr;
import org.drools.drl.ast.descr.OrDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.impasse.casebook.CaseOpener;
import org.impasse.casebook.Wishes;
import org.impasse.redline.fact.CircumstanceFact;
import org.impasse.redline.fact.Objections;
import org.impasse.redline.fact.ParameterFact;
import org.impasse.redline.fact.TermFact;
import org.junit.jupiter.api.Test;
import org.kie.api.definition.KiePackage;
import org.kie.api.io.ResourceType;
import org.kie.internal.builder.KnowledgeBuilder;
import org.kie.internal.builder.KnowledgeBuilderFactory;
import org.kie.internal.io.ResourceFactory;

/**
 * What an accepted rule file can reach: of every accepted file at hand, what Drools is given and
 * what it makes of it are gone through whole. Only the three facts and the objections are named
 * there, only their plain properties are compared with ids and whole numbers, and every rule does
 * the same one thing.
 */
class ReachTest {

  private static final Map<String, Set<String>> FACTS =
      Map.of(
          "TermFact", Set.of("issue", "position", "numeric", "amount"),
          "ParameterFact", Set.of("name", "amount"),
          "CircumstanceFact", Set.of("name", "value"));
  private static final Set<String> CLASSES =
      Set.of(
          TermFact.class.getName(),
          ParameterFact.class.getName(),
          CircumstanceFact.class.getName());

  /** One word, number or sign of a constraint; white space between them. */
  private static final Pattern TOKEN =
      Pattern.compile(
          "\\s*(?:(\\b[a-z]+\\b)|\\$p[0-9]+|[0-9]+L|\"[A-Za-z0-9._-]+\"|==|!=|<=|>=|<|>|&&|\\|\\||[():])\\s*");

  @Test
  void ofTheBundledCases() throws Exception {
    CaseOpener opener = Guice.createInjector().getInstance(CaseOpener.class);
    for (String id : List.of("house-sale", "northern-ireland-1998", "ukraine-2025")) {
      RuleBook book = opener.openCase(List.of(), Path.of(""), id, Wishes.none()).rules();
      List<String> parties = book.rules().stream().map(Rule::party).distinct().toList();
      assertFalse(parties.isEmpty(), id);
      parties.forEach(party -> check(book.rulesOf(party)));
    }
  }

  @Test
  void ofFilesThatOnlyLookOdd() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("src/test/resources/redline/accepted"))) {
      for (Path file : files.sorted().toList()) {
        check(
            Island.book(new RuleFile("north", "north.drl", Files.readString(file)))
                .rulesOf("north"));
      }
    }
  }

  @Test
  void ofRandomFiles() {
    long first = Long.getLong("impasse.seed", 1);
    for (long seed = first; seed < first + 60; seed++) {
      String text = new RandomRules(seed).file(5);
      check(Island.book(new RuleFile("north", "north.drl", text)).rulesOf("north"));
    }
  }

  private static void check(List<Rule> rules) {
    PackageDescr given = CanonicalRules.describe(rules);
    checkGiven(given, rules.size());
    KnowledgeBuilder builder = KnowledgeBuilderFactory.newKnowledgeBuilder();
    builder.add(ResourceFactory.newDescrResource(given), ResourceType.DESCR);
    assertFalse(builder.hasErrors(), () -> builder.getErrors().toString());
    for (KiePackage made : builder.getKnowledgePackages()) {
      boolean own = made.getName().equals("redlines");
      assertTrue(own || made.getName().equals(TermFact.class.getPackageName()), made.getName());
      checkMade((InternalKnowledgePackage) made, own, own ? rules.size() : 0);
    }
  }

  private static void checkGiven(PackageDescr given, int rules) {
    assertEquals(
        CLASSES, Set.copyOf(given.getImports().stream().map(ImportDescr::getTarget).toList()));
    assertEquals(
        List.of(Objections.class.getName()),
        given.getGlobals().stream().map(GlobalDescr::getType).toList());
    none(given.getFunctions());
    none(given.getFunctionImports());
    none(given.getAccumulateImports());
    none(given.getTypeDeclarations());
    none(given.getEntryPointDeclarations());
    none(given.getWindowDeclarations());
    none(given.getEnumDeclarations());
    assertEquals(rules, given.getRules().size());
    for (RuleDescr rule : given.getRules()) {
      none(rule.getAttributes().keySet());
      none(rule.getAnnotations());
      none(rule.getNamedConsequences().keySet());
      assertNull(rule.getParentName());
      assertEquals("objections.raise(drools);", rule.getConsequence());
      checkGiven(rule.getLhs());
    }
  }

  private static void checkGiven(BaseDescr given) {
    if (given instanceof PatternDescr pattern) {
      Set<String> properties = FACTS.get(pattern.getObjectType());
      assertTrue(properties != null, pattern.getObjectType());
      assertNull(pattern.getSource());
      none(pattern.getAnnotations());
      none(pattern.getBehaviors());
      for (BaseDescr constraint : pattern.getConstraint().getDescrs()) {
        assertEquals(ExprConstraintDescr.class, constraint.getClass());
        checkConstraint(((ExprConstraintDescr) constraint).getExpression(), properties);
      }
    } else if (given instanceof AndDescr all) {
      all.getDescrs().forEach(ReachTest::checkGiven);
    } else if (given instanceof OrDescr any) {
      any.getDescrs().forEach(ReachTest::checkGiven);
    } else {
      assertEquals(NotDescr.class, given.getClass());
      ((NotDescr) given).getDescrs().forEach(ReachTest::checkGiven);
    }
  }

  private static void checkConstraint(String constraint, Set<String> properties) {
    Matcher token = TOKEN.matcher(constraint);
    int at = 0;
    while (at < constraint.length()) {
      assertTrue(token.find(at) && token.start() == at, constraint);
      String word = token.group(1);
      assertTrue(word == null || word.equals("true") || properties.contains(word), constraint);
      at = token.end();
    }
  }

  private static void checkMade(InternalKnowledgePackage made, boolean own, int rules) {
    if (own) {
      Set<String> reached = new HashSet<>(made.getImports().keySet());
      assertTrue(reached.remove("redlines.*"), "Drools lets every package see itself");
      assertEquals(CLASSES, reached);
      assertEquals(Map.of("objections", Objections.class), made.getGlobals());
    } else {
      assertEquals(Set.of(TermFact.class.getPackageName() + ".*"), made.getImports().keySet());
      none(made.getGlobals().keySet());
    }
    none(made.getFunctions().keySet());
    none(made.getAccumulateFunctions().keySet());
    none(made.getWindowDeclarations().keySet());
    none(made.getStaticImports());
    none(made.getEntryPointIds());
    assertEquals(rules, made.getRules().size());
    for (org.kie.api.definition.rule.Rule one : made.getRules()) {
      RuleImpl rule = (RuleImpl) one;
      assertFalse(rule.isQuery());
      assertFalse(rule.isSalienceDynamic());
      assertEquals(0, rule.getSalienceValue());
      assertNull(rule.getTimer());
      assertNull(rule.getParent());
      assertNull(rule.getDateEffective());
      assertNull(rule.getDateExpires());
      checkMade(rule.getLhs());
    }
  }

  private static void none(Collection<?> expected) {
    assertTrue(expected.isEmpty(), expected::toString);
  }

  private static void checkMade(RuleConditionElement made) {
    if (made instanceof org.drools.base.rule.Pattern pattern) {
      assertTrue(CLASSES.contains(pattern.getObjectType().getClassName()), pattern::toString);
      assertNull(pattern.getSource());
      assertFalse(pattern.hasXPath());
    } else {
      assertTrue(made instanceof GroupElement, made::toString);
      made.getNestedElements().forEach(ReachTest::checkMade);
    }
  }
}
