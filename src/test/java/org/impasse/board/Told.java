package org.impasse.board;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.impasse.negotiation.Assumption;
import org.impasse.negotiation.Basis;
import org.impasse.negotiation.Position;
import org.impasse.negotiation.Proposal;
import org.impasse.negotiation.Settings;
import org.impasse.negotiation.Term;
import org.impasse.verdict.Evaluation;
import org.impasse.verdict.Interval;
import org.impasse.verdict.NumberLine;
import org.impasse.verdict.PartyVerdict;
import org.impasse.verdict.Reason;
import org.impasse.verdict.Verdict;

/** What Java finds, as the board's modules put it. */
final class Told {

  private static final ObjectMapper JSON = new ObjectMapper();

  private Told() {}

  private static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }

  private static ArrayNode array(List<String> texts) {
    return JSON.valueToTree(texts);
  }

  /** A text and settings as the modules take them. */
  static ObjectNode question(Proposal text, Settings settings) {
    ObjectNode question = object();
    ObjectNode terms = question.putObject("terms");
    for (Term term : text.terms().values()) {
      if (term.position() instanceof Position.Other other) {
        terms.putObject(term.issue()).put("other", other.words());
      } else {
        terms.put(term.issue(), term.position().id());
      }
    }
    ObjectNode told = question.putObject("settings");
    told.put("asOf", settings.asOf().toString());
    told.put("basis", settings.weakestBasis().id());
    told.set("readings", array(List.copyOf(settings.readings())));
    ObjectNode consent = told.putObject("consent");
    settings.consent().forEach((party, need) -> consent.put(party, need.id()));
    ArrayNode assumptions = question.putArray("assumptions");
    for (Assumption one : text.assumptions()) {
      assumptions
          .addObject()
          .put("party", one.party())
          .put("answer", one.answer().id())
          .put("why", one.why());
    }
    question.set("authors", array(text.authors()));
    return question;
  }

  static ObjectNode answers(Evaluation found) {
    ObjectNode answers = object();
    answers.put("deal", found.deal());
    answers.set("blockers", ids(found.blockers()));
    answers.set("open", ids(found.open()));
    ArrayNode parties = answers.putArray("parties");
    found.verdicts().forEach(verdict -> party(parties.addObject(), verdict));
    ArrayNode legal = answers.putArray("legal");
    found
        .legalNeeds()
        .forEach(
            need -> {
              ObjectNode one = legal.addObject().put("step", need.step().id());
              need.because().forEach(reason -> reason(one.withArray("because"), reason));
            });
    ArrayNode infeasible = answers.putArray("infeasible");
    ArrayNode mayRequire = answers.putArray("mayRequire");
    ArrayNode authors = answers.putArray("authorRefuses");
    ArrayNode unused = answers.putArray("unused");
    for (Evaluation.Remark remark : found.remarks()) {
      if (remark instanceof Evaluation.Infeasible one) {
        infeasible.addObject().put("why", one.why()).set("issues", array(one.issues()));
      } else if (remark instanceof Evaluation.MayRequire may) {
        mayRequire.addObject().put("target", may.target()).set("rules", array(may.rules()));
      } else if (remark instanceof Evaluation.AuthorRefuses author) {
        authors.addObject().put("party", author.party()).set("rules", array(author.rules()));
      } else if (remark instanceof Evaluation.AssumptionUnused one) {
        unused.add(one.party());
      }
    }
    return answers;
  }

  private static ArrayNode ids(List<PartyVerdict> verdicts) {
    return array(verdicts.stream().map(verdict -> verdict.party().id()).toList());
  }

  private static void party(ObjectNode party, PartyVerdict verdict) {
    party.put("id", verdict.party().id());
    party.put("verdict", verdict.verdict().code());
    party.put("ground", verdict.ground().id());
    party.put("blocks", verdict.blocks());
    ObjectNode consent = party.putObject("consent");
    consent.put("need", verdict.consent().consent().id());
    consent.put("origin", verdict.consent().origin().id());
    ArrayNode because = consent.putArray("because");
    verdict.consent().because().forEach(reason -> reason(because, reason));
    ArrayNode reasons = party.putArray("reasons");
    verdict.reasons().forEach(reason -> reason(reasons, reason));
    ArrayNode unknown = party.putArray("unknown");
    if (verdict.verdict() instanceof Verdict.Undetermined undetermined) {
      for (Verdict.Unknown one : undetermined.because()) {
        if (one instanceof Verdict.Unlisted unlisted) {
          unknown
              .addObject()
              .put("kind", "unlisted")
              .put("issue", unlisted.issue())
              .put("words", unlisted.words())
              .set("rules", array(unlisted.rules()));
        } else {
          unknown.addObject().put("kind", "vote");
        }
      }
    }
    party
        .putObject("rulesRead")
        .put("terms", verdict.rulesRead().terms())
        .put("of", verdict.rulesRead().of());
    party.put("assumed", verdict.assumed().map(one -> one.answer().id()).orElse(null));
  }

  private static void reason(ArrayNode reasons, Reason reason) {
    reasons
        .addObject()
        .put("rule", reason.rule().id())
        .put("because", reason.because())
        .put("silence", reason.silence())
        .set("issues", array(reason.terms().stream().map(Term::issue).toList()));
  }

  static ObjectNode line(NumberLine line) {
    ObjectNode told = object();
    told.put("issue", line.issue().id());
    ArrayNode parties = told.putArray("parties");
    for (NumberLine.PartyLine one : line.parties()) {
      ObjectNode party = parties.addObject();
      party.put("id", one.party().id()).put("consent", one.consent().id());
      ArrayNode segments = party.putArray("segments");
      for (NumberLine.Segment segment : one.segments()) {
        stand(interval(segments.addObject(), segment.interval()), segment.stand());
      }
      ArrayNode special = party.putArray("special");
      for (NumberLine.SpecialValue value : one.special()) {
        ObjectNode position = special.addObject();
        position.put("position", value.position().id()).put("label", value.position().label());
        stand(position, value.stand());
      }
      party.set("regardless", array(one.regardless()));
    }
    ArrayNode untested = told.putArray("untested");
    line.untested().forEach(stretch -> interval(untested.addObject(), stretch));
    ArrayNode gaps = told.putArray("gaps");
    for (NumberLine.Gap gap : line.gaps()) {
      ObjectNode one = gaps.addObject();
      one.put("one", gap.one().id()).put("other", gap.other().id());
      ArrayNode overlap = one.putArray("overlap");
      gap.overlap().forEach(stretch -> interval(overlap.addObject(), stretch));
    }
    return told;
  }

  private static ObjectNode interval(ObjectNode node, Interval interval) {
    // As a page's numbers come back.
    node.set("from", JSON.getNodeFactory().numberNode((int) interval.first()));
    node.set("to", JSON.getNodeFactory().numberNode((int) interval.last()));
    return node;
  }

  private static void stand(ObjectNode node, NumberLine.Stand stand) {
    node.put("standing", stand.standing().id());
    node.set("rules", array(stand.rules()));
    node.put("basis", stand.basis().map(Basis::id).orElse(null));
    node.set("evidence", array(stand.evidence()));
  }
}
