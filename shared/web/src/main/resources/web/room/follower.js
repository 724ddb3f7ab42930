import {Timers, jittered} from './timing.js';

const POLL_MS = 4_000;

/** Where there is no socket: asks for the newest block's number every few seconds. */
export class Follower {
  /**
   * @param {object} parts
   * @param {() => Promise<{block: number}>} parts.newest
   * @param {(n: number) => void} parts.onBlock
   * @param {import('./timing.js').Later} parts.after
   * @param {() => number} parts.random
   */
  constructor({newest, onBlock, after, random}) {
    this.newest = newest;
    this.onBlock = onBlock;
    this.random = random;
    this.timers = new Timers(after);
    this.turn = 0;
  }

  start() {
    this.stop();
    void this.#ask(this.turn);
  }

  stop() {
    this.turn++;
    this.timers.clearAll();
  }

  /** @param {number} turn */
  async #ask(turn) {
    try {
      const {block} = await this.newest();
      if (turn === this.turn) this.onBlock(block ?? 0);
    } catch {
      // Offline, or nothing was said yet.
    }
    if (turn === this.turn) this.timers.set('next', jittered(POLL_MS, 0.5, this.random), () => void this.#ask(turn));
  }
}
