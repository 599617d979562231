const DIGITS = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";

/**
 * The tables of one rule, ready for look-ups. A rule whose alternatives read apart has several: it fires when one of
 * them does, and is open when none fires and one is open.
 */
export function tables(rule) {
  return rule.parts.map(table);
}

function table(part) {
  const cells = Uint16Array.from(part.cells, numberOf);
  const strides = [];
  part.sizes.reduce((stride, size) => (strides.push(stride), stride * size), 1);
  const columns = part.issues.map((issue, i) => ({ issue, stride: strides[i], ...column(part.classes[i]) }));
  return { columns, cells, outcomes: part.outcomes };
}

/** Which of a table's outcomes a cell has: a digit, or, where these do not suffice, a character from U+0100 on. */
function numberOf(cell) {
  const digit = DIGITS.indexOf(cell);
  return digit < 0 ? DIGITS.length + cell.charCodeAt(0) - 0x100 : digit;
}

function column(classes) {
  const starts = classes.starts || [];
  return {
    named: new Map(Object.entries(classes.named || {})),
    from: starts.map(start => start[0]),
    classAt: starts.map(start => start[1]),
  };
}

/** Which class of a column a position is in. */
export function classOf(column, position) {
  const named = column.named.get(typeof position === "object" ? "other" : position);
  if (named !== undefined) {
    return named;
  }
  const amount = Number(position);
  let k = -1;
  while (k + 1 < column.from.length && column.from[k + 1] <= amount) {
    k++;
  }
  if (k < 0) {
    throw new Error(`no position of ${column.issue}: ${position}`);
  }
  return column.classAt[k];
}

/** What a rule answers to a text: "fires", "open" or "no". */
export function answerOf(rule, terms) {
  let open = false;
  for (const table of rule.tables) {
    const answer = outcome(table, terms).answer;
    if (answer === "fires") {
      return "fires";
    }
    open = open || answer === "open";
  }
  return open ? "open" : "no";
}

/** The issues that make a rule fire, of every part of it that fires or might. */
export function matchedIssues(rule, terms) {
  const issues = new Set();
  for (const table of rule.tables) {
    for (const issue of outcome(table, terms).matched || []) {
      issues.add(issue);
    }
  }
  return issues;
}

/** For each part of a rule that fires, the issues it reads. */
export function firingParts(rule, terms) {
  return rule.tables
    .filter(table => outcome(table, terms).answer === "fires")
    .map(table => table.columns.map(column => column.issue));
}

function outcome(table, terms) {
  let cell = 0;
  for (const column of table.columns) {
    cell += column.stride * classOf(column, terms[column.issue]);
  }
  return table.outcomes[table.cells[cell]];
}
