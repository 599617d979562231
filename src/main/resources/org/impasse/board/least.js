import { SILENCE, inForce, inStretch, isAmount, positionWords, samePosition } from "./book.js";
import { classOf, firingParts } from "./tables.js";
import { broken, evaluate } from "./verdicts.js";

/** How many texts are looked at before the search gives up and says so. */
const MOST_TEXTS = 20_000;
/** How many ways to turn one set of issues are put to all parties, to find the one that loses the fewest. */
const MOST_TRIED = 60;

/**
 * The least that turns a party: the smallest sets of issues such that other positions there leave no red line of the
 * party crossed, and for each set the positions at which the fewest others newly refuse. Nothing is changed to a
 * position nobody listed, and nothing becomes infeasible that was not.
 *
 * @returns {ways: [{changes: [{issue, from, to, words}], loses: [{party, rules}], wins: [party]}], complete}:
 *     `complete` when there is no other minimal set
 */
export function leastThatTurns(book, terms, settings, partyId, { most = 6, deepest = 4 } = {}) {
  const search = new Search(book, terms, settings, partyId);
  const before = evaluate(book, terms, settings);
  if (search.conflicts(terms).length === 0) {
    return { ways: [], complete: true };
  }
  const found = search.sets(most, deepest);
  return { ways: found.sets.map(set => best(book, terms, settings, before, set)), complete: found.complete };
}

class Search {
  constructor(book, terms, settings, partyId) {
    this.book = book;
    this.terms = terms;
    this.redLines = book.rulesOf(partyId)
      .filter(rule => rule.strength === "red-line" && inForce(book, rule, settings));
    this.already = new Set(broken(book, terms));
    this.inPlay = book.doc.parties.flatMap(party => book.rulesOf(party.id)).filter(rule => inForce(book, rule, settings));
    this.choices = new Map();
    this.looked = 0;
  }

  /** Of each of these issues one must change: of every red line that is crossed, and of what newly cannot stand. */
  conflicts(terms) {
    return [
      ...this.redLines.flatMap(rule => firingParts(rule, terms)),
      ...broken(this.book, terms)
        .filter(combination => !this.already.has(combination))
        .map(combination => Object.keys(combination.positions)),
    ];
  }

  /** Minimal sets of issues, smallest first, each with the changes found that turn the party. */
  sets(most, deepest) {
    const sets = [];
    let complete = false;
    for (let size = 1; size <= deepest && !complete; size++) {
      const atSize = new Map();
      this.deeper = false;
      this.seen = new Set();
      this.extend({ ...this.terms }, [], size, sets, atSize);
      if (this.looked > MOST_TEXTS) {
        // What was found at this size is minimal all the same, for the sizes before were searched to the end.
        sets.push(...[...atSize.values()].slice(0, most - sets.length));
        return { sets, complete: false };
      }
      const all = [...atSize.values()];
      sets.push(...all.slice(0, most - sets.length));
      if (sets.length === most) {
        return { sets, complete: !this.deeper && all.length <= most };
      }
      complete = !this.deeper;
    }
    return { sets, complete };
  }

  extend(terms, changed, size, smaller, found) {
    const key = changed.map(issue => `${issue}=${terms[issue]}`).join();
    if (this.seen.has(key)) {
      return;
    }
    this.seen.add(key);
    this.looked++;
    const conflicts = this.conflicts(terms).map(issues => issues.filter(issue => !changed.includes(issue)));
    if (conflicts.length === 0) {
      const issues = changed.join();
      found.set(issues, [...(found.get(issues) || []), Object.fromEntries(changed.map(issue => [issue, terms[issue]]))]);
      return;
    }
    if (conflicts.some(free => free.length === 0)) {
      return;
    }
    if (apart(conflicts) > size - changed.length) {
      this.deeper = true;
      return;
    }
    const fewest = conflicts.reduce((one, other) => other.length < one.length ? other : one);
    for (const issue of fewest) {
      const next = [...changed, issue].sort();
      if (smaller.some(set => Object.keys(set[0]).every(one => next.includes(one)))) {
        continue;
      }
      for (const position of this.choicesOn(issue)) {
        if (this.looked > MOST_TEXTS) {
          return;
        }
        this.extend({ ...terms, [issue]: position }, next, size, smaller, found);
      }
    }
  }

  /** One position of each kind that a rule in force or an infeasible combination tells apart, but the text's own. */
  choicesOn(id) {
    if (!this.choices.has(id)) {
      const issue = this.book.issue(id);
      const columns = this.inPlay
        .flatMap(rule => rule.tables)
        .flatMap(table => table.columns)
        .filter(column => column.issue === id);
      const stretches = this.book.doc.infeasible.flatMap(combination => combination.positions[id] || []);
      const kind = position => columns.map(column => classOf(column, position))
        .concat(stretches.map(stretch => inStretch(stretch, position) ? 1 : 0)).join();
      const now = this.terms[id];
      const byKind = new Map();
      for (const position of candidates(issue, now, columns, stretches)) {
        const key = kind(position);
        if (!byKind.has(key)) {
          byKind.set(key, position);
        }
      }
      byKind.delete(kind(now));
      this.choices.set(id, [...byKind.values()]);
    }
    return this.choices.get(id);
  }
}

/** How many of these share nothing: at least so many changes are needed. */
function apart(conflicts) {
  const taken = new Set();
  let count = 0;
  for (const issues of [...conflicts].sort((one, other) => one.length - other.length)) {
    if (!issues.some(issue => taken.has(issue))) {
      issues.forEach(issue => taken.add(issue));
      count++;
    }
  }
  return count;
}

/** Positions of an issue, the nearest to the text's own first; of amounts, the ends of stretches. */
function candidates(issue, now, columns, stretches) {
  const listed = issue.positions.map(one => one.id);
  const own = listed.indexOf(now);
  if (issue.axis && own >= 0) {
    listed.sort((a, b) => Math.abs(issue.positions.findIndex(one => one.id === a) - own)
      - Math.abs(issue.positions.findIndex(one => one.id === b) - own));
  }
  return [...amounts(issue, now, columns, stretches), ...listed, SILENCE];
}

function amounts(issue, now, columns, stretches) {
  if (issue.kind !== "integer") {
    return [];
  }
  const starts = [issue.min, ...columns.flatMap(column => column.from)];
  stretches.filter(stretch => stretch.one === undefined).forEach(({ from, to }) => starts.push(from, to + 1));
  const ends = [issue.max, ...starts.map(start => start - 1)];
  const all = [...new Set([...starts, ...ends])].filter(amount => issue.min <= amount && amount <= issue.max);
  const near = isAmount(issue, now) ? Number(now) : null;
  return all.sort((a, b) => near === null ? a - b : Math.abs(a - near) - Math.abs(b - near)).map(String);
}

/** Of several ways to change the same issues, one at which the fewest others newly refuse. */
function best(book, terms, settings, before, ways) {
  let chosen = null;
  for (const changes of ways.slice(0, MOST_TRIED)) {
    const after = evaluate(book, { ...terms, ...changes }, settings);
    const way = wayOf(book, terms, changes, before, after);
    if (chosen === null || way.cost < chosen.cost) {
      chosen = way;
    }
  }
  const { cost, ...way } = chosen;
  return way;
}

function wayOf(book, terms, set, before, after) {
  const refuses = (answers, id) => answers.parties.find(party => party.id === id).byRules === "reject";
  const ids = book.doc.parties.map(party => party.id);
  const loses = ids.filter(id => refuses(after, id) && !refuses(before, id));
  const objects = after.parties.filter(party => party.byRules === "conditional").length;
  return {
    changes: book.doc.issues
      .filter(issue => set[issue.id] !== undefined && !samePosition(set[issue.id], terms[issue.id]))
      .map(issue => ({
        issue: issue.id,
        from: terms[issue.id],
        to: set[issue.id],
        words: positionWords(issue, set[issue.id]),
      })),
    loses: loses.map(id => ({
      party: id,
      rules: after.parties.find(party => party.id === id).reasons
        .filter(reason => reason.strength === "red-line").map(reason => reason.rule),
    })),
    wins: ids.filter(id => refuses(before, id) && !refuses(after, id)),
    cost: after.blockers.length * 10_000 + loses.length * 100 + objects,
  };
}
