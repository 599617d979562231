package org.impasse.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.impasse.analysis.NearDeals;
import org.impasse.negotiation.Clause;
import org.impasse.negotiation.Proposal;
import org.impasse.scenario.ScenarioWriter;

/** Texts found near another, as files to go on with. */
final class NearDrafts {

  private NearDrafts() {}

  /**
   * A file for each text that nobody needed refuses.
   *
   * @param taken ids that other texts have
   * @return YAML by file name
   */
  static Map<String, String> of(NearDeals near, List<String> taken) {
    Map<String, String> files = new LinkedHashMap<>();
    int number = 0;
    for (NearDeals.NearText text : near.deals()) {
      String id;
      do {
        number++;
        id = near.asked().proposal().id() + "-near-" + number;
      } while (taken.contains(id));
      Proposal first = near.asked().proposal();
      Proposal draft = noted(text, first, first.title() + ", near text " + number);
      files.put(id + ".yaml", ScenarioWriter.whole(near.negotiation(), draft, id));
    }
    return files;
  }

  /** The text with a caution in each clause whose position is no longer the one of its words. */
  private static Proposal noted(NearDeals.NearText text, Proposal first, String title) {
    Proposal found = text.evaluation().proposal();
    List<Clause> clauses = new ArrayList<>();
    for (Clause clause : found.clauses()) {
      List<String> cautions = new ArrayList<>();
      clause.note().ifPresent(cautions::add);
      for (NearDeals.Change change : text.changes()) {
        if (clause.text().isPresent() && said(clause, change, first)) {
          cautions.add(
              "Changed on "
                  + change.issue().id()
                  + " from "
                  + change.from().id()
                  + "; the words above are still those of the first text.");
        }
      }
      clauses.add(
          new Clause(
              clause.id(),
              clause.title(),
              clause.text(),
              clause.sets(),
              clause.sources(),
              cautions.isEmpty() ? Optional.empty() : Optional.of(String.join(" ", cautions))));
    }
    return new Proposal(
        found.caseId(),
        found.id(),
        title,
        found.date(),
        found.basedOn(),
        found.authors(),
        clauses,
        found.terms(),
        found.assumptions(),
        found.expectations(),
        found.note(),
        found.file());
  }

  private static boolean said(Clause clause, NearDeals.Change change, Proposal first) {
    return first.term(change.issue().id()).clauses().contains(clause.id());
  }
}
