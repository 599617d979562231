import { nothing, render } from "lit-html";
import { openBook } from "./book.js";
import { evaluate } from "./verdicts.js";
import { initialState, reduce, textOf } from "./state.js";
import { toFragment, fromFragment } from "./address.js";
import { connect } from "./server.js";
import { words } from "./words.js";
import { listenToKeys } from "./keys.js";
import { moveSentence } from "./moves.js";
import { viewFrame } from "./view-frame.js";
import { viewPaper } from "./view-paper.js";
import { showLook } from "./look.js";

/** Actions after which answers may differ because somebody moved something. */
const MOVES = new Set(["set", "undo", "redo", "reset", "settings"]);
/** Actions after which another text lies on the table: nothing "moved". */
const FRESH = new Set(["choose", "team", "paste", "restore"]);

/**
 * The page: one state, one reducer, one render. Every view is a function of this object; a view
 * changes nothing but through `dispatch`, and what is passing (an open panel, a result that came
 * back) lives in `ui`, which the address does not keep.
 */
class App {
  constructor(doc, root, paper) {
    this.root = root;
    this.paper = paper;
    this.words = words;
    this.ui = { panel: null, keys: true };
    this.spoken = "";
    this.load(doc);
  }

  /** Puts another document on the board: another case, or the same for other numbers. */
  load(doc, state = null) {
    this.doc = doc;
    this.book = openBook(doc);
    this.server = this.server ?? connect(doc);
    this.state = state ?? initialState(doc);
    this.before = null;
    this.weigh();
  }

  /** Takes the state, or a text that somebody sent, from the address. */
  fromAddress() {
    const fragment = location.hash.slice(1);
    if (!fragment || fragment === this.fragment) return;
    const read = fromFragment(fragment, this.book);
    if (read.error) this.fail({ sentence: read.error });
    else if (read.code) this.dispatch({ type: "paste", slot: this.state.team, code: read.code });
    else if (read.state) this.restore(read.state);
  }

  /** Numbers and circumstances are in the document's tables: a state with others needs another document. */
  async restore(state) {
    const { parameters, circumstances } = this.doc.settings;
    const same = (a, b) => Object.keys(b).every((id) => a[id] === b[id]);
    if (same(state.settings.parameters, parameters) && same(state.settings.circumstances, circumstances)) {
      return this.dispatch({ type: "restore", state });
    }
    const own = { ...state, settings: { ...state.settings, parameters, circumstances } };
    this.dispatch({ type: "restore", state: own });
    if (!this.server) return this.fail({ sentence: this.words.error.otherNumbers });
    try {
      this.load(await this.server.board({ settings: state.settings }), state);
      this.refresh();
      this.remember();
    } catch (problem) {
      this.fail(problem);
    }
  }

  weigh() {
    const text = textOf(this.state, this.state.team, this.book);
    this.text = text;
    this.answers = evaluate(this.book, text.terms, this.state.settings, text.assumptions, text.authors);
  }

  dispatch(action) {
    const dragged = this.dragging;
    this.dragging = action.dragging ? action.issue : null;
    if (MOVES.has(action.type) && !(dragged && dragged === action.issue)) {
      this.before = { text: this.text, answers: this.answers, action };
    }
    if (FRESH.has(action.type)) this.before = null;
    this.state = reduce(this.state, action, this.book);
    if (MOVES.has(action.type) || FRESH.has(action.type)) {
      this.weigh();
      if (!this.dragging) this.say(moveSentence(this));
    }
    this.refresh();
    this.remember();
  }

  /** Several changes as one move. */
  apply(changes) {
    const before = { text: this.text, answers: this.answers, action: { type: "apply" } };
    for (const { issue, to } of changes) this.dispatch({ type: "set", issue, position: to });
    this.before = before;
    this.say(moveSentence(this));
    this.refresh();
  }

  refresh() {
    document.body.dataset.view = this.state.presenter ? "presenter" : this.state.view;
    document.documentElement.classList.toggle("presenting", Boolean(this.state.presenter));
    render(viewFrame(this), this.root);
    document.querySelector("dialog.panel:not([open])")?.showModal();
  }

  /** For a screen reader: what just happened. */
  say(sentence) {
    this.spoken = sentence ?? "";
  }

  fail(problem) {
    this.ui.error = { sentence: problem.sentence ?? problem.message, reference: problem.reference ?? null };
    this.say(this.ui.error.sentence);
    this.refresh();
  }

  /** The whole state goes into the address, a moment after the last change. */
  remember() {
    clearTimeout(this.soon);
    this.soon = setTimeout(() => this.address(), 200);
  }

  /** The address of this state, which is also put into the address bar. */
  address() {
    clearTimeout(this.soon);
    this.fragment = toFragment(this.state, this.book);
    history.replaceState(null, "", "#" + this.fragment);
    return location.href;
  }

  open(panel) {
    this.ui.panel = panel;
    this.refresh();
  }

  /** Brings an element into view and gives it the focus. */
  goTo(id) {
    const element = document.getElementById(id);
    if (!element) return;
    const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
    element.scrollIntoView({
      block: element.matches("h1, h2") ? "start" : "nearest",
      behavior: calm ? "auto" : "smooth",
    });
    element.focus({ preventScroll: true });
  }

  /** What is looked at is printed; of the board, its text's report, which is in the page only while the browser prints. */
  print(on) {
    const sheet = this.ui.report || (["board", "guess"].includes(this.state.view) && this.state.tour === null);
    document.body.dataset.print = sheet ? "paper" : "view";
    render(on && sheet ? viewPaper(this) : nothing, this.paper);
    if (!on) this.ui.report = false;
  }
}

function start() {
  const source = document.getElementById("board-document");
  const doc = JSON.parse(source.textContent);
  // A look at the page's elements is to give nothing away before its stage.
  source.textContent = "";
  showLook();
  const app = new App(doc, document.getElementById("board"), document.getElementById("paper"));
  app.fromAddress();
  app.refresh();
  addEventListener("hashchange", () => app.fromAddress());
  addEventListener("beforeprint", () => app.print(true));
  addEventListener("afterprint", () => app.print(false));
  listenToKeys(app);
}

start();
