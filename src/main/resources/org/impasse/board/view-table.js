import { html, nothing } from "lit-html";
import { guard } from "lit-html/directives/guard.js";
import { REASONS, VERDICTS } from "./stage.js";
import { answerWords, consentWords } from "./words.js";
import { headline } from "./headline.js";
import { faceOf, sign } from "./signs.js";
import { movedAnswers, movedIssues } from "./moves.js";
import { behindCurtain } from "./view-curtain.js";
import { viewNotes } from "./view-notes.js";

/** The table: what the text comes to, then every party and ratifier at its seat, and the reasons of one beside them. */
export function viewTable(app, reasons) {
  const { doc, state, words } = app;
  const open = state.stage >= VERDICTS;
  const moved = new Map(open ? movedAnswers(app).map((one) => [one.id, one]) : []);
  return html`<section class=${"table" + (reasons ? " open" : "")} aria-labelledby="table-title">
    ${
      open
        ? outcome(app)
        : html`<h2 id="table-title" class="outcome" tabindex="-1">${words.table.title}</h2>
            ${behindCurtain(app, VERDICTS, words.table.curtain)}`
    }
    ${open && app.before ? lastMove(app, moved) : nothing}
    <div class=${"places" + (reasons ? " with-reasons" : "")}>
      <div>
        <div class="seats">${delegations(doc).map((members) => delegation(app, members, open, moved))}</div>
        ${open ? viewNotes(app) : nothing}
      </div>
      ${reasons ?? nothing}
    </div>
  </section>`;
}

function outcome(app) {
  const [first, ...rest] = headline(app.book, app.answers, app.state.settings);
  return html`<h2 id="table-title" class=${"outcome" + (app.answers.deal ? "" : " refused")} tabindex="-1">${first}</h2>
    <p class="standfirst">${rest.join(" ")}</p>`;
}

function lastMove(app, moved) {
  const { words } = app;
  const issues = movedIssues(app);
  const what =
    issues.length > 3
      ? issues.length + " " + words.table.issuesMoved
      : issues.map((one) => one.issue.title + ": " + one.was + " → " + one.now).join("; ");
  return html`<p class="last-move">
    <b>${words.table.lastMove}</b> ${what ? what + ". " : nothing}<span class="quiet"
      >${moved.size ? words.table.answersMoved(moved.size) : words.table.nothingMoved}</span
    >
  </p>`;
}

function delegation(app, members, open, moved) {
  return html`<ul class="delegation">
    ${members.map((party) => seat(app, party, open, moved.get(party.id)))}
  </ul>`;
}

/** Each party with its ratifiers. */
function delegations(doc) {
  return doc.parties
    .filter((party) => !party.ratifies)
    .map((party) => [party, ...doc.parties.filter((one) => one.ratifies === party.id)]);
}

function seat(app, party, open, moved) {
  const answer = app.answers.parties.find((one) => one.id === party.id);
  const reachable = app.state.stage >= REASONS;
  const chosen = reachable && app.state.party === party.id;
  const key = open
    ? faceOf(answer) +
      answerWords(app.doc, answer) +
      consentWords(app.words, answer.consent) +
      answer.blocks +
      (moved ? faceOf(moved.was) + answerWords(app.doc, moved.was) : "")
    : "";
  return html`<li>
    ${guard([app.doc, key, reachable, chosen, open], () => drawSeat(app, party, answer, { open, reachable, chosen, moved }))}
  </li>`;
}

function drawSeat(app, party, answer, { open, reachable, chosen, moved }) {
  const classes = [
    "seat",
    party.ratifies ? "ratifier" : "",
    open && answer.blocks ? "blocks" : "",
    open && answer.consent.need === "advisory" ? "unasked" : "",
    moved ? "moved" : "",
  ].join(" ");
  const inside = html`<span class="sign-place">${open ? sign(faceOf(answer)) : nothing}</span>
    <span class="name">${party.name}</span>
    ${open ? html`<span class="answer">${answerWords(app.doc, answer)}${answer.blocks ? html` <b class="flag">${app.words.table.blocks}</b>` : nothing}</span>` : nothing}
    <span class="consent"
      >${consentWords(app.words, open ? answer.consent : { need: party.consent, origin: "case" })}</span
    >
    ${moved ? html`<span class="seat-was">${app.words.table.was} ${answerWords(app.doc, moved.was)}</span>` : nothing}`;
  if (!reachable) return html`<div class=${classes} id=${"seat-" + party.id} data-party=${party.id}>${inside}</div>`;
  const turn = () => {
    app.dispatch({ type: "open", party: app.state.party === party.id ? null : party.id });
    // Where the reasons stand below the seats, they would open out of sight.
    if (app.state.party && matchMedia("(max-width: 1250px)").matches) app.goTo("reasons-title");
  };
  return html`<button
    class=${classes}
    id=${"seat-" + party.id}
    data-party=${party.id}
    aria-expanded=${chosen ? "true" : "false"}
    @click=${turn}
  >
    ${inside}
  </button>`;
}
