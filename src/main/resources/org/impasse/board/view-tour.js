/* The guided tour: one step at a time, large, to be told to a room. What the steps are is in tour.js. */
import { html, nothing } from "lit-html";
import { nameInSentence, nameList } from "./headline.js";
import { picture } from "./pictures.js";
import { positionWords } from "./book.js";
import { ruleWords, statement } from "./view-missed.js";
import { deadlockFits, teamName } from "./room-facts.js";
import { settingsWords } from "./room-settings.js";
import { stepTour, tourSteps } from "./tour.js";
import { answersStep, dealStep, ladderStep, textStep } from "./view-tour-parts.js";
import { curtainWords, tourWords as words } from "./words-room.js";

const STEPS = {
  text: textStep,
  answers: answersStep,
  point: pointStep,
  sides: sidesStep,
  knot: knotStep,
  proof: proofStep,
  deal: dealStep,
  ladder: ladderStep,
  gate: gateStep,
  unfound: () => html`<p>${words.unfound}</p>`,
};

export function viewTour(app) {
  const steps = tourSteps(app);
  const at = Math.min(app.state.tour ?? 0, steps.length - 1);
  const step = steps[at];
  const gated = steps[steps.length - 1].kind === "gate";
  return html`<article class="room-tour" aria-labelledby="tour-title">
    <header class="room-tour-bar">
      <p class="room-kicker"><b>${words.name}</b> ${words.step(at + 1, gated ? null : steps.length)}</p>
      <nav class="room-buttons" aria-label=${words.name}>
        <button type="button" class="button" aria-disabled=${at === 0 ? "true" : nothing} @click=${() => stepTour(app, -1)}>${words.back}</button>
        <button type="button" class="button room-main" aria-disabled=${at === steps.length - 1 ? "true" : nothing} @click=${() => stepTour(app, 1)}>${words.next}</button>
        <button type="button" class="button quiet" @click=${() => app.dispatch({ type: "tour", step: null })}>${words.leave}</button>
      </nav>
    </header>
    <div class="room-step is-${step.kind}">
      <div aria-live="polite"><h1 id="tour-title">${titleOf(app, step)}</h1></div>
      ${STEPS[step.kind](app, step)}
    </div>
    <footer class="room-settings"><p>${words.scratch} ${settingsWords(app)} ${deadlockFits(app) ? "" : words.unfit}</p></footer>
  </article>`;
}

function titleOf(app, step) {
  return {
    text: () => words.textTitle,
    answers: () => words.answersTitle,
    gate: () => words.gate,
    point: () => words.pointTitle(step.point.title),
    sides: () => words.sidesTitle,
    knot: () => step.point.title,
    proof: () => words.proofTitle,
    deal: () => words.dealTitle,
    ladder: () => words.ladderTitle,
    unfound: () => words.name,
  }[step.kind]();
}

function gateStep(app, { stage }) {
  return html`<p class="room-lead">${words.gateSays(stage)}</p>
    <p><button type="button" class="button room-main" @click=${() => app.dispatch({ type: "stage", n: stage })}>${words.gateLift(stage)}</button></p>
    <p class="room-hint">${curtainWords.holds[stage]}</p>`;
}

function pointStep(app, { point, tries, deadlock }) {
  const issue = app.book.issue(point.issues[0]);
  return html`<p class="room-lead">${issue.question}</p>
    <div class="room-tries">${tries.map((each) => tryView(app, issue, each))}</div>
    <p class="room-says">${point.says}</p>
    ${pictureOf(app, point.pictures?.gap ?? point.pictures?.positions)}
    ${deadlock.points.length > 1 ? nothing : waysOut(point)}`;
}

function tryView(app, issue, { stand, to, from, over }) {
  return html`<section class="room-try">
    <h2>${words.leaves(nameList(app.book, stand.who))}</h2>
    ${to === null
      ? html`<p>${words.nothingLeft}</p>`
      : html`<p class="room-set">${words.says} <b>${positionWords(issue, to)}</b>${to === from ? html` <span class="room-hint">(${words.already})</span>` : nothing}</p>
          ${refusals(app, over)}
          ${to === from ? nothing : useButton(app, { [issue.id]: to })}`}
  </section>`;
}

/** Who refuses over what was tried, and the first recorded stand of each. */
function refusals(app, over) {
  if (over.length === 0) {
    return html`<p class="room-label">${words.nobodyRefuses}</p>`;
  }
  return html`<p class="room-label">${words.thenRefuse}</p>
    <p class="room-refusers">${nameList(app.book, over.map(({ party }) => party))}</p>
    ${ruleWords(app, over[0].reasons[0])}`;
}

function sidesStep(app, { tries }) {
  return html`<div class="room-tries">
    ${tries.map(({ side, set, answers, over }) => html`<section class="room-try">
      <h2>${words.allTitle(nameInSentence(app.book, side))}</h2>
      <ul class="room-changes">
        ${Object.entries(set).map(([id, to]) => html`<li><span class="room-issue">${app.book.issue(id).title}</span> <b>${positionWords(app.book.issue(id), to)}</b></li>`)}
      </ul>
      <p class="room-label">${words.inTheWay}</p>
      <p class=${answers.deal ? "" : "room-refusers"}>${answers.deal ? words.noneInTheWay : nameList(app.book, answers.blockers)}</p>
      ${over.slice(0, 1).map(({ reasons }) => reasons.slice(0, 2).map((reason) => ruleWords(app, reason, true)))}
      ${useButton(app, set)}
    </section>`)}
  </div>`;
}

/** A sticking point of several issues at once: the stands that cannot be respected together, side by side. */
function knotStep(app, { point }) {
  const parties = [...new Set(point.cores.flatMap((core) => core.rules).map((id) => app.book.rule(id).party))];
  return html`<p class="room-says">${point.says}</p>
    <div class="room-tries">
      ${parties.map((party) => html`<section class="room-try">
        <h2>${app.book.party(party).name}</h2>
        <ul>${point.cores[0].rules.filter((id) => app.book.rule(id).party === party).map((id) => html`<li>${app.book.rule(id).title}</li>`)}</ul>
      </section>`)}
    </div>
    ${waysOut(point)}`;
}

function proofStep(app, { deadlock }) {
  return html`<p class="room-lead">${deadlock.headline}</p>
    ${deadlock.points.map((point) => html`<section class="room-core">
      <h2>${point.title}</h2>
      ${point.cores.slice(0, 1).map((core) => html`
        <p class="room-label">${words.proofSays}</p>
        <p class="room-says">${core.says}</p>
        <p class="room-label">${words.onRecord}</p>
        <ul class="room-record">${core.rules.map((id) => html`<li><b>${id}</b> ${app.book.rule(id).evidence.slice(0, 1).map((each) => statement(app, each))}</li>`)}</ul>
        ${core.rests ? html`<p class="room-hint">${core.rests}</p>` : nothing}`)}
      ${waysOut(point)}
    </section>`)}
    ${pictureOf(app, deadlock.conflict)}`;
}

function waysOut(point) {
  return point.ends ? html`<p class="room-out">${point.ends}</p>` : nothing;
}

/** Only who presses this changes a team's text. */
function useButton(app, set) {
  const put = () => {
    Object.entries(set).forEach(([issue, position]) => app.dispatch({ type: "set", issue, position }));
    app.say(words.used);
  };
  return html`<p><button type="button" class="button quiet" @click=${put}>${words.use(teamName(app, app.state.team))}</button></p>`;
}

/** A picture of the document, in the drawing that fits the screen, and what stands below it. */
function pictureOf(app, index) {
  if (index === null || index === undefined) {
    return nothing;
  }
  const { pictures, narrowPictures, pictureNotes } = app.doc;
  return html`<figure class="room-picture">
    <div class="wide-only">${picture(pictures[index])}</div>
    <div class="narrow-only">${picture(narrowPictures[index])}</div>
    ${pictureNotes[index] ? html`<figcaption class="room-hint">${pictureNotes[index]}</figcaption>` : nothing}
  </figure>`;
}
