import { SILENCE, samePosition } from "./book.js";

/** The text a board opens with: the first of the case, or a blank one. */
export function firstText(book) {
  return book.doc.texts.length > 0 ? book.doc.texts[0].id : "blank";
}

/**
 * What one team's text is after a log. A choice of a text starts it anew; undo and redo go over choices, changes and
 * resets alike.
 *
 * @returns {base, set: {issue: position}, canUndo, canRedo}
 */
export function replay(log, team, book) {
  const steps = [];
  let done = 0;
  for (const entry of log) {
    if (entry.team !== team) {
      continue;
    }
    if (entry.kind === "undo") {
      done = Math.max(0, done - 1);
    } else if (entry.kind === "redo") {
      done = Math.min(steps.length, done + 1);
    } else if (entry.kind !== "commit") {
      steps.length = done;
      steps.push(entry);
      done++;
    }
  }
  let base = firstText(book);
  let set = {};
  for (const step of steps.slice(0, done)) {
    if (step.kind === "set") {
      set = { ...set, [step.issue]: step.to };
    } else {
      base = step.kind === "choose" ? step.base : base;
      set = { ...step.set };
    }
  }
  return { base, set, canUndo: done > 0, canRedo: done < steps.length };
}

/** A text from what it is based on and what is changed in that. */
export function changedText(base, set, book) {
  const from = book.text(base);
  const before = Object.fromEntries(book.doc.issues.map(issue => [issue.id, from && from.terms[issue.id] || SILENCE]));
  const terms = { ...before, ...set };
  const changed = book.doc.issues.map(issue => issue.id).filter(id => !samePosition(terms[id], before[id]));
  let clauses = null;
  return {
    base,
    title: from ? from.title : null,
    terms,
    before,
    changed,
    assumptions: from ? from.assumptions || [] : [],
    // Whoever wrote a text did not write what others made of it.
    authors: from && changed.length === 0 ? from.authors || [] : [],
    /** The clauses of the text as changed that set an issue. */
    clausesOf(issue) {
      clauses = clauses || changedClauses(from ? from.clauses : [], changed, terms, book);
      return clauses.filter(clause => clause.sets[issue] !== undefined);
    },
  };
}

/**
 * The clauses that set a changed issue set the new position; an issue no clause set gets a clause of its own; silence
 * takes the issue out of its clauses.
 */
function changedClauses(clauses, changed, terms, book) {
  const result = clauses.map(clause => ({ ...clause, sets: { ...clause.sets } }));
  for (const issue of changed) {
    const setting = result.filter(clause => clause.sets[issue] !== undefined);
    if (terms[issue] === SILENCE) {
      setting.forEach(clause => delete clause.sets[issue]);
    } else if (setting.length > 0) {
      setting.forEach(clause => (clause.sets[issue] = terms[issue]));
    } else {
      result.push(ownClause(issue, terms[issue], result, book));
    }
  }
  return result;
}

function ownClause(issue, position, clauses, book) {
  const name = `set-${issue.replaceAll(".", "-")}`;
  const taken = id => clauses.some(clause => clause.id === id) || book.issue(id) !== undefined;
  let id = name;
  for (let n = 2; taken(id); n++) {
    id = `${name}-${n}`;
  }
  return { id, title: book.issue(issue).title, text: null, sets: { [issue]: position }, note: null, own: true };
}
