import {Timers, jittered} from './timing.js';

/**
 * What a client says of itself from time to time: that it is there, where its picture stands. The
 * answer tells the newest block, so nothing committed is ever missed, and the server's time; no
 * answer means that the line is dead.
 *
 * @typedef {{t?: string, visible: boolean, videoMs?: number}} Beat
 */

const ANSWER_MS = 10_000;
const QUICK_MS = 6_000;
const SECOND_MS = 2_000;
const VIEWER_MS = 300_000;
const HOST_MS = 10_000;

export class Beats {
  /**
   * @param {object} parts
   * @param {boolean} parts.host hosts beat every 10 s, viewers every 4 to 5 minutes
   * @param {() => Beat} parts.say
   * @param {(beat: Beat) => boolean} parts.send by the socket
   * @param {() => void} parts.onSilence no answer came
   * @param {(beat: Beat) => Promise<any>} [parts.post] where there is no socket
   * @param {import('./clock.js').ServerClock} parts.clock
   * @param {import('./timing.js').Later} parts.after
   * @param {() => number} parts.random
   */
  constructor({host, say, send, onSilence, post, clock, after, random}) {
    this.host = host;
    this.say = say;
    this.send = send;
    this.onSilence = onSilence;
    this.post = post;
    this.clock = clock;
    this.random = random;
    this.timers = new Timers(after);
    this.sent = 0;
  }

  /** A line was opened: beat at once and, because the log may have grown meanwhile, once more. */
  opened() {
    this.stop();
    this.now();
    this.timers.set('second', SECOND_MS, () => this.now());
  }

  /** @param {boolean} [quick] whether the line is in doubt and must answer soon */
  now(quick = false) {
    this.sent = this.clock.mark();
    if (!this.send({t: 'beat', ...this.say()})) return;
    this.timers.set('answer', quick ? QUICK_MS : ANSWER_MS, this.onSilence);
    this.timers.set('next', this.#pause(), () => this.now());
  }

  /** @param {{now?: number|string}} answer */
  answered(answer) {
    this.timers.clear('answer');
    this.clock.sample(this.sent, answer.now);
  }

  /** There is no line: be present by plain requests. Hosts are present by their socket only. */
  quietly() {
    this.stop();
    const post = this.post;
    if (!post || this.host) return;
    const again = () => this.timers.set('quiet', this.#pause(), () => {
      post(this.say()).catch(() => {});
      again();
    });
    again();
  }

  stop() {
    this.timers.clearAll();
  }

  #pause() {
    return this.host ? HOST_MS : jittered(VIEWER_MS, 0.2, this.random);
  }
}
