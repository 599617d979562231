import { html, svg } from "lit-html";
import { guard } from "lit-html/directives/guard.js";
import { ref } from "lit-html/directives/ref.js";

/** What is drawn in which element, so that a picture is put in once. */
const drawn = new WeakMap();

/**
 * A picture of the document, drawn by the program itself. It is parsed apart from the page and
 * put in as elements, so that no string ever becomes markup of the page.
 */
export function picture(text) {
  const put = (element) => {
    if (!element || drawn.get(element) === text) return;
    const parsed = new DOMParser().parseFromString(text, "text/html").body.firstElementChild;
    if (parsed?.localName !== "svg") return;
    parsed.querySelectorAll("script, style, foreignObject").forEach((node) => node.remove());
    unique(parsed);
    element.replaceChildren(document.importNode(parsed, true));
    drawn.set(element, text);
  };
  return guard([text], () => html`<div class="picture" ${ref(put)}></div>`);
}

let copies = 0;

/** The same picture may stand on a page twice: its own names must not meet. */
function unique(svg) {
  const end = "-" + ++copies;
  for (const node of svg.querySelectorAll("[id]")) node.id += end;
  for (const node of [svg, ...svg.querySelectorAll("*")]) {
    for (const { name, value } of [...node.attributes]) {
      if (name === "aria-labelledby")
        node.setAttribute(
          name,
          value
            .split(" ")
            .map((id) => id + end)
            .join(" "),
        );
      else if (value.startsWith("url(#")) node.setAttribute(name, value.replace(/\)$/, end + ")"));
    }
  }
}

/** Stretches of one party on the scale of a slider: one lane. */
export function lane(stretches, min, max) {
  const at = (n) => Math.round(((n - min) / (max - min)) * 10000) / 100;
  const pieces = stretches.map((stretch) => {
    const from = at(stretch.from);
    const width = Math.max(at(stretch.to) - from, 0.4);
    return svg`<rect class=${"lane-" + stretch.standing} x=${from + "%"} y="0" width=${width + "%"} height="100%"/>`;
  });
  return html`<svg class="lane" aria-hidden="true" focusable="false">${pieces}</svg>`;
}

/** What fills stretches that nobody tested, here as in the pictures; once in the page. */
export function hatching() {
  return html`<svg class="unseen" aria-hidden="true" focusable="false">
    <pattern id="hatching" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
      <path class="i-hatch" d="M0 0V6" />
    </pattern>
  </svg>`;
}
