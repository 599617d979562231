package org.impasse.redline;

import static java.util.Map.entry;

import java.util.Map;
import java.util.Optional;

/** Words of the rule language that the profile leaves out, and what to write instead. */
final class OutsideProfile {

  /**
   * One thing left out.
   *
   * @param what names it, as the subject of "... is outside the rule profile"
   * @param instead what to write, a sentence
   */
  record Left(String what, String instead) {}

  private static final String NO_ATTRIBUTES = "Rules are not ranked or switched; remove it.";
  private static final String DATES = "Use @from(\"2025-11-20\") and @until(\"2025-12-31\").";
  private static final String ONE_CONSEQUENCE =
      "Between 'then' and 'end' stands only objections.raise(drools);";
  private static final String IDS_ARE_ENOUGH =
      "Rules name issues, parameters and circumstances by their ids; remove it.";
  private static final String EVERY_TERM =
      "There is one Term for every issue; test it, also with 'not Term(...)' or 'position not in (...)'.";
  private static final String LIST = "Compare with ==, != or in (\"a\", \"b\").";

  private static final Map<String, Left> WORDS =
      Map.ofEntries(
          attribute("salience"),
          attribute("no-loop"),
          attribute("enabled"),
          attribute("agenda-group"),
          attribute("activation-group"),
          attribute("ruleflow-group"),
          attribute("auto-focus"),
          attribute("lock-on-active"),
          attribute("duration"),
          attribute("timer"),
          attribute("calendars"),
          attribute("refract"),
          attribute("attributes"),
          entry("dialect", new Left("choosing a dialect", "Remove it; there is only one.")),
          entry("date-effective", new Left("the attribute date-effective", DATES)),
          entry("date-expires", new Left("the attribute date-expires", DATES)),
          entry(
              "extends",
              new Left("a rule that extends another", "Write the whole condition in each rule.")),
          entry("import", new Left("an import", IDS_ARE_ENOUGH)),
          entry("global", new Left("a global", IDS_ARE_ENOUGH)),
          entry("unit", new Left("a rule unit", IDS_ARE_ENOUGH)),
          entry(
              "function", new Left("a function", "Rules test terms and nothing else; remove it.")),
          entry(
              "declare",
              new Left("a type declaration", "Rules test terms and nothing else; remove it.")),
          entry("query", new Left("a query", "A rule file holds only rules.")),
          entry("expander", new Left("a language of its own", "A rule file holds only rules.")),
          entry("template", new Left("a template", "A rule file holds only rules.")),
          entry("eval", new Left("eval(...)", "Write a test on a Term.")),
          entry("from", new Left("'from'", EVERY_TERM)),
          entry("collect", new Left("'collect'", EVERY_TERM)),
          entry("accumulate", new Left("'accumulate'", EVERY_TERM)),
          entry("acc", new Left("'accumulate'", EVERY_TERM)),
          entry("groupby", new Left("'groupby'", EVERY_TERM)),
          entry("over", new Left("a window", EVERY_TERM)),
          entry("window", new Left("a window", EVERY_TERM)),
          entry(
              "exists",
              new Left("'exists'", "Write Term(...) alone: there is exactly one for every issue.")),
          entry("forall", new Left("'forall'", EVERY_TERM)),
          entry("if", new Left("a branching consequence", "Write one rule for each outcome.")),
          entry("do", new Left("a branching consequence", "Write one rule for each outcome.")),
          entry("matches", new Left("'matches'", LIST)),
          entry("contains", new Left("'contains'", LIST)),
          entry("memberOf", new Left("'memberOf'", LIST)),
          entry("soundslike", new Left("'soundslike'", LIST)),
          entry("str", new Left("'str'", LIST)),
          entry("excludes", new Left("'excludes'", LIST)),
          consequence("modify"),
          consequence("update"),
          consequence("insert"),
          consequence("insertLogical"),
          consequence("logicalInsert"),
          consequence("delete"),
          consequence("retract"),
          consequence("System"));

  private OutsideProfile() {}

  static Optional<Left> word(String word) {
    return Optional.ofNullable(WORDS.get(word));
  }

  private static Map.Entry<String, Left> attribute(String name) {
    return entry(name, new Left("the attribute " + name, NO_ATTRIBUTES));
  }

  private static Map.Entry<String, Left> consequence(String name) {
    return entry(name, new Left("'" + name + "' in a consequence", ONE_CONSEQUENCE));
  }
}
