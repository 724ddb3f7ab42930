import {later} from './timing.js';

/**
 * Keeps the picture where the session is. What is more than two seconds off is corrected by a jump,
 * what is less by a slightly other speed. There is no seeking by hand: after a pause the picture
 * goes on from now.
 */
const TICK_MS = 500;
const JUMP_MS = 2_000;
const SMOOTH_MS = 250;
const CLOSE_MS = 60;
/** Speed is changed by so much: less would take minutes, more would be heard. */
const SLOWEST = 0.03;
const FASTEST = 0.1;
/** After a jump the picture gets this long to settle before it is judged again. */
const SETTLE_MS = 3_000;
const LONGEST_LEAD_MS = 6_000;

export class InStep {
  /**
   * @param {object} parts
   * @param {import('./player.js').Player} parts.player
   * @param {() => number|undefined} parts.aim where the picture must stand; undefined: at the edge of a live stream
   * @param {() => number} [parts.monotonic]
   * @param {import('./timing.js').Later} [parts.after]
   */
  constructor({player, aim, monotonic = () => performance.now(), after = later}) {
    this.player = player;
    this.aim = aim;
    this.monotonic = monotonic;
    this.after = after;
    /** The person pressed pause. */
    this.held = false;
    this.aligned = false;
    this.jumped = Number.NEGATIVE_INFINITY;
    this.measured = true;
    /** How long a jump takes here: the next one aims so much further. */
    this.lead = 0;
    this.cancel = () => {};
  }

  start() {
    this.tick();
  }

  stop() {
    this.cancel();
  }

  hold() {
    this.held = true;
    this.player.hasten?.(1);
    this.player.pause();
  }

  /** Goes on from now. */
  resume() {
    this.held = false;
    this.aligned = false;
    if (this.aim() === undefined) this.player.toEdge();
    void this.player.play();
    this.tick();
  }

  /** How far the picture is ahead, in milliseconds; undefined where it follows nobody. */
  get drift() {
    const target = this.aim();
    const {position} = this.player;
    return target === undefined || position === undefined ? undefined : position - target;
  }

  tick() {
    this.cancel();
    this.#correct();
    this.cancel = this.after(TICK_MS, () => this.tick());
  }

  #correct() {
    const {player} = this;
    if (this.held || player.state === 'failed' || player.state === 'loading') {
      if (!this.held && player.state === 'loading') this.#keepPlaying();
      return;
    }
    const target = this.aim();
    if (target === undefined) {
      this.#keepPlaying();
      return;
    }
    if (target < 0 || (player.duration !== undefined && target >= player.duration)) {
      if (target < 0 && player.state === 'playing') player.pause();
      return;
    }
    this.#keepPlaying();
    const {drift} = this;
    if (drift === undefined) return;
    const since = this.monotonic() - this.jumped;
    if (!this.measured && player.state === 'playing') this.#learn(drift);
    const limit = this.aligned ? JUMP_MS : SMOOTH_MS;
    const patient = player.state === 'waiting' ? SETTLE_MS * 3 : SETTLE_MS;
    if (Math.abs(drift) > limit && (!this.aligned || since > patient)) this.#jump(target);
    else this.#lean(drift);
  }

  #keepPlaying() {
    if (this.player.state === 'paused' || this.player.state === 'loading' || this.player.state === 'ended') {
      void this.player.play();
    }
  }

  /** @param {number} target */
  #jump(target) {
    const {duration} = this.player;
    this.aligned = true;
    this.measured = false;
    this.jumped = this.monotonic();
    this.player.hasten?.(1);
    this.player.seek(Math.min(target + this.lead, duration ?? Number.POSITIVE_INFINITY));
  }

  /** The picture runs again: it lags by what the jump took. @param {number} drift */
  #learn(drift) {
    this.measured = true;
    this.lead = Math.min(LONGEST_LEAD_MS, Math.max(0, this.lead - drift));
  }

  /** @param {number} drift */
  #lean(drift) {
    if (!this.player.hasten || this.player.state !== 'playing') return;
    this.aligned = true;
    const share = Math.min(FASTEST, Math.max(SLOWEST, Math.abs(drift) / 20_000));
    if (Math.abs(drift) > SMOOTH_MS) this.player.hasten(drift > 0 ? 1 - share : 1 + share);
    else if (Math.abs(drift) < CLOSE_MS) this.player.hasten(1);
  }
}
