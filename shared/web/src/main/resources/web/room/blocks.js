import {later} from './timing.js';

const GRACE_MS = 150;
const TRIES = 6;

/**
 * Puts a log's blocks in order: a block pushed too far ahead waits, what lies between is fetched by
 * number, and what was there before is dropped.
 *
 * @typedef {{n: number, events: import('./reducer.js').LogEvent[]}} Block
 */
export class Blocks {
  /**
   * @param {object} parts
   * @param {(n: number) => Promise<Block>} parts.fetchBlock
   * @param {(events: import('./reducer.js').LogEvent[]) => void} parts.onEvents
   * @param {() => Promise<void>} [parts.resync] takes a snapshot where too much is missing
   * @param {number} [parts.farBehind] more missing blocks than this are not fetched one by one
   * @param {import('./timing.js').Later} [parts.after]
   */
  constructor({fetchBlock, onEvents, resync, farBehind = 40, after = later}) {
    this.fetchBlock = fetchBlock;
    this.onEvents = onEvents;
    this.resync = resync;
    this.farBehind = farBehind;
    this.after = after;
    /** Number of the newest block that is folded. */
    this.last = 0;
    this.wanted = 0;
    this.filling = false;
    /** @type {Map<number, Block>} */
    this.ahead = new Map();
  }

  /** A snapshot holds everything up to this block. @param {number} n */
  startAt(n) {
    this.last = Math.max(this.last, n);
    this.#drain();
  }

  /** @param {Block} block as pushed */
  take(block) {
    if (block.n <= this.last) return;
    this.ahead.set(block.n, block);
    this.#drain();
    this.reach(block.n);
  }

  /** Somebody said that this block exists. @param {number} n */
  reach(n) {
    this.wanted = Math.max(this.wanted, n);
    if (this.wanted > this.last && !this.filling) {
      this.filling = true;
      this.after(GRACE_MS, () => void this.#fill());
    }
  }

  async #fill() {
    let tries = 0;
    while (this.last < this.wanted && tries < TRIES) {
      try {
        if (this.resync && this.wanted - this.last > this.farBehind) {
          await this.resync();
          if (this.wanted - this.last > this.farBehind) break;
        } else {
          const block = await this.fetchBlock(this.last + 1);
          this.ahead.set(block.n, block);
          this.#drain();
        }
        tries = 0;
      } catch {
        const wait = GRACE_MS * 2 ** tries++;
        await new Promise(resolve => this.after(wait, () => resolve(undefined)));
      }
    }
    // What could not be had now is asked for when a beat or a push names it again.
    this.filling = false;
    if (this.last < this.wanted) this.wanted = this.last;
  }

  #drain() {
    for (const n of this.ahead.keys()) {
      if (n <= this.last) this.ahead.delete(n);
    }
    for (let next = this.ahead.get(this.last + 1); next; next = this.ahead.get(this.last + 1)) {
      this.ahead.delete(next.n);
      this.last = next.n;
      this.onEvents(next.events);
    }
  }
}
