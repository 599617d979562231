import { tables } from "./tables.js";

/** Silence, as files and tables write it. */
export const SILENCE = "not-addressed";
/** How long a position in words may be. */
export const LONGEST_WORDS = 300;

/** The board document with everything in it at hand by its id. */
export function openBook(doc) {
  const byId = list => new Map((list || []).map(item => [item.id, item]));
  const issues = byId(doc.issues);
  const parties = byId(doc.parties);
  const rules = byId(doc.rules.map(rule => ({ ...rule, tables: tables(rule) })));
  const evidence = byId(doc.evidence);
  const sources = byId(doc.sources);
  const texts = byId(doc.texts);
  const readings = byId(doc.readings);
  const rulesOf = new Map(doc.parties.map(party => [party.id, []]));
  rules.forEach(rule => rulesOf.get(rule.party).push(rule));
  joinDeadlocks(doc.deadlocks);
  const ranks = new Map(doc.bases.map((basis, rank) => [basis.id, rank]));
  return {
    doc,
    issue: id => issues.get(id),
    party: id => parties.get(id),
    rule: id => rules.get(id),
    rulesOf: party => rulesOf.get(party) || [],
    evidence: id => evidence.get(id),
    source: id => sources.get(id),
    text: id => texts.get(id),
    reading: id => readings.get(id),
    /** How strong a basis is: 0 for the strongest. */
    rank: basis => ranks.get(basis),
    /** Where an issue stands in the case's order. */
    placeOf: new Map(doc.issues.map((issue, place) => [issue.id, place])),
  };
}

/** Cores and columns that come back in many deadlocks stand in the document once: puts them in place of their numbers. */
function joinDeadlocks(deadlocks) {
  const joined = (list, all) => (list || []).map(one => typeof one === "number" ? all[one] : one);
  for (const result of deadlocks && deadlocks.results || []) {
    result.points.forEach(point => (point.cores = joined(point.cores, deadlocks.cores)));
    if (result.ladder) {
      result.ladder.columns = joined(result.ladder.columns, deadlocks.columns);
    }
  }
}

export function isOther(position) {
  return typeof position === "object" && position !== null;
}

export function isSilence(position) {
  return position === SILENCE;
}

/** Whether a position is an amount of an issue: then it is written in digits. */
export function isAmount(issue, position) {
  return issue.kind === "integer" && !isOther(position) && /^-?[0-9]+$/.test(position)
    && !issue.positions.some(listed => listed.id === position);
}

export function samePosition(one, other) {
  return isOther(one) ? isOther(other) && one.other === other.other : one === other;
}

/** Whether a text may say this on an issue. */
export function admits(issue, position) {
  if (isOther(position)) {
    return typeof position.other === "string";
  }
  if (position === SILENCE || issue.positions.some(listed => listed.id === position)) {
    return true;
  }
  return typeof position === "string" && /^(0|-?[1-9][0-9]{0,14})$/.test(position) && issue.kind === "integer"
    && issue.min <= Number(position) && Number(position) <= issue.max;
}

/** Words fit for one line: what cannot be seen becomes a space. Blanks at the end stay, for somebody may be typing. */
export function oneLine(words, longest) {
  const unseen = /[\p{Cc}\p{Cs}\u061c\u200b\u200e\u200f\u2028-\u202e\u2060\u2066-\u2069\ufeff]+/gu;
  const line = String(words ?? "").replace(unseen, " ").trimStart();
  return [...line].slice(0, longest).join("");
}

/** Whether this is a day of the calendar, as in 2025-11-20. */
export function isDay(text) {
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().slice(0, 10) === text;
}

/** Whether a position lies in a stretch. */
export function inStretch(stretch, position) {
  if (stretch.one !== undefined) {
    return (isOther(position) ? "other" : position) === stretch.one;
  }
  return !isOther(position) && /^-?[0-9]+$/.test(position)
    && stretch.from <= Number(position) && Number(position) <= stretch.to;
}

/** Whether somebody's rules under these settings count one of them: its basis, reading and day. */
export function inForce(book, rule, settings) {
  return book.rank(rule.basis) <= book.rank(settings.basis)
    && (!rule.reading || settings.readings.includes(rule.reading))
    && (!rule.from || settings.asOf >= rule.from)
    && (!rule.until || settings.asOf <= rule.until);
}

/** Whether a statement counts: its reading is on, it was made by then, and it is strong enough. */
export function admitted(book, evidence, settings) {
  return book.rank(evidence.basis) <= book.rank(settings.basis)
    && (!evidence.reading || settings.readings.includes(evidence.reading))
    && (!evidence.since || evidence.since <= settings.asOf);
}

/** A number with its thousands apart, and its unit. */
export function amountWords(amount, unit) {
  const digits = String(amount).replace(/\B(?=([0-9]{3})+$)/g, ",");
  return unit ? `${digits} ${unit}` : digits;
}

/** What a position says: its label, an amount with its unit, the text's own words, or "nothing" for silence. */
export function positionWords(issue, position) {
  if (isOther(position)) {
    return position.other;
  }
  if (position === SILENCE) {
    return "nothing";
  }
  const listed = issue.positions.find(one => one.id === position);
  if (listed) {
    return listed.label;
  }
  return isAmount(issue, position) ? amountWords(position, issue.unit) : position;
}

/** Puts what the text, a parameter or a circumstance says in place of names in braces; unknown names stay. */
export function fill(sentence, terms, book) {
  return sentence.replace(/\{([^{}]*)\}/g, (found, id) => {
    const issue = book.issue(id);
    if (issue) {
      return terms[id] === undefined ? found : positionWords(issue, terms[id]);
    }
    const parameter = book.doc.parameters.find(one => one.id === id);
    if (parameter) {
      return amountWords(parameter.value, parameter.unit);
    }
    const circumstance = book.doc.circumstances.find(one => one.id === id);
    const value = circumstance && circumstance.values.find(one => one.id === circumstance.value);
    return value ? value.label : circumstance ? circumstance.value : found;
  });
}
