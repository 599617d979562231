/*
 * The curtain. It lifts one stage at a time, so that a slip gives away one thing at most; lowering asks nothing.
 */
import { html, nothing } from "lit-html";
import { curtainWords as words } from "./words-room.js";

export function viewCurtain(app) {
  const { stage } = app.state;
  const last = words.stages.length - 1;
  const open = stage === last;
  // Both buttons stay in place when there is nothing left to do, so that the keyboard does not lose its place.
  return html`<div class="room-curtain" role="group" aria-label=${words.name}>
    <ol class="room-stages">
      ${words.stages.map((name, at) => pip(app, name, at))}
    </ol>
    <button type="button" class=${open ? "room-lift is-open" : "room-lift"} aria-disabled=${open ? "true" : nothing}
      @click=${() => app.dispatch({ type: "stage", n: Math.min(last, stage + 1) })}>${open ? words.open : words.lift(stage + 1)}</button>
    <p class="room-hint">${open ? nothing : words.next(stage + 1)}</p>
  </div>`;
}

function pip(app, name, at) {
  const { stage } = app.state;
  const inner = html`<span class="room-pip" aria-hidden="true"></span>${name}`;
  if (at > stage) {
    return html`<li class="is-closed"><span>${inner}</span></li>`;
  }
  const here = at === stage;
  return html`<li class=${here ? "is-here" : "is-lifted"}>
    <button type="button" aria-label=${here ? name : words.lower(at)} aria-current=${here ? "step" : nothing}
      @click=${() => app.dispatch({ type: "stage", n: at })}>${inner}</button>
  </li>`;
}

/** In place of something that a later stage holds, and the way to it. */
export function behindCurtain(app, stage, sentence) {
  const { stage: now } = app.state;
  return html`<div class="room-behind">
    <p>${sentence}</p>
    <p class="room-hint">${words.waits(stage)}</p>
    <button type="button" class="button" @click=${() => app.dispatch({ type: "stage", n: stage })}>${words.lift(stage)}</button>
    ${now < stage - 1 ? html`<p class="room-hint">${words.holds.slice(now + 1, stage + 1).join("; ")}.</p>` : nothing}
  </div>`;
}
