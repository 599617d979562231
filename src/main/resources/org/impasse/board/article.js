import { html } from "lit-html";

/** A part of a report that the engine wrote: headings, paragraphs, lists, tables, in its own words and tones. */
export function article(parts) {
  return html`<div class="article">${parts.map(part)}</div>`;
}

function part(one) {
  const heading = one.heading ? (one.level <= 2 ? html`<h3>${one.heading}</h3>` : html`<h4>${one.heading}</h4>`) : "";
  return html`${heading}${runs(one.blocks).map(run)}`;
}

/** Neighbouring items make one list. */
function runs(blocks) {
  const found = [];
  for (const block of blocks) {
    const last = found[found.length - 1];
    if (block.kind === "item" && last?.kind === "items") last.items.push(block);
    else found.push(block.kind === "item" ? { kind: "items", items: [block] } : block);
  }
  return found;
}

function run(block) {
  if (block.kind === "items")
    return html`<ul>
      ${block.items.map((one) => html`<li class=${"depth-" + Math.min(one.depth, 3)}>${line(one.line)}</li>`)}
    </ul>`;
  if (block.kind === "table") {
    return html`<div class="scroll" tabindex="0">
      <table>
        <thead>
          <tr>
            ${block.header.map((cell) => html`<th scope="col">${line(cell)}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${block.rows.map(
            (row) =>
              html`<tr>
                ${row.map((cell) => html`<td>${line(cell)}</td>`)}
              </tr>`,
          )}
        </tbody>
      </table>
    </div>`;
  }
  if (block.kind === "fixed") return html`<pre tabindex="0">${block.lines.join("\n")}</pre>`;
  return html`<p>${line(block.line)}</p>`;
}

function line(spans) {
  return spans.map((span) => html`<span class=${"tone-" + span.tone}>${span.text}</span>`);
}
