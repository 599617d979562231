package org.impasse.scenario;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.impasse.diagnostic.Diagnostic;
import org.impasse.diagnostic.Diagnostics;
import org.impasse.diagnostic.Location;
import org.impasse.diagnostic.NameSuggester;

/** The ids of one kind that a case defines, and where: tells duplicates and dangling references. */
final class KnownIds {

  private final String kind;
  private final Map<String, Optional<Location>> places = new LinkedHashMap<>();
  private boolean complete = true;

  /** None yet; the kind is the word for messages: "issue". */
  KnownIds(String kind) {
    this.kind = kind;
  }

  /** The ids of something already checked. */
  static KnownIds of(String kind, Collection<String> ids) {
    KnownIds names = new KnownIds(kind);
    ids.forEach(id -> names.places.put(id, Optional.empty()));
    return names;
  }

  Set<String> ids() {
    return places.keySet();
  }

  /** Where an id was defined, if this knows. */
  Optional<Location> placeOf(String id) {
    return places.getOrDefault(id, Optional.empty());
  }

  /** Some definitions could not be read, so a name that is not here need not be wrong. */
  void incomplete() {
    complete = false;
  }

  /** Takes an id in; reports it when it is taken already. */
  void define(Node.Scalar id, Diagnostics problems) {
    Optional<Location> first = places.putIfAbsent(id.text(), Optional.of(id.at()));
    if (first == null) {
      return;
    }
    Diagnostic error =
        Diagnostic.error(
                "duplicate-id", id.at(), "There is already " + article() + " '" + id.text() + "'.")
            .withHint("Give one of them another id.");
    problems.add(
        first.map(place -> error.withRelated(place, "it stands here first")).orElse(error));
  }

  /** Whether an id is known; reports it when it certainly is not. */
  boolean refer(Node.Scalar reference, Diagnostics problems) {
    String id = reference.text();
    if (places.containsKey(id)) {
      return true;
    }
    if (complete) {
      Diagnostic error =
          Diagnostic.error(
                  "unknown-" + kind.replace(' ', '-'),
                  reference.at(),
                  "There is no " + kind + " '" + Wording.shortened(id) + "'.")
              .withHint(NameSuggester.didYouMean(id, places.keySet()));
      problems.add(
          error.hint().isPresent() || places.isEmpty() || places.size() > 40
              ? error
              : error.withExpected(Wording.choices(places.keySet())));
    }
    return false;
  }

  private String article() {
    if (kind.equals("evidence")) {
      return kind;
    }
    return ("aeiou".indexOf(kind.charAt(0)) >= 0 ? "an " : "a ") + kind;
  }
}
