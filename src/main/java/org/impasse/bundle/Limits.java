package org.impasse.bundle;

/** How large a bundle may be, read or written. */
final class Limits {

  /** The zip file, and all that it unpacks to, in bytes. */
  static final long TOTAL = 64L << 20;

  /** One file of it, unpacked, in bytes. */
  static final int FILE = 32 << 20;

  /** The manifest, in bytes. */
  static final int MANIFEST = 2 << 20;

  static final int FILES = 5_000;

  /** Text packs to a tenth or a thirtieth of its size; only what is made to burst packs better. */
  static final int RATIO = 200;

  /** Below this size, in bytes, nothing bursts. */
  static final long HARMLESS = 1 << 20;

  private Limits() {}
}
