import { ByteSink, ByteSource } from "./bytes.js";
import { readCode } from "./code.js";
import { changesBetween, editionOf, fingerprint, putBase, putPosition, putText, takeBase, takePosition, takeText } from "./packing.js";
import { changedText, replay } from "./replay.js";
import { LAST_STAGE, LONGEST_NAME, TEAMS, VERDICTS, VIEWS } from "./state.js";
import { isDay, oneLine } from "./book.js";

const VERSION = 1;
const KINDS = ["set", "choose", "undo", "redo", "reset", "commit"];
const STATE = "s=";
const CODE = "code=";

const DAMAGED = "The address of this page is damaged or not complete, so the board starts afresh.";
const STRANGE = "The address of this page says something that this board cannot read, so the board starts afresh.";
const OTHER_EDITION =
  "This address was made for another case, or for another edition of this one, so the board starts afresh.";
const OTHER_VERSION = "This address was made by another version of the program, so the board starts afresh.";

/** The whole state, log and all, as what follows '#' in the page's address. */
export function toFragment(state, book) {
  const sink = new ByteSink();
  sink.put(VERSION);
  sink.put(fingerprintOf(book));
  const write = new Writer(sink, book);
  write.teams(state);
  write.log(state.log);
  write.settings(state.settings);
  write.look(state);
  return STATE + sink;
}

/**
 * What an address says: {} for nothing, {state}, {code, base, set} for a text that somebody sent, or {error} with a
 * sentence.
 */
export function fromFragment(fragment, book) {
  const said = String(fragment ?? "").replace(/^#/, "");
  if (said === "") {
    return {};
  }
  if (said.startsWith(CODE)) {
    const code = decoded(said.slice(CODE.length));
    return { code, ...readCode(book, code) };
  }
  if (!said.startsWith(STATE)) {
    return { error: STRANGE };
  }
  let source;
  try {
    source = new ByteSource(said.slice(STATE.length));
  } catch (damaged) {
    return { error: DAMAGED };
  }
  try {
    if (source.take() !== VERSION) {
      return { error: OTHER_VERSION };
    }
    if (source.take() !== fingerprintOf(book)) {
      return { error: OTHER_EDITION };
    }
    const state = new Reader(source, book).state();
    return source.empty() ? { state } : { error: STRANGE };
  } catch (strange) {
    return { error: STRANGE };
  }
}

function decoded(text) {
  try {
    return decodeURIComponent(text);
  } catch (damaged) {
    return text;
  }
}

function fingerprintOf(book) {
  const { parties, bases, readings, parameters, circumstances } = book.doc;
  const ids = list => list.map(one => one.id);
  return fingerprint(editionOf(book), ids(parties), ids(bases), ids(readings), ids(parameters),
    circumstances.map(circumstance => [circumstance.id, ids(circumstance.values)]));
}

class Writer {
  constructor(sink, book) {
    this.sink = sink;
    this.book = book;
    this.doc = book.doc;
  }

  index(list, id) {
    this.sink.put(list.findIndex(one => one.id === id));
  }

  /** How many, then each. */
  many(items, write) {
    this.sink.put(items.length);
    items.forEach(write);
  }

  flag(on) {
    this.sink.put(on ? 1 : 0);
  }

  teams(state) {
    this.sink.put(state.team);
    for (const team of state.teams) {
      this.sink.text(team.name);
      this.flag(team.committed);
      this.many(Object.entries(team.guesses), ([party, verdict]) => {
        this.index(this.doc.parties, party);
        this.sink.put(VERDICTS.indexOf(verdict));
      });
    }
  }

  log(log) {
    this.many(log, entry => {
      this.sink.put(KINDS.indexOf(entry.kind) * TEAMS + entry.team);
      if (entry.kind === "set") {
        const issue = this.book.issue(entry.issue);
        this.index(this.doc.issues, entry.issue);
        putPosition(this.sink, issue, entry.to);
      } else if (entry.kind === "choose") {
        const before = changedText(entry.base, {}, this.book).terms;
        putText(this.sink, this.book, entry.base, changesBetween(this.book, before, { ...before, ...entry.set }));
      }
    });
  }

  settings({ asOf, basis, readings, consent, parameters, circumstances }) {
    this.sink.put(Number(asOf.replaceAll("-", "")));
    this.index(this.doc.bases, basis);
    this.doc.readings.forEach(reading => this.flag(readings.includes(reading.id)));
    this.doc.parties.forEach(party => this.sink.put(["required", "advisory"].indexOf(consent[party.id]) + 1));
    this.doc.parameters.forEach(parameter => {
      const value = parameters[parameter.id];
      this.flag(value < 0);
      this.sink.put(Math.abs(value));
    });
    this.doc.circumstances.forEach(one => this.index(one.values, circumstances[one.id]));
  }

  look(state) {
    this.sink.put(state.stage);
    this.sink.put(VIEWS.indexOf(state.view));
    this.sink.put(this.doc.parties.findIndex(party => party.id === state.party) + 1);
    this.ref(state.compare.left);
    this.ref(state.compare.right);
    this.sink.put(state.tour === null ? 0 : state.tour + 1);
    this.flag(state.presenter);
    this.flag(state.revealed);
  }

  ref(ref) {
    this.sink.put(ref.text === undefined ? ref.team : TEAMS);
    if (ref.text !== undefined) {
      putBase(this.sink, this.book, ref.text);
    }
    this.sink.put(ref.asOf ? Number(ref.asOf.replaceAll("-", "")) : 0);
  }
}

/** The same in the same order, with nothing taken on trust. */
class Reader {
  constructor(source, book) {
    this.source = source;
    this.book = book;
    this.doc = book.doc;
  }

  one(list) {
    return list[this.source.take(list.length)];
  }

  many(read) {
    const items = [];
    for (let left = this.source.take(); left > 0; left--) {
      items.push(read());
    }
    return items;
  }

  flag() {
    return this.source.take(2) === 1;
  }

  state() {
    const team = this.source.take(TEAMS);
    const teams = Array.from({ length: TEAMS }, () => this.team());
    const log = this.many(() => this.entry());
    const state = { case: this.doc.case.id, team, teams, log, settings: this.settings(), ...this.look() };
    teams.forEach((one, slot) => (one.base = replay(log, slot, this.book).base));
    return state;
  }

  team() {
    const name = oneLine(this.source.text(), LONGEST_NAME);
    const committed = this.flag();
    const guesses = Object.fromEntries(this.many(() => [this.one(this.doc.parties).id, this.one(VERDICTS)]));
    return { name, base: null, guesses, committed };
  }

  entry() {
    const both = this.source.take(KINDS.length * TEAMS);
    const entry = { team: both % TEAMS, kind: KINDS[Math.floor(both / TEAMS)] };
    if (entry.kind === "set") {
      const issue = this.one(this.doc.issues);
      return { ...entry, issue: issue.id, to: takePosition(this.source, issue) };
    }
    if (entry.kind === "choose") {
      const { base, set } = takeText(this.source, this.book);
      return Object.keys(set).length > 0 ? { ...entry, base, set } : { ...entry, base };
    }
    return entry;
  }

  settings() {
    const asOf = this.day(this.source.take());
    const basis = this.one(this.doc.bases).id;
    const readings = this.doc.readings.filter(() => this.flag()).map(reading => reading.id).sort();
    const consent = {};
    for (const party of this.doc.parties) {
      const need = this.one([null, "required", "advisory"]);
      if (need) {
        consent[party.id] = need;
      }
    }
    const parameters = Object.fromEntries(this.doc.parameters.map(one => {
      const negative = this.flag();
      const value = this.source.take();
      return [one.id, negative ? -value : value];
    }));
    const circumstances = Object.fromEntries(this.doc.circumstances.map(one => [one.id, this.one(one.values).id]));
    return { asOf, basis, readings, consent, parameters, circumstances };
  }

  look() {
    const stage = this.source.take(LAST_STAGE + 1);
    const view = this.one(VIEWS);
    const party = this.one([null, ...this.doc.parties.map(one => one.id)]);
    const compare = { left: this.ref(), right: this.ref() };
    const step = this.source.take(1000);
    return { stage, view, party, compare, tour: step === 0 ? null : step - 1, presenter: this.flag(), revealed: this.flag() };
  }

  ref() {
    const team = this.source.take(TEAMS + 1);
    const ref = team < TEAMS ? { team } : { text: takeBase(this.source, this.book) };
    const asOf = this.source.take();
    return asOf === 0 ? ref : { ...ref, asOf: this.day(asOf) };
  }

  day(number) {
    const day = String(number).padStart(8, "0").replace(/^([0-9]{4})([0-9]{2})([0-9]{2})$/, "$1-$2-$3");
    if (!isDay(day)) {
      throw new Error("no day");
    }
    return day;
  }
}
