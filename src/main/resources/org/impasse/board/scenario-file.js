import { SILENCE, isOther } from "./book.js";
import { textOf } from "./state.js";

const LONGEST_ID = 80;

/** One team's text as a file that the command line takes. */
export function scenarioYaml(book, state, slot) {
  const text = textOf(state, slot, book);
  const name = nameOf(state, slot);
  const lines = [
    "# Made on the board.",
    `# To see what it showed: impasse evaluate FILE ${options(book, state.settings)}`,
    "impasse: 1",
    `case: ${book.doc.case.id}`,
    `id: ${idOf(book, text, name, slot)}`,
    `title: ${quoted(text.title ? `${text.title} (${name})` : name)}`,
    ...(text.base === "blank" ? clauses(book, text) : changes(text)),
    ...assumptions(text),
  ];
  return lines.join("\n") + "\n";
}

/** The file's own name: the text's id, so that files of two teams do not meet. */
export function scenarioName(book, state, slot) {
  return `${idOf(book, textOf(state, slot, book), nameOf(state, slot), slot)}.yaml`;
}

function nameOf(state, slot) {
  return state.teams[slot].name.trim() || `Team ${slot + 1}`;
}

/** The options that make the command line answer under the same settings. */
function options(book, { asOf, basis, readings, consent, parameters, circumstances }) {
  const pairs = (option, values) => Object.entries(values).map(([id, value]) => `${option} ${id}=${value}`);
  return [
    `--as-of ${asOf}`,
    `--basis ${basis}`,
    ...book.doc.readings.map(({ id }) => `--reading ${readings.includes(id) ? id : `${id}=off`}`),
    ...pairs("--consent", consent),
    ...pairs("--parameter", parameters),
    ...pairs("--given", circumstances),
  ].join(" ");
}

function changes(text) {
  const set = text.changed.filter(issue => text.terms[issue] !== SILENCE);
  const removed = text.changed.filter(issue => text.terms[issue] === SILENCE);
  return [
    `based-on: ${text.base}`,
    ...(set.length > 0 ? ["set:", ...set.map(issue => `  ${issue}: ${written(text.terms[issue])}`)] : []),
    ...(removed.length > 0 ? [`remove: [${removed.join(", ")}]`] : []),
  ];
}

function clauses(book, text) {
  const set = text.changed.flatMap(issue => text.clausesOf(issue));
  if (set.length === 0) {
    // A text has at least one clause; this one waits to be filled in.
    return ["clauses:", "  - id: c1", "    title: First clause"];
  }
  return ["clauses:", ...set.flatMap(clause => [
    `  - id: ${clause.id}`,
    `    title: ${quoted(clause.title)}`,
    "    sets:",
    ...Object.entries(clause.sets).map(([issue, position]) => `      ${issue}: ${written(position)}`),
  ])];
}

function assumptions(text) {
  if (text.assumptions.length === 0) {
    return [];
  }
  return ["assume:", ...text.assumptions
    .map(({ party, answer, why }) => `  ${party}: { answer: ${answer}, why: ${quoted(why)} }`)];
}

function written(position) {
  return isOther(position) ? `{ other: ${quoted(position.other.trim() || "not yet in words")} }` : position;
}

/** In double quotes, with everything escaped that an editor could hide or a reader of YAML could trip over. */
function quoted(words) {
  return JSON.stringify(words.toWellFormed ? words.toWellFormed() : words).replace(
    /[\u007f-\u00a0\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufffe\uffff]/g,
    unit => "\\u" + unit.charCodeAt(0).toString(16).padStart(4, "0"));
}

/** Small letters and digits, joined by single hyphens, and no id of the case's own. */
function idOf(book, text, name, slot) {
  const plain = name.normalize("NFKD").toLowerCase().replace(/[^a-z0-9]+/g, "-").replace(/^-+|-+$/g, "");
  const own = plain || `team-${slot + 1}`;
  const wanted = (text.base === "blank" ? own : `${text.base}-${own}`).slice(0, LONGEST_ID - 3).replace(/[-.]+$/, "");
  let id = wanted;
  for (let n = 2; book.text(id); n++) {
    id = `${wanted}-${n}`;
  }
  return id;
}
