/*
 * Role cards: one page for each party. They tell recorded stands, so they wait behind the curtain until the reasons are lifted.
 */
import { html, nothing } from "lit-html";
import { mark } from "./signs.js";
import { dateWords } from "./words.js";
import { nameInSentence } from "./headline.js";
import { cardOf } from "./card.js";
import { STAGE, lifted } from "./room-facts.js";
import { behindCurtain } from "./view-curtain.js";
import { settingsWords } from "./room-settings.js";
import { cardWords as words } from "./words-room.js";

export function viewCards(app) {
  const open = lifted(app, STAGE.reasons);
  const left = app.ui.cards ?? (app.ui.cards = new Set());
  const chosen = app.doc.parties.filter((party) => !left.has(party.id));
  const small = app.ui.cardSize === "a5";
  return html`<section class=${"room-view room-cards" + (small ? " is-a5" : "")} aria-labelledby="cards-title">
    <header class="room-head room-screen">
      <h1 id="cards-title">${words.title}</h1>
      <p>${words.intro}</p>
      ${open ? choice(app, left, chosen) : behindCurtain(app, STAGE.reasons, words.secret)}
    </header>
    ${open ? chosen.map((party) => card(app, cardOf(app, party), small)) : nothing}
  </section>`;
}

function choice(app, left, chosen) {
  const put = (parties, on) => {
    parties.forEach((party) => (on ? left.delete(party.id) : left.add(party.id)));
    app.refresh();
  };
  return html`<fieldset class="room-choice">
      <legend>${words.choose}</legend>
      ${app.doc.parties.map((party) => html`<label>
        <input type="checkbox" .checked=${!left.has(party.id)} @change=${(event) => put([party], event.target.checked)} /> ${party.name}
      </label>`)}
    </fieldset>
    <fieldset class="segments">
      <legend class="unseen">${words.size}</legend>
      ${Object.entries(words.sizes).map(([size, title]) => html`<label class="option"><input type="radio" name="card-size" .checked=${(app.ui.cardSize ?? "a4") === size} @change=${() => resize(app, size)} /><span>${title}</span></label>`)}
    </fieldset>
    <p class="room-buttons">
      <button type="button" class="button" @click=${() => put(app.doc.parties, true)}>${words.all}</button>
      <button type="button" class="button" @click=${() => put(app.doc.parties, false)}>${words.none}</button>
      <button type="button" class="button room-main" ?disabled=${chosen.length === 0} @click=${() => window.print()}>${words.print(chosen.length)}</button>
    </p>`;
}

function resize(app, size) {
  app.ui.cardSize = size;
  app.refresh();
}

/** A small card leaves out what the stands rest on. */
function card(app, { party, full, consents, stands, sources, unknown }, small) {
  const { doc, book } = app;
  return html`<article class=${full ? "room-card is-full" : "room-card"} aria-label="${words.role}: ${party.name}">
    <header>
      <p class="room-kicker"><b>${words.role}</b> ${doc.case.title}</p>
      <h2>${party.name}</h2>
      <p class="room-speak">${words.youSpeak(nameInSentence(book, party.id))} ${party.note ?? ""}</p>
      <p class="room-facts">
        ${consentWords(app, party)}
        ${party.ratifies ? words.ratifiesFor(nameInSentence(book, party.ratifies)) : ""}
      </p>
      ${consents.length > 0
        ? html`<p class="room-facts"><b>${words.consentOf}:</b> ${consents.map((each, at) => `${at > 0 ? "; " : ""}${each.name} (${each.when})`)}.</p>`
        : nothing}
    </header>
    <div class="room-stands">${stands.map((group) => standsView(app, group, unknown, small))}${unknownView(app, party, unknown, small || full)}</div>
    <footer>
      ${sources.length > 0 && !small ? html`<ol class="room-notes" aria-label=${words.sources}>${sources.map((source) => html`<li>${source}</li>`)}</ol>` : nothing}
      <p class="room-settings">${settingsWords(app)} ${doc.words.closing}</p>
    </footer>
  </article>`;
}

function consentWords(app, party) {
  const need = app.state.settings.consent?.[party.id] ?? party.consent;
  const byRule = need !== "required" && app.doc.rules.some((rule) => rule.requires === party.id);
  return need === "required" ? words.required : `${words.advisory} ${byRule ? words.byRule : ""}`;
}

function standsView(app, { strength, stands }, unknown, small) {
  if (stands.length === 0) {
    return words.empty[strength] && !unknown.nothing ? html`<p class="room-none">${words.empty[strength]}</p>` : nothing;
  }
  const [title, means] = words.groups[strength];
  return html`<section>
    <h3>${mark(strength)} ${title} <small>${means}</small></h3>
    ${stands.map((each) => standView(app, each, small))}
  </section>`;
}

function standView(app, { rule, on, more, against }, small) {
  return html`<div class="room-stand">
    <p class="room-line"><b>${rule.title}.</b> ${whenWords(app, rule)}</p>
    ${small
      ? nothing
      : html`<ul>
          ${on.map((each) => statementView(each))}
          ${against.map((each) => statementView(each, words.against))}
        </ul>`}
    <p class="room-basis">${rule.id}, ${rule.basisWords}${more > 0 && !small ? `; ${words.more(more)}` : ""}</p>
  </div>`;
}

/** When a stand bears on a text: the rule's own explanation, in words for a player and without ids. */
function whenWords(app, rule) {
  const plain = app.doc.parameters.reduce((sentence, { id }) => sentence.replaceAll(`, ${id})`, ")"), rule.explains);
  return plain.replace(/^Fires when/, words.when[rule.strength]);
}

function statementView({ evidence, note }, before) {
  const who = [evidence.by, evidence.on && dateWords(evidence.on)].filter(Boolean).join(", ");
  return html`<li>${before ? html`<i>${before}</i> ` : nothing}<span class="room-who">${who}:</span> ${evidence.says} <sup>${note}</sup></li>`;
}

function unknownView(app, party, unknown, short) {
  const { unread, disputed, untested } = unknown;
  return html`<section class="room-unknown">
    <h3>${words.unknown}</h3>
    <ul>
      ${unknown.nothing ? html`<li>${words.nothing(nameInSentence(app.book, party.id))}</li>` : nothing}
      ${unknown.vote ? html`<li>${words.vote}</li>` : nothing}
      ${disputed.map((sentence) => html`<li>${sentence}</li>`)}
      ${untested.map((sentence) => html`<li>${sentence}</li>`)}
      ${unread.length === 0 ? html`<li>${words.allRead}</li>` : html`<li>${words.unread(unread.length, app.doc.issues.length)}${short ? "." : ": " + unread.map((issue) => issue.title).join(", ") + "."}</li>`}
      ${unknown.nothing ? nothing : html`<li>${words.unlisted}</li>`}
    </ul>
  </section>`;
}
