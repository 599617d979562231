/*
 * What a party's role card holds, from its recorded rules and evidence alone: who it is, whose consent its side needs, its stands by
 * strength, and what nobody knows. Nothing here depends on a text, and nothing of other parties' stands comes in.
 */
import { SILENCE, admitted, amountWords, inForce } from "./book.js";
import { list } from "./words.js";
import { STAGE, lifted } from "./room-facts.js";
import { bounds } from "./bounds.js";
import { cardWords as words } from "./words-room.js";

const STRENGTHS = ["red-line", "objection", "negotiable", "gain"];
// A card is a page: the strongest statements stand for the rest, which the board has; on a full card one for each stand.
const MOST = 2;
const FULL = 4200;
const DECIDING = ["red-line", "objection"];

/** A party's card: {party, consents, stands: {strength: [rule...]}, sources: [citation...], unknown: {...}}. */
export function cardOf(app, party) {
  const rules = app.book.rulesOf(party.id).filter((rule) => inForce(app.book, rule, app.state.settings));
  const ample = standsOf(app, rules, MOST);
  const full = ample.length > FULL;
  return { party, full, consents: consents(app, party), ...(full ? standsOf(app, rules, 1) : ample), unknown: unknown(app, party, rules) };
}

/** The stands by strength, with the sources they cite, and how long all of it is in characters. */
function standsOf(app, rules, most) {
  const sources = [];
  const stands = STRENGTHS.map((strength) => ({
    strength,
    stands: rules.filter((rule) => rule.strength === strength).map((rule) => stand(app, rule, sources, most)),
  }));
  const said = stands.flatMap((group) => group.stands).flatMap(({ rule, on, against }) => [rule.explains, ...[...on, ...against].map(({ evidence }) => evidence.says)]);
  return { stands, sources, length: [...said, ...sources].join("").length };
}

function stand(app, rule, sources, most) {
  const counting = (ids) => ids.map((id) => app.book.evidence(id)).filter((evidence) => admitted(app.book, evidence, app.state.settings));
  const noted = (evidence) => ({ evidence, note: noteOf(app, evidence, sources) });
  const on = counting(rule.evidence);
  return { rule, on: on.slice(0, most).map(noted), more: Math.max(0, on.length - most), against: counting(rule.against).slice(0, 1).map(noted) };
}

/** The number of the source's note on this card. */
function noteOf(app, evidence, sources) {
  const { citation } = app.book.source(evidence.source);
  const at = sources.indexOf(citation);
  return at >= 0 ? at + 1 : sources.push(citation);
}

/** Whose consent the party's side needs: who ratifies for it, and what a rule makes necessary for some texts. */
function consents(app, party) {
  const { book, doc, state } = app;
  const ratifiers = doc.parties.filter((other) => other.ratifies === party.id);
  const asked = doc.rules.filter((rule) => rule.requires && inForce(book, rule, state.settings));
  const necessary = (id) => asked.some((rule) => rule.requires === id);
  const side = [party.id, ...ratifiers.map((each) => each.id)];
  const steps = doc.legalSteps.filter((step) => asked.some((rule) => rule.requires === step.id && side.includes(rule.party)));
  return [
    ...ratifiers.map((each) => ({ name: each.name, when: when(state.settings.consent?.[each.id] ?? each.consent, necessary(each.id)) })),
    ...steps.map((step) => ({ name: step.title, when: `${words.legal}, ${words.sometimes}` })),
  ];
}

function when(consent, necessary) {
  return consent === "required" ? words.always : necessary ? words.sometimes : words.never;
}

function unknown(app, party, rules) {
  const deciding = rules.filter((rule) => DECIDING.includes(rule.strength));
  const read = new Set(rules.flatMap((rule) => rule.footprint));
  return {
    nothing: deciding.length === 0,
    vote: party.kind === "electorate",
    unread: app.doc.issues.filter((issue) => !read.has(issue.id)),
    disputed: disputed(app, rules),
    untested: lifted(app, STAGE.bounds) ? untested(app, party, rules) : [],
  };
}

/** Numbers that the party's stands use and that are on record otherwise too. */
function disputed(app, rules) {
  const said = rules.map((rule) => `${rule.because} ${rule.silence ?? ""}`).join(" ");
  return app.doc.parameters
    .filter((parameter) => said.includes(`{${parameter.id}}`) && parameter.disputed.length > 0)
    .map((parameter) => words.disputed(parameter.title, amountWords(parameter.value, parameter.unit), list(parameter.disputed.map((each) => each.words))));
}

function stretchWords(stretch, parameter) {
  const from = stretch.one ?? stretch.from;
  const to = stretch.one ?? stretch.to;
  return String(from) === String(to) ? amountWords(from, parameter.unit) : `${amountWords(from)} to ${amountWords(to, parameter.unit)}`;
}

/** Stretches of the numbers it has a stand on that nobody has asked it about. */
function untested(app, party, rules) {
  return app.doc.issues
    .filter((issue) => issue.kind === "integer" && rules.some((rule) => rule.footprint.includes(issue.id)))
    .map((issue) => ({ issue, gaps: gaps(app, party, issue) }))
    .filter(({ gaps: found }) => found.length > 0)
    .map(({ issue, gaps: found }) => words.untested(issue.title, list(found)));
}

/** Asked of a text that is silent on all else, so that the card hangs on no text. */
function gaps(app, party, issue) {
  const silent = Object.fromEntries(app.doc.issues.map((each) => [each.id, SILENCE]));
  const line = bounds(app.book, silent, app.state.settings, issue.id).parties.find((each) => each.id === party.id);
  return (line ? line.segments : []).filter((segment) => segment.standing === "untested").map((segment) => stretchWords(segment, issue));
}
