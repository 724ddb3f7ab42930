import {playAccess} from './access.js';
import {AiringClient} from './airing-client.js';
import {LogClient} from './log-client.js';
import {Outbox} from './outbox.js';
import {Screen} from './reducer.js';

/**
 * One person's place in one session: the screen, what fills it (the live log and, of an autowebinar,
 * the script) and the own words on their way.
 */
export class Seat {
  /**
   * @param {object} parts
   * @param {string} parts.sessionId
   * @param {string} parts.self who the outbox belongs to
   * @param {boolean} parts.auto whether a script plays
   * @param {boolean} [parts.host]
   * @param {import('./log-client.js').Access} parts.access
   * @param {import('./clock.js').ServerClock} parts.clock
   * @param {() => number|undefined} parts.videoMs
   * @param {() => void} parts.onChange
   * @param {(code: string) => void} parts.onRefused
   */
  constructor({sessionId, self, auto, host = false, access, clock, videoMs, onChange, onRefused}) {
    this.sessionId = sessionId;
    this.screen = new Screen();
    this.outbox = new Outbox({key: self, storage: tabStorage(), onChange});
    this.log = new LogClient({
      access, screen: this.screen, clock, outbox: this.outbox, host, videoMs,
      visible: () => !document.hidden, onChange, onRefused,
    });
    /** @type {AiringClient|undefined} */
    this.airing = auto ? new AiringClient({
      access: /** @type {any} */ (playAccess(sessionId)), screen: this.screen, clock, onChange,
    }) : undefined;
  }

  /** Whether the session is over, by its log or by the script's length. */
  get over() {
    return this.screen.state === 'ENDED' || (this.airing?.over ?? false);
  }

  start() {
    this.log.start();
    this.airing?.start();
  }

  stop() {
    this.log.stop();
    this.airing?.stop();
  }

  wake() {
    this.log.wake();
    this.airing?.wake();
  }
}

/** @returns {Storage|undefined} */
function tabStorage() {
  try {
    return sessionStorage;
  } catch {
    return undefined;
  }
}
