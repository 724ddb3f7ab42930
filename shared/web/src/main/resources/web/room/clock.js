/**
 * The server's clock, measured by round trips. The device's own clock may be hours wrong and may be
 * changed at any time: it is only compared with itself, to notice sleep.
 *
 * A reading costs a trip: the server said `now` somewhere between sending and receiving, so half of
 * the trip is the most it can be wrong by. The surest reading is kept.
 */
const WANDERS = 0.0002;
const PARTED_MS = 750;

/**
 * A moment as routes (ISO) and sockets (milliseconds) write it.
 *
 * @param {string|number} value
 * @returns {number} milliseconds since 1970; NaN when it is none
 */
export function instant(value) {
  return typeof value === 'number' ? value : Date.parse(value.replace(/(\.\d{3})\d+/, '$1'));
}

export class ServerClock {
  /**
   * @param {object} [parts]
   * @param {() => number} [parts.monotonic] milliseconds that never jump; may stand still in sleep
   * @param {() => number} [parts.wall] the device's clock
   */
  constructor({monotonic = () => performance.now(), wall = () => Date.now()} = {}) {
    this.monotonic = monotonic;
    this.wall = wall;
    /** @type {{offset: number, wrong: number, taken: number, apart: number}|undefined} */
    this.reading = undefined;
  }

  /** Whether the server has spoken at all; before that the device's clock stands in. */
  get known() {
    return this.reading !== undefined;
  }

  /** Milliseconds since 1970 by the server's clock. */
  now() {
    return this.reading ? this.monotonic() + this.reading.offset : this.wall();
  }

  /** The most that `now` can be wrong by, in milliseconds. */
  get uncertainty() {
    const reading = this.reading;
    return reading
      ? reading.wrong + (this.monotonic() - reading.taken) * WANDERS
      : Number.POSITIVE_INFINITY;
  }

  /** True after sleep or a change of the device's clock: measure again. */
  get doubtful() {
    return !this.reading
      || Math.abs(this.wall() - this.monotonic() - this.reading.apart) > PARTED_MS;
  }

  /** When a request leaves; to be given to `sample`. */
  mark() {
    return this.monotonic();
  }

  /**
   * Takes what an answer said.
   *
   * @param {number} sent of `mark`
   * @param {string|number|undefined} said the answer's `now`
   */
  sample(sent, said) {
    const server = said === undefined ? Number.NaN : instant(said);
    if (Number.isNaN(server)) return;
    const taken = this.monotonic();
    const wrong = (taken - sent) / 2;
    if (!this.doubtful && wrong >= this.uncertainty) return;
    this.reading = {
      offset: server - (sent + taken) / 2,
      wrong,
      taken,
      apart: this.wall() - taken,
    };
  }

  /**
   * Runs a request and takes its `now`.
   *
   * @template {{now?: string|number}} T
   * @param {() => Promise<T>} request
   * @returns {Promise<T>}
   */
  async timed(request) {
    const sent = this.mark();
    const answer = await request();
    this.sample(sent, answer?.now);
    return answer;
  }
}
