package org.impasse.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kie.api.KieBase;
import org.kie.api.io.ResourceType;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.RuleContext;
import org.kie.internal.builder.KnowledgeBuilder;
import org.kie.internal.builder.KnowledgeBuilderFactory;
import org.kie.internal.io.ResourceFactory;

/**
 * The least a Drools program can do with the rules of a case: compile the files in the mvel
 * dialect, insert one text's facts, fire once, print the names of the rules that fired. What the
 * cold start of {@code evaluate} is compared with.
 *
 * <p>Arguments: {@code apart} (a knowledge base for each party, as Impasse has) or {@code together}
 * (one for all), the folder of rule files, and a file of facts as {@link FactsOfText} writes it.
 */
public final class BareDrools {

  private BareDrools() {}

  /** What a text says on one issue. */
  public static final class Term {
    private final String issue;
    private final String position;
    private final @Nullable Long amount;

    Term(String issue, String position) {
      this.issue = issue;
      this.position = position;
      this.amount = position.matches("-?\\d+") ? Long.valueOf(position) : null;
    }

    public String getIssue() {
      return issue;
    }

    public String getPosition() {
      return position;
    }

    public @Nullable Long getAmount() {
      return amount;
    }
  }

  /** A number rules refer to. */
  public static final class Parameter {
    private final String name;
    private final Long amount;

    Parameter(String name, long amount) {
      this.name = name;
      this.amount = amount;
    }

    public String getName() {
      return name;
    }

    public Long getAmount() {
      return amount;
    }
  }

  /** A state of the world. */
  public static final class Circumstance {
    private final String name;
    private final String value;

    Circumstance(String name, String value) {
      this.name = name;
      this.value = value;
    }

    public String getName() {
      return name;
    }

    public String getValue() {
      return value;
    }
  }

  /** Collects the names of the rules that fire. */
  public static final class Objections {
    private final Set<String> names = new TreeSet<>();

    public void raise(RuleContext context) {
      names.add(context.getRule().getName());
    }
  }

  public static void main(String[] args) throws IOException {
    List<Object> facts = new ArrayList<>();
    for (String line : Files.readAllLines(Path.of(args[2]))) {
      String[] fact = line.split(" ", 3);
      facts.add(
          switch (fact[0]) {
            case "parameter" -> new Parameter(fact[1], Long.parseLong(fact[2]));
            case "circumstance" -> new Circumstance(fact[1], fact[2]);
            default -> new Term(fact[1], fact[2]);
          });
    }
    Objections objections = new Objections();
    List<String> rules = new ArrayList<>();
    try (Stream<Path> files = Files.list(Path.of(args[1]))) {
      for (Path file : files.sorted().toList()) {
        rules.add(withImports(Files.readString(file)));
      }
    }
    if (args[0].equals("together")) {
      fire(rules, facts, objections);
    } else {
      rules.forEach(file -> fire(List.of(file), facts, objections));
    }
    objections.names.forEach(System.out::println);
  }

  /** Puts behind the package line what the profile leaves out. */
  static String withImports(String file) {
    StringBuilder head = new StringBuilder("\n");
    for (Class<?> type : List.of(Term.class, Parameter.class, Circumstance.class)) {
      head.append("import ").append(type.getCanonicalName()).append('\n');
    }
    head.append("global ").append(Objections.class.getCanonicalName()).append(" objections\n");
    head.append("dialect \"mvel\"\n");
    int end = file.indexOf('\n', file.startsWith("package") ? 0 : file.indexOf("\npackage ") + 1);
    return file.substring(0, end) + head + file.substring(end);
  }

  /**
   * Compiles rule files as Drools reads them.
   *
   * @throws IllegalStateException with Drools' own words when it does not take them
   */
  static KieBase compiled(List<String> files) {
    KnowledgeBuilder builder = KnowledgeBuilderFactory.newKnowledgeBuilder();
    for (String file : files) {
      builder.add(
          ResourceFactory.newByteArrayResource(file.getBytes(StandardCharsets.UTF_8)),
          ResourceType.DRL);
    }
    if (builder.hasErrors()) {
      throw new IllegalStateException(builder.getErrors().toString());
    }
    return builder.newKieBase();
  }

  private static void fire(List<String> files, List<Object> facts, Objections objections) {
    KieSession session = compiled(files).newKieSession();
    session.setGlobal("objections", objections);
    facts.forEach(session::insert);
    session.fireAllRules();
    session.dispose();
  }
}
