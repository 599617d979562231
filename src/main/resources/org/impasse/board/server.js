// Asks the server what needs the engine. Null where there is no server: in an exported file.

/** A question that was not answered: why, in a sentence, and what is wrong with files, if it is that. */
export class Refused extends Error {
  constructor(status, error) {
    super(error.sentence);
    this.name = "Refused";
    this.status = status;
    this.sentence = error.sentence;
    this.reference = error.reference ?? null;
    this.diagnostics = error.diagnostics ?? [];
  }
}

const UNREACHABLE = { sentence: "The server does not answer. Is it still running?" };

async function ask(path, body) {
  const request = body === undefined
    ? { method: "GET" }
    : { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(body) };
  let response;
  let answer;
  try {
    response = await fetch(path, { ...request, credentials: "same-origin", cache: "no-store", redirect: "error" });
    answer = response.status === 204 ? null : await response.json();
  } catch {
    throw new Refused(response ? response.status : 0, UNREACHABLE);
  }
  if (!response.ok) {
    throw new Refused(response.status, answer?.error ?? UNREACHABLE);
  }
  return answer;
}

/**
 * The server of a document, or null. `key` is what the server calls the document's case: that of the address, for an
 * uploaded case has a key of its own. To open the case of another key, go to `?case=KEY`.
 */
export function connect(doc) {
  if (!doc.served) {
    return null;
  }
  const key = new URLSearchParams(location.search).get("case") || doc.case.id;
  const about = (question) => ({
    ...question,
    case: question.case === undefined || question.case === doc.case.id ? key : question.case,
  });
  return {
    key,
    cases: () => ask("/api/cases"),
    board: (question = {}) => ask("/api/board", about(question)),
    evaluate: (question) => ask("/api/evaluate", about(question)),
    deadlock: (question = {}) => ask("/api/deadlock", about(question)),
    deals: (question) => ask("/api/deals", about(question)),
    claim: (question) => ask("/api/claim", about(question)),
    check: (files) => ask("/api/check", { case: key, files }),
    room: () => ask("/api/room"),
    enter: (slot, name, code) => ask("/api/room/" + encodeURIComponent(slot), { name, code }),
  };
}
