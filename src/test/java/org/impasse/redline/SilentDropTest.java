package org.impasse.redline;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.drools.kiesession.rulebase.InternalKnowledgeBase;
import org.drools.kiesession.rulebase.KnowledgeBaseFactory;
import org.impasse.diagnostic.Diagnostic;
import org.impasse.redline.fact.TermFact;
import org.junit.jupiter.api.Test;
import org.kie.api.io.ResourceType;
import org.kie.api.runtime.KieSession;
import org.kie.internal.builder.KnowledgeBuilder;
import org.kie.internal.builder.KnowledgeBuilderFactory;
import org.kie.internal.io.ResourceFactory;

/**
 * Drools 10.2.0 drops a rule {@code exists( A and not B )} without a word when a rule of another
 * package in the same knowledge base begins alike. Why each party has a knowledge base of its own,
 * and why the profile has no 'exists'. When the first test fails, Drools has been mended, and the
 * second reason is gone.
 */
class SilentDropTest {

  private static final String MUST_FIRE =
      """
      exists( TermFact( issue == "c" ) and not TermFact( issue == "a" ) )
      """;

  private static final String BEGINS_ALIKE =
      """
      exists( TermFact( issue == "c" ) and not TermFact( issue == "b" ) )
      TermFact( issue == "a" )
      """;

  @Test
  void plainDroolsDropsARule() {
    assertEquals(Set.of("one"), fired(drl("one", MUST_FIRE)));
    assertEquals(Set.of(), fired(drl("one", MUST_FIRE), drl("two", BEGINS_ALIKE)));
  }

  @Test
  void theProfileRefusesTheShape() {
    String condition =
        "exists( Term( issue == \"land.valley\", position == \"ceded\" ) and not Term( issue == \"vote\", position == \"true\" ) )";
    List<Diagnostic> problems = Island.problems(Island.HEAD + Island.rule("N-1", condition)).all();
    assertEquals(List.of("outside-profile"), problems.stream().map(Diagnostic::code).toList());
  }

  private static String drl(String name, String condition) {
    return "package p."
        + name
        + "\nimport "
        + TermFact.class.getName()
        + "\nrule \""
        + name
        + "\" dialect \"mvel\" when "
        + condition
        + " then end";
  }

  private static Set<String> fired(String... packages) {
    KnowledgeBuilder builder = KnowledgeBuilderFactory.newKnowledgeBuilder();
    for (String text : packages) {
      builder.add(
          ResourceFactory.newByteArrayResource(text.getBytes(StandardCharsets.UTF_8)),
          ResourceType.DRL);
    }
    InternalKnowledgeBase base = KnowledgeBaseFactory.newKnowledgeBase();
    base.addPackages(builder.getKnowledgePackages());
    Set<String> fired = new TreeSet<>();
    KieSession session = base.newKieSession();
    try {
      session.insert(TermFact.named("c", "x"));
      session.fireAllRules(
          match -> {
            fired.add(match.getRule().getName());
            return false;
          });
    } finally {
      session.dispose();
    }
    return fired;
  }
}
