import { amountWords } from "./book.js";

/** The words of the page itself. The words of the domain (verdicts, bases, grounds) come with the document. */

export const words = {
  views: {
    board: "Board",
    guess: "Predict",
    deadlock: "Deadlock",
    compare: "Compare",
    room: "Room",
    share: "Share",
    cards: "Role cards",
    debrief: "Debrief",
    open: "Texts",
  },
  viewsName: "Views",
  stripName: "Room",
  toolsName: "Tools",
  tools: {
    undo: "Undo",
    redo: "Redo",
    reset: "Reset",
    settings: "Settings",
    keep: "Keep",
    present: "Present",
    help: "Keys",
    tour: "Guided tour",
    close: "Close",
  },
  skipToText: "Go to the text",
  skipToTable: "Go to the table",
  text: {
    blank: "A blank text",
    choose: "Choose another text",
    focus: "In focus",
    asStarted: "As it was published; nothing changed",
    asBlank: "Nothing set yet",
    silence: "says nothing",
    other: "other, in words",
    otherHint: "Words of your own. What a party with a rule here would answer is then open.",
    amount: "a figure",
    was: "Was:",
    putBack: "Put back",
    clause: "In the text",
    of: "of",
    set: "set",
    change: "change",
    changed: "changed",
    fromStart: "from the text as published",
    fromBlank: "since the blank page",
    issue: "issue",
    noFigure: "no figure in the text",
    inFigures: "in figures",
    bounds: "Who stands where",
    nobodyTested: "Nobody needed has tested",
    gap: (who) => `Between them ${who} refuse every figure.`,
  },
  table: {
    title: "The table",
    curtain: "The answers are behind the curtain.",
    blocks: "blocks",
    was: "was:",
    lastMove: "Last move",
    nothingMoved: "No answer changed.",
    legal: "Legal steps this text would need",
    infeasible: "The text contradicts itself",
    assumptions: "Your assumptions",
    byRule: "for this text",
    yourSetting: "your setting",
    required: "consent required",
    advisory: "advisory",
    mayRequire: "Open besides",
    author: "Remark on the authors",
    issuesMoved: "issues moved",
    answersMoved: (n) => (n === 1 ? "One answer changed." : `${n} answers changed.`),
    unused: (who) => `The assumption about ${who} is not used: its rules already answer.`,
    mayNeed: (what) => `A position nobody listed leaves open whether this text would also need ${what}.`,
    authorRefuses: (who) => `${who} wrote or carries this text, yet its own recorded rules refuse it.`,
  },
  reasons: {
    close: "Close the reasons",
    none: "No rule fires on this text.",
    silent: "The text is silent on",
    against: "Against this:",
    evidence: "On record",
    source: "Source",
    explain: "The rule in plain words",
    unknown: "What nobody knows",
    vote: "A vote, and no rule tells how it would go.",
    consent: "Why its consent is needed",
    turn: "The least that turns this party",
    turnNone: "No change of this text was found after which this party would not refuse.",
    turnSome: "The search ended early: there may be other ways.",
    turnFree: "On record, nobody else is lost.",
    loses: "Then refuses:",
    wins: "Then no longer refuses:",
    apply: "Apply",
    needs: "makes this necessary",
    undated: "undated",
    more: (n) => (n === 1 ? "One more statement it rests on" : `${n} more statements it rests on`),
    read: ({ terms, of }) =>
      terms ? `Rules read ${terms} of the text's ${of} terms.` : `No rule reads any of the text's ${of} terms.`,
    unlisted: (says, issue, rules) =>
      `The text says “${says}” on ${issue}, which nobody listed; what ${rules} would make of it is open.`,
  },
  deadlock: {
    title: "Is the deadlock real?",
    curtain: "The proof is behind the curtain.",
    point: "Sticking point",
    evidence: "How much evidence counts",
    reading: "Reading",
    defaultReading: "Default reading",
    stands: "Who leaves what",
    leaves: "would leave",
    refuses: "refuses",
    nothingLeft: "nothing",
    proof: "proof",
    moreProofs: (n) => (n === 1 ? "One more proof is not listed." : `${n} more proofs are not listed.`),
    ladder: "Down to which evidence it holds",
    alone: "Who could open it alone",
    circles: "Who could agree with whom",
    robust: "How much hangs on what is disputed",
    example: "A text that would pass",
    exampleTry: "Put it on the board",
    conflict: "Who is tied to what",
    live: "With the settings and the text of this moment",
    liveRun: "Work it out now",
    deals: "Nearest deals from this text",
    dealsRun: "Find the nearest deals",
    oneSided: "Nearest texts that only one side refuses",
    stillRefuses: (n) => (n === 1 ? "Still refuses on record:" : "Still refuse on record:"),
    claims: "Claims of analysts",
    claimRun: "Judge this claim",
    working: "Working it out …",
    notMade:
      "This combination of readings was not worked out beforehand. Choose one reading at a time, or run the board from the command line (serve).",
    stale: "Worked out for the day and consent of the export; your settings differ.",
    fixed: "Hold what this text sets",
    none: "No sticking point: some text passes.",
    lines: "The red lines in this proof, and what they rest on",
    outcomes: { "no-deal": "holds: nothing is left", deal: "some text passes", unknown: "nobody knows" },
    outdated: "Worked out for what was on the board before. Ask again.",
    whole: "The whole answer",
    asItIs: "The text as it is",
  },
  compare: {
    title: "Compare",
    left: "First",
    right: "Second",
    asOf: "as of",
    moved: "What moved",
    same: "Both say the same on every issue.",
    answers: "Whose answer changed",
    noAnswers: "No answer changed.",
    because: "Because of",
    noLonger: "No longer:",
    now: "Now:",
    teams: "Teams",
    texts: "Texts",
    and: "and",
    then: "then",
    issue: "Issue",
  },
  settings: {
    title: "Settings",
    differs: "Not as in the case:",
    reading: "reading",
    off: "off",
    day: "As of",
    dayHint: "Rules in force on this day.",
    factsUntil: "Researched up to",
    basis: "Evidence that counts",
    basisHint:
      "Every stand rests on evidence of some grade, from what a party said itself down to what an analyst assumed. What is of a weaker grade than the one chosen is left out.",
    atLeast: "at least",
    everything: "everything, also what is only",
    readings: "Readings",
    consent: "Whose consent counts",
    asCase: "as in the case",
    required: "required",
    advisory: "advisory",
    parameters: "Numbers",
    disputed: "Disputed:",
    circumstances: "Circumstances",
    fixed: "Fixed when this file was made. The served board (impasse serve) can change them.",
    again: "Back to the case's own",
    reload: "Use these",
  },
  look: {
    title: "Light or dark",
    device: "as the device",
    light: "light",
    dark: "dark",
  },
  keep: {
    title: "Keep",
    link: "Link to this state",
    linkHint: "The whole state is in the address: settings, texts, what was tried.",
    linkOfFile: "This one opens on this device only; to another, take a text as a code (Room, Show large).",
    copy: "Copy the link",
    copied: "Copied.",
    byHand: "The link is marked: copy it with Ctrl C.",
    file: "Scenario file",
    fileHint: "A text file that the command line evaluates.",
    download: "Download",
    report: "Report",
    reportHint: "The text, the answers, reasons and sources on A4. The browser also prints to PDF.",
    print: "Print",
    debrief: "Debrief sheet",
    debriefOpen: "Open the debrief",
  },
  open: {
    title: "Choose a text",
    cases: "Other cases",
    texts: "Texts",
    blank: "Start from a blank text",
    blankHint: "Every issue is left open until you set it.",
    here: "on the board",
    uploads: "Own files",
    uploadsHint:
      "A text for this case, or a whole case folder (case.yaml, evidence.yaml, rules, texts). They are checked first and stay in memory.",
    files: "Choose files",
    folder: "Choose a folder",
    check: "Check",
    fine: "No problem found.",
    use: "Put it on the board",
    problems: "problem",
    expected: "Expected:",
  },
  paper: {
    text: "The text",
    reasons: "Reasons",
    sources: "Sources",
    receipt: "Receipt",
    case: "Case",
    under: "Settings",
    program: "Made with",
    fingerprints: "Fingerprints of the files",
    rulesOf: "Rules of",
    silentOn: (n) => (n ? `It says nothing on ${n} further issues.` : "It says something on every issue."),
  },
  error: {
    title: "That did not work",
    reference: "Reference",
    otherNumbers:
      "The address was made with other numbers or circumstances. This file has tables for its own only, and shows those.",
  },
  help: {
    title: "Keys",
    single: "Single keys work",
    singleHint: "Switch them off if they get in the way of speech input or a screen reader.",
    rows: [
      ["1 – 7", "Board, Predict, Deadlock, Compare, Room, Role cards, Debrief"],
      ["O", "Choose a text"],
      ["T", "To the text"],
      ["V", "To the table"],
      ["Ctrl Z, Ctrl Y", "Undo, redo"],
      ["S", "Settings"],
      ["K", "Keep: link, file, report"],
      ["P", "Present: large type, on and off"],
      ["D", "Light, dark, or as the device"],
      ["← →", "In a choice or a slider: one step"],
      ["Page ↑ ↓", "In a slider: ten steps"],
      ["Esc", "Close what is open"],
      ["?", "This overview"],
    ],
  },
};

/** "1 change", "3 changes". */
export function count(number, noun) {
  return amountWords(number, noun) + (number === 1 ? "" : "s");
}

/** "a", "a and b", "a, b and c". */
export function list(items) {
  if (items.length < 2) return items.join("");
  return items.slice(0, -1).join(", ") + " and " + items[items.length - 1];
}

export function capital(sentence) {
  return sentence ? sentence[0].toUpperCase() + sentence.slice(1) : sentence;
}

/** "20 November 2025", as exactly as it is known. */
export function dateWords(date) {
  if (!/^\d{4}(-\d{2}){0,2}$/.test(date ?? "")) return date ?? "";
  const [year, month, day] = date.split("-").map(Number);
  const months = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
  ];
  return [day, month && months[month - 1], year].filter(Boolean).join(" ");
}

/** A party's answer in words; nobody's silence is shown as consent. */
export function answerWords(doc, answer) {
  if (answer.assumed) return verdictWords(doc, answer.id, answer.verdict) + " (your assumption)";
  const unrecorded = answer.verdict === "accept" && answer.ground === "no-rules";
  return verdictWords(doc, answer.id, unrecorded ? "no-rules" : answer.verdict);
}

/** The words of a face beside a party's name: "Buyers" refuse, "Russia" refuses. */
export function verdictWords(doc, id, face) {
  const several = doc.parties.find((party) => party.id === id)?.plural;
  return (several && doc.words.verdictsOfSeveral[face]) || doc.words.verdicts[face];
}

/** A grade of evidence as a choice: at least so good; the weakest leaves nothing out. */
export function gradeWords({ doc, words }, basis) {
  const weakest = basis === doc.bases[doc.bases.length - 1];
  return (weakest ? words.settings.everything : words.settings.atLeast) + " “" + basis.words + "”";
}

/** Whose consent counts, and who says so. */
export function consentWords(words, consent) {
  const base = words.table[consent.need];
  if (consent.origin === "rule") return base + " " + words.table.byRule;
  return consent.origin === "user" ? base + " (" + words.table.yourSetting + ")" : base;
}
