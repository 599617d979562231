/** Writes small numbers as bytes that fit into an address. */
export class ByteSink {
  constructor() {
    this.bytes = [];
  }

  /** A whole number, not negative; small ones take one byte. */
  put(value) {
    let rest = value;
    for (; rest >= 128; rest = Math.floor(rest / 128)) {
      this.bytes.push(rest % 128 + 128);
    }
    this.bytes.push(rest);
  }

  text(words) {
    const bytes = new TextEncoder().encode(words);
    this.put(bytes.length);
    bytes.forEach(byte => this.bytes.push(byte));
  }

  /** Letters, digits, '-' and '_', the last few of which tell when others were lost. */
  toString() {
    return encoded([...this.bytes, ...checkOf(this.bytes)]);
  }
}

/** Reads what a sink wrote; anything that no sink wrote is an error. */
export class ByteSource {
  constructor(written) {
    const all = Uint8Array.from(atob(written.replaceAll("-", "+").replaceAll("_", "/")), c => c.charCodeAt(0));
    this.bytes = all.slice(0, -CHECK);
    this.at = 0;
    if (all.length <= CHECK || encoded(all) !== written || checkOf(this.bytes).some((byte, i) => byte !== all[this.bytes.length + i])) {
      throw new Error("damaged");
    }
  }

  /** A number below the count; without a count, any. */
  take(count = Number.MAX_SAFE_INTEGER) {
    let value = 0;
    for (let unit = 1; ; unit *= 128) {
      const byte = this.next();
      value += byte % 128 * unit;
      if (byte < 128) {
        break;
      }
    }
    if (value >= count) {
      throw new Error("too large");
    }
    return value;
  }

  text() {
    const length = this.take();
    const bytes = this.bytes.slice(this.at, this.at + length);
    this.at += length;
    if (bytes.length < length) {
      throw new Error("too short");
    }
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  }

  empty() {
    return this.at === this.bytes.length;
  }

  next() {
    if (this.at >= this.bytes.length) {
      throw new Error("too short");
    }
    return this.bytes[this.at++];
  }
}

function encoded(bytes) {
  const letters = Array.from(bytes, byte => String.fromCharCode(byte)).join("");
  return btoa(letters).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}

const CHECK = 3;

/** Fletcher's sums of all bytes and of their places. */
function checkOf(bytes) {
  let plain = 1;
  let weighted = 0;
  for (const byte of bytes) {
    plain = (plain + byte) % 4093;
    weighted = (weighted + plain) % 4093;
  }
  return [plain & 255, weighted & 255, plain >> 8 << 4 | weighted >> 8];
}
