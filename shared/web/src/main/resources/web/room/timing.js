/**
 * Timers and chance, given to what waits, so that tests can hold both.
 *
 * @typedef {(ms: number, action: () => void) => () => void} Later runs once; the answer cancels
 */

/** @type {Later} */
export const later = (ms, action) => {
  const timer = setTimeout(action, ms);
  return () => clearTimeout(timer);
};

const FIRST_MS = 1_000;
const LONGEST_MS = 30_000;

/**
 * How long to wait before another try: doubling, and anywhere within the half, so that a thousand
 * browsers cut off at once do not come back at once.
 *
 * @param {number} tries so far, from 0
 * @param {() => number} random
 */
export function pause(tries, random) {
  const whole = Math.min(LONGEST_MS, FIRST_MS * 2 ** tries);
  return whole * (tries === 0 ? random() : 0.5 + random() / 2);
}

/** @param {number} ms @param {number} share @param {() => number} random */
export function jittered(ms, share, random) {
  return ms * (1 - share * random());
}

/** Timers by name: setting one again replaces it. */
export class Timers {
  /** @param {Later} after */
  constructor(after) {
    this.after = after;
    /** @type {Map<string, () => void>} */
    this.running = new Map();
  }

  /** @param {string} name @param {number} ms @param {() => void} action */
  set(name, ms, action) {
    this.clear(name);
    this.running.set(name, this.after(ms, () => {
      this.running.delete(name);
      action();
    }));
  }

  /** @param {string} name */
  has(name) {
    return this.running.has(name);
  }

  /** @param {string[]} names */
  clear(...names) {
    for (const name of names) {
      this.running.get(name)?.();
      this.running.delete(name);
    }
  }

  clearAll() {
    this.clear(...this.running.keys());
  }
}
