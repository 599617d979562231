/*
 * The room over the server: teams send their texts, the facilitator's slots fill. Asked once a second while it is followed; a text
 * that is in its slot already is not put in again.
 */
import { html, nothing } from "lit-html";
import { put, say } from "./room-codes.js";
import { teamWords as words } from "./words-room.js";

const SECOND = 1000;

export function liveRoom(app) {
  const room = app.ui.roomLive ?? (app.ui.roomLive = { following: false, lost: false, seen: {} });
  return html`<section class="room-live" aria-label=${words.live}>
    <h2>${words.live}</h2>
    <p>${words.following}</p>
    <button type="button" class="button" aria-pressed=${room.following ? "true" : "false"} @click=${() => toggle(app, room)}>${room.following ? words.unfollow : words.follow}</button>
    ${room.lost ? html`<p class="room-said is-wrong" role="status">${words.lost}</p>` : nothing}
  </section>`;
}

function toggle(app, room) {
  room.following = !room.following;
  app.refresh();
  if (room.following) {
    ask(app, room);
  }
}

async function ask(app, room) {
  if (!room.following) {
    return;
  }
  try {
    const slots = await app.server.room();
    room.lost = false;
    slots.filter((sent) => room.seen[sent.slot] !== sent.at).forEach((sent) => fill(app, room, sent));
  } catch {
    room.lost = true;
  }
  app.refresh();
  setTimeout(() => ask(app, room), SECOND);
}

function fill(app, room, sent) {
  room.seen[sent.slot] = sent.at;
  const wrong = put(app, sent.slot, sent.code);
  if (wrong) {
    say(app, `slot-${sent.slot}`, wrong, true);
  } else if (sent.name) {
    app.dispatch({ type: "rename", slot: sent.slot, name: sent.name });
  }
}
