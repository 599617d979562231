import { SILENCE, fill, inForce, inStretch, isOther } from "./book.js";
import { answerOf, matchedIssues } from "./tables.js";

const STRENGTHS = ["red-line", "objection", "negotiable", "gain"];
const ASSUMED = { accepts: "accept", objects: "conditional", refuses: "reject" };

/**
 * Every party's answer to one text.
 *
 * @param terms a position for every issue, by id
 * @param settings {asOf, basis, readings, consent}
 * @param assumptions what the text's author assumes of parties whose answer nobody knows
 * @param authors parties that wrote or carry the text
 */
export function evaluate(book, terms, settings, assumptions = [], authors = []) {
  const spoken = new Map();
  for (const party of book.doc.parties) {
    spoken.set(party.id, speak(book, party, terms, settings));
  }
  const needs = necessities([...spoken.values()]);
  const addressed = book.doc.issues.filter(issue => terms[issue.id] !== SILENCE).map(issue => issue.id);
  const answers = { parties: [], authorRefuses: [], unused: [] };
  for (const party of book.doc.parties) {
    const said = spoken.get(party.id);
    const own = answer(party, said, terms, addressed, assumptions.find(one => one.party === party.id));
    own.consent = consentOf(party, needs, settings);
    own.blocks = own.consent.need === "required" && own.verdict === "reject";
    answers.parties.push(own);
    if (own.byRules === "reject" && authors.includes(party.id)) {
      answers.authorRefuses.push({ party: party.id, rules: said.fired.filter(isRedLine).map(reason => reason.rule) });
    }
    if (own.byRules !== "undetermined" && assumptions.some(one => one.party === party.id)) {
      answers.unused.push(party.id);
    }
  }
  const blockers = answers.parties.filter(party => party.blocks).map(party => party.id);
  return {
    deal: blockers.length === 0,
    blockers,
    open: answers.parties
      .filter(party => party.consent.need === "required" && party.verdict === "undetermined")
      .map(party => party.id),
    ...answers,
    legal: book.doc.legalSteps
      .filter(step => needs.sure.has(step.id))
      .map(step => ({ step: step.id, because: needs.sure.get(step.id) })),
    infeasible: broken(book, terms).map(one => ({ issues: Object.keys(one.positions), why: one.why })),
    mayRequire: mayRequire(book, needs, settings),
  };
}

/** Combinations that cannot stand together and that the text holds. */
export function broken(book, terms) {
  return book.doc.infeasible.filter(combination =>
    Object.entries(combination.positions).every(([issue, stretches]) =>
      stretches.some(stretch => inStretch(stretch, terms[issue]))));
}

/** What one party's rules in force say of a text. */
function speak(book, party, terms, settings) {
  const inPlay = book.rulesOf(party.id).filter(rule => inForce(book, rule, settings));
  const fired = [];
  const open = [];
  for (const rule of inPlay) {
    const answer = answerOf(rule, terms);
    if (answer === "fires") {
      fired.push(reason(book, rule, terms));
    } else if (answer === "open") {
      open.push(rule);
    }
  }
  return { inPlay, fired, open };
}

function reason(book, rule, terms) {
  const issues = [...matchedIssues(rule, terms)].sort((a, b) => book.placeOf.get(a) - book.placeOf.get(b));
  const silence = issues.length > 0 && issues.every(issue => terms[issue] === SILENCE);
  return {
    rule: rule.id,
    strength: rule.strength,
    requires: rule.requires,
    because: fill(silence && rule.silence ? rule.silence : rule.because, terms, book),
    silence,
    issues,
  };
}

function isRedLine(reason) {
  return reason.strength === "red-line";
}

function answer(party, said, terms, addressed, assumption) {
  const unknown = [];
  const byRules = verdictOf(party, said, terms, addressed, unknown);
  const assumed = assumption && byRules === "undetermined" ? assumption : null;
  const footprint = new Set(said.inPlay.flatMap(rule => rule.footprint));
  const reasons = STRENGTHS.flatMap(strength => said.fired.filter(reason => reason.strength === strength));
  const decides = said.inPlay.some(rule => rule.strength === "red-line" || rule.strength === "objection");
  const spoke = reasons.length > 0 || said.open.some(rule => rule.strength);
  return {
    id: party.id,
    verdict: assumed ? ASSUMED[assumed.answer] : byRules,
    byRules,
    ground: !decides ? "no-rules" : spoke ? "rules" : "silent",
    reasons,
    unknown,
    rulesRead: { terms: addressed.filter(issue => footprint.has(issue)).length, of: addressed.length },
    assumed,
  };
}

function verdictOf(party, said, terms, addressed, unknown) {
  if (said.fired.some(isRedLine)) {
    return "reject";
  }
  if (party.kind === "electorate") {
    unknown.push({ kind: "vote" });
  }
  const objects = said.fired.some(reason => reason.strength === "objection");
  // An open objection changes nothing where another objection stands already.
  const matters = objects ? ["red-line"] : ["red-line", "objection"];
  const open = said.open.filter(rule => matters.includes(rule.strength));
  for (const issue of addressed) {
    if (isOther(terms[issue])) {
      const rules = open.filter(rule => rule.footprint.includes(issue)).map(rule => rule.id);
      if (rules.length > 0) {
        unknown.push({ kind: "unlisted", issue, words: terms[issue].other, rules });
      }
    }
  }
  if (unknown.length > 0) {
    return "undetermined";
  }
  return objects ? "conditional" : "accept";
}

/** What the text makes necessary, whoever's rule says so. */
function necessities(all) {
  const sure = new Map();
  const open = new Map();
  const add = (map, target, item) => map.set(target, [...(map.get(target) || []), item]);
  for (const said of all) {
    said.fired.filter(reason => reason.requires).forEach(reason => add(sure, reason.requires, reason));
    said.open.filter(rule => rule.requires).forEach(rule => add(open, rule.requires, rule.id));
  }
  return { sure, open };
}

/** The user's word first, then the case's, then a rule's. */
function consentOf(party, needs, settings) {
  const because = needs.sure.get(party.id) || [];
  const set = (settings.consent || {})[party.id];
  if (set) {
    return { need: set, origin: "user", because };
  }
  if (party.consent === "required" || because.length === 0) {
    return { need: party.consent, origin: "case", because };
  }
  return { need: "required", origin: "rule", because };
}

/** What might become necessary, where nothing makes it necessary already. */
function mayRequire(book, needs, settings) {
  const settled = target => needs.sure.has(target)
    || (settings.consent || {})[target] !== undefined
    || (book.party(target) || {}).consent === "required";
  return [...needs.open]
    .filter(([target]) => !settled(target))
    .map(([target, rules]) => ({ target, rules }));
}
