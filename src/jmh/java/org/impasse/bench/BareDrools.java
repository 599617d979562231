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
 * The least a Drools program can do with the rules of a case: compile each party's file in the mvel
 * dialect, insert one text's facts, fire once, print the names of the rules that fired. What the
 * cold start of {@code evaluate} is compared with.
 *
 * <p>Arguments: the folder of rule files, then facts, each {@code issue=position}.
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
      this.amount = position.matches("\\d+") ? Long.valueOf(position) : null;
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
    for (String arg : List.of(args).subList(1, args.length)) {
      String[] sides = arg.split("=", 2);
      switch (sides[0].charAt(0)) {
        case '$' -> facts.add(new Parameter(sides[0].substring(1), Long.parseLong(sides[1])));
        case '%' -> facts.add(new Circumstance(sides[0].substring(1), sides[1]));
        default -> facts.add(new Term(sides[0], sides[1]));
      }
    }
    Objections objections = new Objections();
    try (Stream<Path> files = Files.list(Path.of(args[0]))) {
      for (Path file : files.sorted().toList()) {
        fire(Files.readString(file), facts, objections);
      }
    }
    System.out.println(String.join(" ", objections.names));
  }

  private static void fire(String text, List<Object> facts, Objections objections) {
    String imports =
        Stream.of(Term.class, Parameter.class, Circumstance.class)
            .map(type -> "import " + type.getCanonicalName() + "\n")
            .reduce("\n", String::concat);
    String global =
        "global " + Objections.class.getCanonicalName() + " objections\ndialect \"mvel\"\n";
    String drl =
        text.replaceFirst("(?m)^(package .*)$", "$1" + imports.replace("$", "\\$") + global);
    KnowledgeBuilder builder = KnowledgeBuilderFactory.newKnowledgeBuilder();
    builder.add(
        ResourceFactory.newByteArrayResource(drl.getBytes(StandardCharsets.UTF_8)),
        ResourceType.DRL);
    if (builder.hasErrors()) {
      throw new IllegalStateException(builder.getErrors().toString());
    }
    KieBase base = builder.newKieBase();
    KieSession session = base.newKieSession();
    session.setGlobal("objections", objections);
    facts.forEach(session::insert);
    session.fireAllRules();
    session.dispose();
  }
}
