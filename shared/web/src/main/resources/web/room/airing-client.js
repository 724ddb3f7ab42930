import {instant} from './clock.js';
import {Timers, later, pause} from './timing.js';

/**
 * Plays the script of an autowebinar: what is seen follows from the server's clock and immutable
 * pieces of the script, so every viewer sees the same, without a server process.
 *
 * Pieces are asked for once they may be read, spread over the time that is left, so that a full room
 * does not ask in one second. After a late entry, sleep or a gap the piece of now is enough: its
 * snapshot holds what came before.
 *
 * @typedef {object} Manifest
 * @property {string} sessionId
 * @property {string} startsAt ISO instant of the zero
 * @property {number} lengthMs
 * @property {number} segmentMs
 * @property {number} playFromMs the picture's position at the zero
 * @property {{fromSegment: number, version: number|string}[]} entries rising; an edit adds one
 * @property {{kind: string}} video
 * @property {string} [title]
 *
 * @typedef {object} Segment
 * @property {number} k
 * @property {number} fromMs
 * @property {number} toMs
 * @property {import('./reducer.js').Snapshot} snapshot what is seen at `fromMs`
 * @property {import('./reducer.js').LogEvent[]} events
 */

const RETRY_EARLY_MS = 1_000;
/** The next piece is asked for between these shares of the present one. */
const SOONEST = 0.1;
const LATEST = 0.7;

export class AiringClient {
  /**
   * @param {object} parts
   * @param {{manifest: () => Promise<Manifest>, segment: (version: number|string, k: number) => Promise<Segment>}} parts.access
   * @param {import('./reducer.js').Screen} parts.screen
   * @param {import('./clock.js').ServerClock} parts.clock
   * @param {() => void} parts.onChange
   * @param {import('./timing.js').Later} [parts.after]
   * @param {() => number} [parts.random]
   */
  constructor({access, screen, clock, onChange, after = later, random = Math.random}) {
    this.access = access;
    this.screen = screen;
    this.clock = clock;
    this.onChange = onChange;
    this.random = random;
    this.timers = new Timers(after);
    /** @type {Manifest|undefined} */
    this.manifest = undefined;
    /** @type {import('./reducer.js').LogEvent[]} read but not yet due, in order */
    this.waiting = [];
    /** The newest piece that was read; −1 before the first. */
    this.read = -1;
    this.running = false;
    this.reading = false;
  }

  /** Milliseconds since the zero; negative before it, undefined until the manifest is here. */
  get position() {
    return this.manifest ? this.clock.now() - instant(this.manifest.startsAt) : undefined;
  }

  /** Where the picture must stand now. */
  get pictureMs() {
    const position = this.position;
    return position === undefined ? undefined : position + (this.manifest?.playFromMs ?? 0);
  }

  get over() {
    const position = this.position;
    return position !== undefined && position >= (this.manifest?.lengthMs ?? 0);
  }

  start() {
    this.running = true;
    void this.#enter(0);
  }

  stop() {
    this.running = false;
    this.timers.clearAll();
  }

  /** Time may have jumped: play what is due and read the piece of now. */
  wake() {
    if (this.running && this.manifest) this.#step();
  }

  /** @param {number} tries @returns {Promise<void>} */
  async #enter(tries) {
    try {
      this.manifest = await this.access.manifest();
    } catch {
      if (this.running) this.timers.set('enter', pause(tries, this.random), () => void this.#enter(tries + 1));
      return;
    }
    if (this.running) this.#step();
    this.onChange();
  }

  /** Plays what is due, then sleeps until the next event or reading. */
  #step() {
    const manifest = this.manifest;
    const position = this.position;
    if (!manifest || position === undefined || !this.running) return;
    const due = this.waiting.findIndex(event => event.offsetMs > position);
    const ready = this.waiting.splice(0, due < 0 ? this.waiting.length : due);
    if (ready.length && this.screen.fold(ready)) this.onChange();
    if (position >= manifest.lengthMs) {
      this.stop();
      this.onChange();
      return;
    }
    this.#plan(manifest, position);
    const next = Math.min(this.waiting[0]?.offsetMs ?? Infinity, manifest.lengthMs,
      position < 0 ? 0 : Infinity);
    this.timers.set('step', Math.max(1, Math.min(next - position, 1_000)), () => this.#step());
  }

  /** @param {Manifest} manifest @param {number} position */
  #plan(manifest, position) {
    if (this.reading || this.timers.has('read')) return;
    const present = Math.floor(position / manifest.segmentMs);
    const wanted = this.read < present ? Math.max(0, present) : this.read + 1;
    if (wanted * manifest.segmentMs >= manifest.lengthMs) return;
    const readable = (wanted - 1) * manifest.segmentMs;
    // Late or at the door: now. Else somewhere within the piece before.
    const spread = wanted <= present ? 0
      : manifest.segmentMs * (SOONEST + this.random() * (LATEST - SOONEST));
    const wait = Math.max(0, readable - position + spread);
    this.timers.set('read', wait, () => void this.#readPiece(wanted, 0));
  }

  /** @param {number} k @param {number} tries */
  async #readPiece(k, tries) {
    this.reading = true;
    let wait = -1;
    try {
      // An edit reaches only what nobody may read yet, so this manifest is new enough for k.
      // The one from the waiting room may be hours old: a second try reads it anew.
      if (k > 0 || tries > 0) this.manifest = await this.access.manifest();
      const segment = await this.access.segment(this.#version(k), k);
      if (this.running) this.#take(segment);
    } catch (error) {
      wait = /** @type {any} */ (error)?.code === 'TOO_EARLY' ? RETRY_EARLY_MS : pause(tries, this.random);
    }
    this.reading = false;
    if (!this.running) return;
    if (wait >= 0) this.timers.set('read', wait, () => this.#retry(k, tries + 1));
    this.#step();
  }

  /** Where the retry took too long, the piece of now is wanted instead. @param {number} k @param {number} tries */
  #retry(k, tries) {
    const present = Math.floor((this.position ?? 0) / (this.manifest?.segmentMs ?? 1));
    void this.#readPiece(Math.max(k, present), tries);
  }

  /** @param {number} k @returns {number|string} */
  #version(k) {
    const entries = this.manifest?.entries ?? [];
    return (entries.findLast(entry => entry.fromSegment <= k) ?? entries[0])?.version ?? 1;
  }

  /** @param {Segment} segment */
  #take(segment) {
    const skipped = segment.k > this.read + 1 || this.read < 0;
    this.read = Math.max(this.read, segment.k);
    if (skipped) {
      this.waiting = this.waiting.filter(event => event.offsetMs >= segment.toMs);
      if (segment.snapshot) this.screen.restore(segment.snapshot);
    }
    this.waiting.push(...segment.events);
    this.waiting.sort((a, b) => a.offsetMs - b.offsetMs || a.seq - b.seq);
    this.onChange();
  }
}
