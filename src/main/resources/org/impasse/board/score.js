/*
 * A team's guess against the answers. The guess is about the text the team had when it committed, whatever it did to it since.
 */
import { textGuessed, answersTo } from "./room-facts.js";
import { faceOf } from "./signs.js";

/** The four things a team can guess, in the order they are offered. */
export const GUESSES = ["reject", "conditional", "accept", "undetermined"];

/** How a team's guess did: {right, of, rows: [{party, guess, verdict, face, right, missed}]}. */
export function scoreOf(app, slot) {
  const answers = answersTo(app, textGuessed(app, slot));
  const { guesses } = app.state.teams[slot];
  const rows = answers.parties.map((answer) => row(answer, guesses[answer.id] ?? null));
  return { right: rows.filter((each) => each.right).length, of: rows.length, rows };
}

function row(answer, guess) {
  const right = guess === answer.verdict;
  return { party: answer.id, guess, verdict: answer.verdict, face: faceOf(answer), right, missed: right ? null : missed(answer) };
}

/** What the guess overlooked: the strongest reason, where a reason decides, and what nobody knows. Reasons come strongest first. */
function missed(answer) {
  const decides = answer.verdict === "reject" || answer.verdict === "conditional";
  return { reason: (decides && answer.reasons[0]) || null, unknown: answer.unknown, assumed: answer.assumed };
}
