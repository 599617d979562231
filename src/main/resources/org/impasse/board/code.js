import { changedText } from "./replay.js";
import { changesBetween, editionOf, putText, takeText } from "./packing.js";

const SYMBOLS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const MISREAD = { O: "0", I: "1", L: "1", U: "V" };
const EDITIONS = 1 << 12;
const VERSIONS = 4;
const VERSION = 0;
const LONGEST_CODE = 20_000;

/** A text as a short code to read aloud or type. It says which text of the case it starts from and what is changed. */
export function textCode(book, text) {
  const before = changedText(text.base, {}, book).terms;
  const digits = new Digits();
  digits.put(VERSION, VERSIONS);
  digits.put(editionOf(book) % EDITIONS, EDITIONS);
  putText(digits, book, text.base, changesBetween(book, before, text.terms));
  const symbols = digits.symbols();
  return [...symbols, ...checkOf(symbols)].map(n => SYMBOLS[n]).join("").replace(/.{4}(?=.)/g, "$&-");
}

/** What a code says, as {base, set}, or {error} with a sentence for whoever typed it. */
export function readCode(book, code) {
  const symbols = [];
  const typed = String(code === undefined || code === null ? "" : code).toUpperCase().replace(/[\s\p{Pd}.,]+/gu, "");
  if (typed.length > LONGEST_CODE) {
    return { error: "This is too long for a code." };
  }
  for (const letter of typed) {
    const symbol = SYMBOLS.indexOf(MISREAD[letter] || letter);
    if (symbol < 0) {
      return { error: `A code has only letters and digits; “${letter}” is in no code.` };
    }
    symbols.push(symbol);
  }
  if (symbols.length < 5) {
    return { error: symbols.length === 0 ? "There is no code yet." : "The code is not complete." };
  }
  if (plainSum(symbols) !== 0 || weightedSum(symbols) !== 0) {
    return { error: "The code has a slip in it, or is not complete. Compare it letter by letter." };
  }
  try {
    const source = new DigitSource(symbols.slice(0, -2));
    if (source.take(VERSIONS) !== VERSION) {
      return { error: "This code is of another version of the program." };
    }
    if (source.take(EDITIONS) !== editionOf(book) % EDITIONS) {
      return { error: "This code is of another case, or of another edition of this one." };
    }
    const text = takeText(source, book);
    return source.empty() ? text : { error: "The code says more than a text can say." };
  } catch (damaged) {
    return { error: "The code cannot be read as a text of this case." };
  }
}

/**
 * Two symbols that change when any one or two symbols of a code of up to 31 do, and when two neighbours change places:
 * with them, the sum of all over the field of 32 elements is nought, plain and weighted by place.
 */
function checkOf(symbols) {
  for (let first = 0; ; first++) {
    const second = plainSum([...symbols, first]);
    if (weightedSum([...symbols, first, second]) === 0) {
      return [first, second];
    }
  }
}

function plainSum(symbols) {
  return symbols.reduce((sum, symbol) => sum ^ symbol, 0);
}

function weightedSum(symbols) {
  return symbols.reduce((sum, symbol) => double(sum) ^ symbol, 0);
}

function double(element) {
  return element & 16 ? (element << 1 ^ 0b100101) & 31 : element << 1;
}

/** A number whose digits count each in its own way, so that no room is lost between them. */
class Digits {
  constructor() {
    this.digits = [];
  }

  put(value, count) {
    this.digits.push([BigInt(value), BigInt(count)]);
  }

  text(words) {
    const bytes = new TextEncoder().encode(words);
    this.put(bytes.length, 2048);
    bytes.forEach(byte => this.put(byte, 256));
  }

  symbols() {
    let number = this.digits.reduceRight((all, [value, count]) => all * count + value, 0n);
    const symbols = [];
    for (; number > 0n; number >>= 5n) {
      symbols.unshift(Number(number & 31n));
    }
    while (symbols.length < 3) {
      symbols.unshift(0);
    }
    return symbols;
  }
}

class DigitSource {
  constructor(symbols) {
    this.number = symbols.reduce((all, symbol) => all << 5n | BigInt(symbol), 0n);
  }

  take(count) {
    const of = BigInt(count);
    const value = Number(this.number % of);
    this.number /= of;
    return value;
  }

  text() {
    const bytes = Array.from({ length: this.take(2048) }, () => this.take(256));
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(Uint8Array.from(bytes));
  }

  empty() {
    return this.number === 0n;
  }
}
