/*
 * A team's text to take along: a code to read out, a picture for a camera, a link. The picture holds the link where the page has an
 * address that another device can open, else the code.
 */
import { html, nothing, svg } from "lit-html";
import { encode } from "./lib/uqr.js";
import { textCode } from "./code.js";
import { teamName, textIn } from "./room-facts.js";
import { copy, note, say, takeCode } from "./room-codes.js";
import { shareWords as words, teamWords } from "./words-room.js";

export function viewShare(app) {
  const name = teamName(app, app.state.team);
  const text = textIn(app, app.state.team);
  const code = textCode(app.book, text);
  const link = linkOf(code);
  const said = note(app, "share");
  return html`<section class="room-view room-share" aria-labelledby="share-title">
    <header class="room-head">
      <h1 id="share-title">${words.title}</h1>
      <p>${words.of(name, text.title ?? teamWords.blank, text.changed.length)}</p>
    </header>
    <div class="room-share-parts">
      <figure class="room-qr">
        ${picture(link ?? code, link ? words.alt(words.link) : words.alt(words.code))}
        <figcaption>${link ? words.qrLink : words.qrCode}</figcaption>
      </figure>
      <div>
        <h2>${words.code}</h2>
        <p class="room-code">${groups(code).map((group) => html`<span>${group}</span> `)}</p>
        <p class="room-hint">${words.codeHow}</p>
        <p class="room-buttons">
          <button type="button" class="button" @click=${() => copy(app, code, "share")}>${words.copyCode}</button>
          ${link ? html`<button type="button" class="button" @click=${() => copy(app, link, "share")}>${words.copyLink}</button>` : nothing}
          ${app.server ? html`<button type="button" class="button" @click=${() => send(app, name, code)}>${teamWords.send}</button>` : nothing}
        </p>
        ${said ? html`<p class="room-said ${said.wrong ? "is-wrong" : ""}" role="status">${said.words}</p>` : nothing}
        ${receive(app, name)}
      </div>
    </div>
  </section>`;
}

function receive(app, name) {
  const said = note(app, `slot-${app.state.team}`);
  return html`<form class="room-receive" @submit=${(event) => takeCode(app, event, app.state.team)}>
    <h2>${words.receive}</h2>
    <p class="room-hint" id="share-how">${words.receiveHow}</p>
    <label for="share-code">${words.into(name)}</label>
    <div class="room-buttons">
      <input id="share-code" name="code" autocomplete="off" autocapitalize="characters" spellcheck="false" aria-describedby="share-how" aria-invalid=${said && said.wrong ? "true" : "false"} />
      <button type="submit" class="button">${teamWords.put}</button>
    </div>
    ${said ? html`<p class="room-said ${said.wrong ? "is-wrong" : ""}" role="status">${said.words}</p>` : nothing}
  </form>`;
}

async function send(app, name, code) {
  try {
    await app.server.enter(app.state.team, name, code);
    say(app, "share", teamWords.sent(app.state.team));
  } catch (error) {
    say(app, "share", error.sentence ?? teamWords.lost, true);
  }
}

/** A link another device can open: a page that is a file has none. */
function linkOf(code) {
  if (!/^https?:$/.test(location.protocol)) {
    return null;
  }
  return `${location.origin}${location.pathname}${location.search}#code=${code.replace(/[^0-9A-Za-z]/g, "")}`;
}

function groups(code) {
  return code.replace(/[^0-9A-Za-z]/g, "").match(/.{1,4}/g) ?? [];
}

/** The matrix as one path; black on white also in the dark, since cameras want it so. */
function picture(content, alt) {
  let matrix;
  try {
    matrix = encode(content, { ecc: "M", border: 4 });
  } catch {
    return html`<p>${words.tooLong}</p>`;
  }
  const dark = matrix.data.flatMap((row, y) => row.map((on, x) => (on ? `M${x} ${y}h1v1h-1z` : ""))).join("");
  return html`<svg role="img" aria-label=${alt} viewBox="0 0 ${matrix.size} ${matrix.size}" shape-rendering="crispEdges">
    ${svg`<rect width=${matrix.size} height=${matrix.size} fill="#fff"></rect><path d=${dark} fill="#000"></path>`}
  </svg>`;
}
