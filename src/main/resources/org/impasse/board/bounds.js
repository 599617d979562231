import { SILENCE, admitted, inForce, inStretch } from "./book.js";
import { answerOf } from "./tables.js";
import { evaluate } from "./verdicts.js";

const STANDING = { "red-line": "refused", objection: "objected", gain: "borne" };

/**
 * One integer issue from end to end: where each party refuses, objects, is on record for bearing it, and where nobody
 * has tested it. The text's other issues are held as they are; only rules that would fire whatever the text says on
 * this issue are shown as if it said nothing on the others.
 */
export function bounds(book, terms, settings, issueId) {
  const issue = book.issue(issueId);
  const answers = evaluate(book, terms, settings);
  const lines = answers.parties.map(party => ({
    id: party.id,
    consent: party.consent.need,
    ...survey(book, terms, settings, issue, party.id),
  }));
  const required = lines.filter(line => line.consent === "required");
  return {
    issue: issueId,
    value: terms[issueId] === SILENCE ? null : terms[issueId],
    parties: lines.filter(onRecord),
    untested: required.length === 0 ? [] : where(issue, required, amount =>
      required.every(line => standingAt(line, amount) === "untested")),
    gaps: gaps(issue, required),
  };
}

function onRecord(line) {
  return [...line.segments, ...line.special].some(stand => stand.standing !== "untested");
}

/** One party along the line. */
function survey(book, terms, settings, issue, party) {
  const rules = book.rulesOf(party)
    .filter(rule => inForce(book, rule, settings) && rule.strength && rule.footprint.includes(issue.id));
  const positive = book.doc.evidence.filter(evidence =>
    evidence.party === party && evidence.bearing !== "refuses"
    && (evidence.issues[issue.id] || []).length > 0 && admitted(book, evidence, settings));
  const starts = startsOf(issue, rules, positive);
  const values = [...starts.map(String), ...issue.positions.map(listed => listed.id), SILENCE];
  const here = answersAt(rules, terms, issue, values);
  const regardless = rules.filter(rule => rule.footprint.length > 1
    && values.every(value => here(rule, value) === "fires"));
  const silent = Object.fromEntries(book.doc.issues.map(one => [one.id, SILENCE]));
  const alone = answersAt(regardless, silent, issue, values);
  // A rule that fires at every value even so is about the rest of the text.
  const elsewhere = new Set(regardless.filter(rule => values.every(value => alone(rule, value) === "fires")));
  const fires = (rule, value) => regardless.includes(rule)
    ? !elsewhere.has(rule) && alone(rule, value) === "fires"
    : here(rule, value) === "fires";

  const stand = value => {
    const evidence = positive
      .filter(one => one.issues[issue.id].some(stretch => inStretch(stretch, value)));
    const ids = evidence.map(one => one.id);
    for (const strength of Object.keys(STANDING)) {
      const candidates = rules.filter(rule => rule.strength === strength);
      const fired = candidates.filter(rule => fires(rule, value));
      if (fired.length > 0) {
        return standing(book, STANDING[strength], fired, ids);
      }
      const open = strength === "gain" ? [] : candidates.filter(rule => here(rule, value) === "open");
      if (open.length > 0) {
        return standing(book, "unknown", open, ids);
      }
    }
    return {
      standing: evidence.length > 0 ? "borne" : "untested",
      rules: [],
      basis: strongest(book, evidence),
      evidence: ids,
    };
  };

  return {
    segments: segments(issue, starts, stand),
    special: issue.positions.map(listed => ({ position: listed.id, label: listed.label, ...stand(listed.id) })),
    regardless: regardless
      .filter(rule => rule.strength === "red-line" || rule.strength === "objection")
      .map(rule => rule.id),
  };
}

/** Where a rule or a statement could tell one amount from the next. */
function startsOf(issue, rules, positive) {
  const starts = new Set([issue.min]);
  const inside = amount => issue.min < amount && amount <= issue.max;
  const add = amount => inside(amount) && starts.add(amount);
  for (const rule of rules) {
    for (const table of rule.tables) {
      table.columns.filter(column => column.issue === issue.id).forEach(column => column.from.forEach(add));
    }
  }
  for (const evidence of positive) {
    for (const stretch of evidence.issues[issue.id]) {
      if (stretch.one === undefined) {
        add(stretch.from);
        add(stretch.to + 1);
      }
    }
  }
  return [...starts].sort((a, b) => a - b);
}

/** What rules answer at each value of an issue with the rest of a text as it is. */
function answersAt(rules, terms, issue, values) {
  const answers = new Map(values.map(value => {
    const there = { ...terms, [issue.id]: value };
    return [value, new Map(rules.map(rule => [rule, answerOf(rule, there)]))];
  }));
  return (rule, value) => answers.get(value).get(rule);
}

function standing(book, standing, rules, evidence) {
  return { standing, rules: rules.map(rule => rule.id), basis: strongest(book, rules), evidence };
}

function strongest(book, based) {
  const best = based.map(one => one.basis).sort((a, b) => book.rank(a) - book.rank(b));
  return best.length > 0 ? best[0] : null;
}

function segments(issue, starts, stand) {
  const joined = [];
  starts.forEach((from, i) => {
    const to = i + 1 < starts.length ? starts[i + 1] - 1 : issue.max;
    const next = stand(String(from));
    const last = joined[joined.length - 1];
    if (last && same(last, next)) {
      last.to = to;
    } else {
      joined.push({ from, to, ...next });
    }
  });
  return joined;
}

function same(one, other) {
  return one.standing === other.standing && one.basis === other.basis
    && one.rules.join() === other.rules.join() && one.evidence.join() === other.evidence.join();
}

function standingAt(line, amount) {
  return line.segments.find(segment => segment.from <= amount && amount <= segment.to).standing;
}

/** Pairs who between them refuse every amount, while neither alone does. */
function gaps(issue, required) {
  const refuses = (line, amount) => standingAt(line, amount) === "refused";
  const refusesAll = line => line.segments.every(segment => segment.standing === "refused");
  const found = [];
  required.forEach((one, i) => required.slice(i + 1).forEach(other => {
    const both = [one, other];
    const room = where(issue, both, amount => !refuses(one, amount) && !refuses(other, amount));
    if (room.length === 0 && !refusesAll(one) && !refusesAll(other)) {
      found.push({
        one: one.id,
        other: other.id,
        overlap: where(issue, both, amount => refuses(one, amount) && refuses(other, amount)),
      });
    }
  }));
  return found;
}

/** The longest stretches on which something holds that is the same all along each line's segments. */
function where(issue, lines, holds) {
  const starts = [...new Set(lines.flatMap(line => line.segments.map(segment => segment.from)))].sort((a, b) => a - b);
  const found = [];
  starts.forEach((from, i) => {
    if (!holds(from)) {
      return;
    }
    const to = i + 1 < starts.length ? starts[i + 1] - 1 : issue.max;
    const last = found[found.length - 1];
    if (last && last.to === from - 1) {
      last.to = to;
    } else {
      found.push({ from, to });
    }
  });
  return found;
}
