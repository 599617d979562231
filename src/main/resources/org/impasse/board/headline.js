import { capital, count, list } from "./words.js";

/**
 * What a text comes to in a few sentences, as report/Headline writes it, and names as they stand in
 * a sentence, as report/Names has them.
 */
export function headline(book, answers, settings = book.doc.settings) {
  const parties = answers.parties;
  const needed = (a) => a.consent.need === "required";
  const of = (test) => parties.filter(test).map((a) => a.id);
  const vote = (a) => (a.unknown ?? []).some((u) => u.kind === "vote");
  const open = (a) => needed(a) && a.verdict === "undetermined";
  const say = (ids, one, several) => nameList(book, ids) + verb(book, ids, one, several);

  const sentences = [outcome(book, answers)];
  const besides = of((a) => a.blocks && a.assumed);
  if (besides.length && of((a) => a.blocks).length > besides.length) {
    sentences.push("By your assumption " + say(besides, " refuses", " refuse") + " too.");
  }
  const assumed = of((a) => needed(a) && a.assumed && !a.blocks);
  if (assumed.length) sentences.push("By your assumption " + say(assumed, " does", " do") + " not refuse.");
  const objecting = of((a) => needed(a) && a.verdict === "conditional" && !a.assumed);
  if (objecting.length) sentences.push(capital(say(objecting, " objects.", " object.")));
  const votes = of((a) => open(a) && vote(a));
  if (votes.length) {
    const byRule = parties.filter((a) => votes.includes(a.id)).every((a) => a.consent.origin === "rule");
    sentences.push(
      "Nobody knows how " +
        nameList(book, votes) +
        (byRule ? ", whose consent this text would need," : "") +
        " would vote.",
    );
  }
  const unlisted = of((a) => open(a) && !vote(a));
  if (unlisted.length) {
    sentences.push("Nobody knows what " + nameList(book, unlisted) + " would answer to a position that nobody listed.");
  }
  const unrecorded = of((a) => needed(a) && a.ground === "no-rules" && a.verdict === "accept" && !a.assumed);
  if (unrecorded.length)
    sentences.push(unrecordedAt(book, settings) + nameList(book, unrecorded) + ", which is not consent.");
  const against = of((a) => !needed(a) && a.verdict === "reject");
  if (against.length)
    sentences.push(
      capital(nameList(book, against)) +
        ", whose consent is not needed," +
        verb(book, against, " refuses.", " refuse."),
    );
  const advising = of((a) => !needed(a) && a.verdict === "conditional");
  if (advising.length)
    sentences.push(
      capital(nameList(book, advising)) +
        ", whose consent is not needed," +
        verb(book, advising, " objects.", " object."),
    );
  if (answers.legal.length)
    sentences.push("The text would also need " + count(answers.legal.length, "legal step") + ".");
  return sentences;
}

function outcome(book, answers) {
  const blocking = answers.parties.filter((a) => a.blocks);
  const byRules = blocking.filter((a) => !a.assumed).map((a) => a.id);
  if (byRules.length)
    return "No deal on record: " + nameList(book, byRules) + verb(book, byRules, " refuses.", " refuse.");
  const assumed = blocking.map((a) => a.id);
  if (assumed.length)
    return (
      "No deal if your assumption holds: " + nameList(book, assumed) + verb(book, assumed, " refuses.", " refuse.")
    );
  return "No recorded refusal by anyone whose consent is needed.";
}

function unrecordedAt(book, settings) {
  const weakest = book.doc.bases[book.doc.bases.length - 1].id;
  if (settings.basis === weakest) return "Nobody has recorded a red line for ";
  return (
    "On evidence at least “" + book.doc.bases.find((b) => b.id === settings.basis).words + "” there is no red line for "
  );
}

const STATE_WITH_ARTICLE = /^(United .*|.* (Republic|Union|Federation|Kingdom|Emirates|States)|Netherlands)$/;

/** A party's name in the middle of a sentence. */
export function nameInSentence(book, id) {
  const party = book.party(id);
  if (!party) return id;
  const name = party.name;
  if (name.startsWith("The ")) return small(name);
  if (party.kind === "state") return STATE_WITH_ARTICLE.test(name) ? "the " + name : name;
  if (party.kind === "organisation" || party.kind === "institution")
    return name.includes(" ") ? "the " + lowered(book, party) : name;
  return lowered(book, party);
}

/** Several parties in a sentence; a ratifier right after its party is named by it. */
export function nameList(book, ids) {
  let head = null;
  return list(
    ids.map((id) => {
      const party = book.party(id);
      const its = party?.ratifies && party.ratifies === head ? office(book, party) : null;
      if (party && !party.ratifies) head = id;
      return its ? "its " + its : nameInSentence(book, id);
    }),
  );
}

/** The verb for parties: its first form for one, its second for several. */
export function verb(book, ids, one, several) {
  return ids.length > 1 || ids.some((id) => book.party(id).plural) ? several : one;
}

/** The office in "President of Ukraine", where Ukraine is the party it ratifies for. */
function office(book, party) {
  const end = party.ratifies ? " of " + book.party(party.ratifies)?.name : null;
  return end && party.name.endsWith(end) ? small(party.name.slice(0, -end.length)) : null;
}

function lowered(book, party) {
  const its = office(book, party);
  if (its) return its + party.name.slice(its.length);
  const after =
    party.name.length > 4 &&
    book.doc.parties.some((p) => p.kind === "state" && p.name.startsWith(party.name.slice(0, 4)));
  return party.kind === "electorate" && !after ? small(party.name) : party.name;
}

function small(name) {
  return name[0].toLowerCase() + name.slice(1);
}
