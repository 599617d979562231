/*
 * The signs for answers and marks, in the shapes of report/picture/Signs.java. Each has a shape of its own, so that nothing hangs on
 * colour. Words must stand beside a sign: it is hidden from those who listen.
 */
import { html, svg } from "lit-html";

const barred = svg`<rect class="i-red" x="1.5" y="1.5" width="13" height="13" rx="1"></rect><rect class="i-ground" x="4" y="6.75" width="8" height="2.5"></rect>`;
const half = svg`<rect class="i-outline" x="2.25" y="2.25" width="11.5" height="11.5" rx="1"></rect><path class="i-ink" d="M2.25 2.25v11.5h11.5z"></path>`;
const circle = svg`<circle class="i-outline" cx="8" cy="8" r="5.75"></circle>`;
const dashed = svg`<circle class="i-dashed" cx="8" cy="8" r="6"></circle>`;
const asked = svg`<circle class="i-dashed" cx="8" cy="8" r="6"></circle><text class="i-text i-bold i-middle" x="8" y="11.7" font-size="10.5" text-anchor="middle">?</text>`;
const lozenge = svg`<path class="i-outline" d="M8 2l6 6l-6 6l-6 -6z"></path>`;
const plus = svg`<path class="i-stroke" d="M3 8h10M8 3v10"></path>`;
const tick = svg`<path class="i-stroke" d="M2.5 8.5l3.5 4l7.5 -9"></path>`;
const crossed = svg`<path class="i-stroke" d="M3.5 3.5l9 9M12.5 3.5l-9 9"></path>`;

const FACES = { reject: barred, conditional: half, accept: circle, undetermined: asked, "no-rules": dashed };
const MARKS = { "red-line": barred, objection: half, negotiable: lozenge, gain: plus };

/** The face of an answer: its verdict, or "no-rules" where nobody has recorded anything, which is no consent. */
export function faceOf(answer) {
  return answer.verdict === "accept" && answer.ground === "no-rules" && !answer.assumed ? "no-rules" : answer.verdict;
}

/** The sign of a face. */
export function sign(face) {
  return framed(FACES[face]);
}

/** The sign of a rule's strength. */
export function mark(strength) {
  return framed(MARKS[strength]);
}

/** The sign of a guess that was right, or was not. */
export function tickOrCross(right) {
  return framed(right ? tick : crossed);
}

function framed(shape) {
  return html`<svg class="sign" viewBox="0 0 16 16" aria-hidden="true" focusable="false">${shape}</svg>`;
}
