/*
 * The guided tour as a list of steps, made from the document for any case: the text and who refuses; at each sticking point a position
 * that each side would leave, and who then refuses; each side given all of it at once; the proof; what is left on stronger evidence.
 * Where some text passes, the tour ends in one. All is tried on a copy of the starting text.
 *
 * A step: {kind, stage, ...}. Its stage is that of the curtain; what is beyond the curtain is not in the list but as a gate.
 */
import { SILENCE, inStretch, isAmount, isOther } from "./book.js";
import { firstText, changedText } from "./replay.js";
import { STAGE, answersTo, deadlockAt, lifted } from "./room-facts.js";

/** The steps as far as the curtain is lifted; if more follow, a gate is the last. */
export function tourSteps(app) {
  const text = startOf(app);
  const steps = [{ kind: "text", stage: STAGE.text, text }];
  if (!lifted(app, STAGE.verdicts)) {
    return [...steps, gate(STAGE.verdicts)];
  }
  steps.push({ kind: "answers", stage: STAGE.verdicts, text, answers: answersTo(app, text) });
  return lifted(app, STAGE.proof) ? [...steps, ...proofSteps(app, text)] : [...steps, gate(STAGE.proof)];
}

/** Goes a step on or back; a gate is not gone through but lifted. */
export function stepTour(app, by) {
  const last = tourSteps(app).length - 1;
  const to = Math.min(last, Math.max(0, Math.min(app.state.tour, last) + by));
  if (to !== app.state.tour) {
    app.dispatch({ type: "tour", step: to });
    app.goTo("tour-title");
  }
}

function gate(stage) {
  return { kind: "gate", stage };
}

/** The text the team's own started from; of a blank one, the case's first. */
function startOf(app) {
  return changedText(app.text.base === "blank" ? firstText(app.book) : app.text.base, {}, app.book);
}

function proofSteps(app, text) {
  const deadlock = deadlockAt(app);
  if (!deadlock) {
    return [{ kind: "unfound", stage: STAGE.proof }];
  }
  const single = deadlock.points.filter((point) => point.issues.length === 1 && point.stands.length > 0);
  const tried = single.map((point) => ({ kind: "point", stage: STAGE.proof, deadlock, point, tries: tries(app, text, point) }));
  const sides = [...new Set(single.flatMap((point) => point.stands.map((stand) => stand.side)))];
  const all = single.length > 1 ? [{ kind: "sides", stage: STAGE.proof, points: single, tries: sides.map((side) => giveAll(app, text, single, side)) }] : [];
  const knots = deadlock.points.filter((point) => !single.includes(point)).map((point) => ({ kind: "knot", stage: STAGE.proof, point }));
  const end = deadlock.outcome === "deal" && deadlock.example ? [{ kind: "deal", stage: STAGE.proof, deadlock, ...exampleOf(app, text, deadlock) }] : [];
  const proof = deadlock.points.length > 0 ? [{ kind: "proof", stage: STAGE.proof, deadlock }] : [];
  return [...tried, ...knots, ...all, ...proof, ...end, { kind: "ladder", stage: STAGE.proof, deadlock }];
}

/** For each side a position it would leave, put into the copy, and who refuses over this issue alone. */
function tries(app, text, point) {
  const [id] = point.issues;
  return point.stands.map((stand) => {
    const to = left(app, text, id, stand);
    return to === null ? { stand, to } : { stand, to, from: text.terms[id], ...put(app, text, { [id]: to }, [id]) };
  });
}

function giveAll(app, text, points, side) {
  const set = {};
  for (const point of points) {
    const stand = point.stands.find((each) => each.side === side);
    const to = stand ? left(app, text, point.issues[0], stand) : null;
    if (to !== null) {
      set[point.issues[0]] = to;
    }
  }
  return { side, set, ...put(app, text, set, points.flatMap((point) => point.issues)) };
}

/** A changed copy, its answers, and the parties that refuse because of some of these issues. */
function put(app, text, set, issues) {
  const copy = changedText(text.base, set, app.book);
  const answers = answersTo(app, copy);
  const over = answers.parties
    .filter((answer) => answer.consent.need === "required")
    .map((answer) => ({ party: answer.id, reasons: answer.reasons.filter((reason) => reason.strength === "red-line" && reason.issues.some((issue) => issues.includes(issue))) }))
    .filter(({ reasons }) => reasons.length > 0);
  return { copy, answers, over };
}

/** The position a side leaves that lies nearest to what the text says now. */
function left(app, text, id, stand) {
  const issue = app.book.issue(id);
  const now = text.terms[id];
  if (stand.leaves.some((stretch) => inStretch(stretch, now))) {
    return now;
  }
  const ids = issue.positions.map((position) => position.id);
  const at = isOther(now) ? -1 : ids.indexOf(now);
  const listed = stand.leaves
    .filter((stretch) => stretch.one !== undefined && ids.includes(stretch.one))
    .map((stretch) => stretch.one)
    .sort((one, other) => Math.abs(ids.indexOf(one) - at) - Math.abs(ids.indexOf(other) - at));
  const amounts = stand.leaves.filter((stretch) => stretch.from !== undefined).map((stretch) => nearest(stretch, issue, now));
  const [first] = issue.kind === "integer" ? [...amounts, ...listed] : listed;
  return first ?? (stand.leaves.some((stretch) => stretch.one === SILENCE) ? SILENCE : null);
}

function nearest({ from, to }, issue, now) {
  return isAmount(issue, now) ? String(Math.min(Number(to), Math.max(Number(from), Number(now)))) : String(from);
}

function exampleOf(app, text, deadlock) {
  const silent = Object.fromEntries(app.doc.issues.map((issue) => [issue.id, SILENCE]));
  const copy = changedText(text.base, { ...silent, ...deadlock.example.terms }, app.book);
  return { copy, answers: answersTo(app, copy) };
}
