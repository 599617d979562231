package org.impasse.scenario.schema;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * One of a few ids. An editor takes an id of digits for a number and {@code true} for a truth value
 * where no quotes stand around it, and the readers do not mind, so both forms are listed.
 */
final class Choice {

  private static final JsonNodeFactory MAKE = JsonNodeFactory.instance;

  private Choice() {}

  static <T> ObjectNode of(Collection<T> all, Function<T, String> id, Function<T, String> words) {
    Map<String, String> choices = new LinkedHashMap<>();
    all.forEach(one -> choices.put(id.apply(one), words.apply(one)));
    return of(choices);
  }

  /** Ids, each with the words that an editor shows beside it. */
  static ObjectNode of(Map<String, String> choices) {
    ObjectNode choice = MAKE.objectNode();
    if (choices.isEmpty()) {
      // There is none that could be named here.
      choice.putObject("not");
      return choice;
    }
    ArrayNode ids = choice.putArray("enum");
    ArrayNode words = MAKE.arrayNode();
    choices.forEach(
        (id, meaning) -> {
          ids.add(id);
          words.add(meaning);
          if (id.matches("0|[1-9][0-9]{0,17}")) {
            ids.add(Long.parseLong(id));
            words.add(meaning);
          } else if (id.equals("true") || id.equals("false")) {
            ids.add(id.equals("true"));
            words.add(meaning);
          }
        });
    if (choices.values().stream().anyMatch(meaning -> !meaning.isEmpty())) {
      choice.set("enumDescriptions", words);
    }
    return choice;
  }
}
