import {Beats} from './beats.js';
import {Blocks} from './blocks.js';
import {Follower} from './follower.js';
import {Line} from './line.js';
import {Timers, later, pause} from './timing.js';

/**
 * Follows the log of one session: a snapshot, the blocks after it, then the socket; without one, the
 * blocks by their numbers. What it hears is folded into the screen it was given.
 *
 * @typedef {'connecting'|'live'|'reconnecting'|'offline'} Connection
 *
 * @typedef {object} Access how to ask the server; `access.js` makes them
 * @property {() => Promise<any>} snapshot
 * @property {() => Promise<{ticket: string, url: string, now?: string|number}>} ticket
 * @property {(n: number) => Promise<import('./blocks.js').Block>} block
 * @property {() => Promise<{block: number}>} newest
 * @property {(beat: import('./beats.js').Beat) => Promise<any>} [beat] without a socket
 */

const SILENT_MS = 3_000;
const UNSURE_MS = 10_000;
const STRANGER_MS = 1_000;
/** The host put this person out. */
const OUT = new Set(['BANNED', 'REMOVED']);
/** Codes after which the session will not let this person in, however often they ask. */
const FINAL = new Set(['NOT_FOUND', 'LOGIN_REQUIRED', 'SESSION_ENDED', 'ROOM_NOT_FOUND', ...OUT]);

export class LogClient {
  /**
   * @param {object} parts
   * @param {Access} parts.access
   * @param {import('./reducer.js').Screen} parts.screen
   * @param {import('./clock.js').ServerClock} parts.clock
   * @param {import('./outbox.js').Outbox} parts.outbox
   * @param {boolean} [parts.host] beats often and learns how many watch
   * @param {() => number|undefined} [parts.videoMs] where the picture stands
   * @param {() => boolean} [parts.visible]
   * @param {() => void} parts.onChange
   * @param {(code: string) => void} [parts.onRefused] the way in is closed for good
   * @param {(url: string) => WebSocket} [parts.dial]
   * @param {import('./timing.js').Later} [parts.after]
   * @param {() => number} [parts.random]
   */
  constructor({access, screen, clock, outbox, host = false, videoMs = () => undefined,
    visible = () => true, onChange, onRefused = () => {}, dial, after = later, random = Math.random}) {
    this.access = access;
    this.screen = screen;
    this.clock = clock;
    this.outbox = outbox;
    this.videoMs = () => rounded(videoMs());
    this.onChange = onChange;
    this.onRefused = onRefused;
    this.random = random;
    /** The last snapshot: session, title, source. @type {any} */
    this.about = undefined;
    /** Who watches now, as the last beat said; hosts only. @type {number|undefined} */
    this.viewers = undefined;
    /** Whether the lack of a line was long enough to speak of it. */
    this.spoken = false;
    this.opened = false;
    this.running = false;
    this.timers = new Timers(after);
    this.line = new Line({
      address: () => this.#address(), onMessage: message => this.#hear(message),
      onState: () => this.#lineChanged(), final: isFinal, dial, after, random,
    });
    this.blocks = new Blocks({
      fetchBlock: n => access.block(n), onEvents: events => this.#fold(events),
      resync: () => this.#snapshot(), after,
    });
    this.follower = new Follower({
      newest: () => access.newest(), after, random,
      onBlock: n => { if (this.about) this.blocks.reach(n); },
    });
    this.beats = new Beats({
      host, clock, after, random, post: access.beat,
      say: () => ({visible: visible(), ...withPosition(this.videoMs())}),
      send: beat => this.line.send(beat), onSilence: () => this.line.redial(),
    });
  }

  /** @returns {Connection} */
  get connection() {
    if (this.line.state === 'open') return 'live';
    if (globalThis.navigator?.onLine === false && this.spoken) return 'offline';
    if (!this.opened) return 'connecting';
    return this.spoken ? 'reconnecting' : 'live';
  }

  start() {
    this.running = true;
    this.timers.set('silence', SILENT_MS, () => this.#speak());
    void this.#enter(0);
  }

  stop() {
    this.running = false;
    this.timers.clearAll();
    this.beats.stop();
    this.follower.stop();
    this.line.close();
  }

  /** The page is seen again, the network is back, or time jumped. */
  wake() {
    if (!this.running) return;
    if (this.line.state === 'open') this.beats.now(true);
    else this.line.hurry();
  }

  /** @param {string} text */
  say(text) {
    this.outbox.add(text, this.videoMs());
    this.#flush();
  }

  /** @param {string} id */
  retry(id) {
    this.outbox.retry(id);
    this.#flush();
  }

  /** Says where the host's picture stands, for aligning the recording later. */
  position() {
    const videoMs = this.videoMs();
    if (videoMs !== undefined) this.line.send({t: 'position', videoMs});
  }

  /** @param {number} tries @returns {Promise<void>} */
  async #enter(tries) {
    try {
      await this.#snapshot();
    } catch (error) {
      if (!this.running) return;
      if (isFinal(error)) this.#refuse(error);
      else this.timers.set('enter', pause(tries, this.random), () => void this.#enter(tries + 1));
      return;
    }
    if (this.running) void this.line.open();
  }

  async #snapshot() {
    this.about = await this.clock.timed(() => this.access.snapshot());
    this.screen.restore(this.about.screen ?? {});
    this.blocks.startAt(this.about.block ?? 0);
    this.#changed();
  }

  async #address() {
    const {ticket, url} = await this.clock.timed(() => this.access.ticket());
    return `${url}?ticket=${encodeURIComponent(ticket)}`;
  }

  /** @param {any} message */
  #hear(message) {
    this.line.settled();
    switch (message.t) {
      case 'block':
        if (message.a === undefined || message.a === 'public') this.blocks.take(message);
        else this.#fold(message.events);
        break;
      case 'beat':
        this.beats.answered(message);
        if (message.viewers !== undefined) this.viewers = message.viewers;
        this.blocks.reach(message.block ?? 0);
        this.#changed();
        break;
      case 'ack':
        this.outbox.accepted(message.id);
        break;
      case 'refused':
        this.#refused(message);
        break;
      case 'out':
        this.#refuse(message);
        break;
      default: // A newer server's word; not for us.
    }
  }

  /** @param {{id?: string, code: string}} message */
  #refused({id, code}) {
    // The server may not know yet that it opened this line: the same words a moment later.
    if (code === 'SOCKET_UNKNOWN') this.timers.set('stranger', STRANGER_MS, () => { this.beats.now(); this.#flush(); });
    // Put out or logged out: the words stay on their way, in case the way is free again.
    else if (OUT.has(code) || code === 'LOGIN_REQUIRED') this.#refuse({code});
    else if (id) this.outbox.refused(id, code);
  }

  /** @param {import('./reducer.js').LogEvent[]} events */
  #fold(events) {
    this.screen.fold(events);
    this.#changed();
  }

  #changed() {
    this.outbox.settle(id => this.screen.has(id));
    if (this.screen.state === 'ENDED' || this.screen.state === 'CANCELLED') {
      this.outbox.closeAll('SESSION_ENDED');
      this.spoken = false;
      this.stop();
    }
    this.onChange();
  }

  #lineChanged() {
    if (this.line.state === 'open') {
      this.opened = true;
      this.spoken = false;
      this.timers.clear('silence');
      this.follower.stop();
      this.beats.opened();
      this.#flush();
    } else if (this.running) {
      this.timers.clear('unsure');
      if (!this.spoken) {
        this.beats.stop();
        if (!this.timers.has('silence')) this.timers.set('silence', SILENT_MS, () => this.#speak());
      }
      if (this.line.state === 'closed') this.#refuse(this.line.refusal);
    }
    this.onChange();
  }

  /** Three seconds without a line: say so, and follow by block numbers meanwhile. */
  #speak() {
    this.spoken = true;
    this.follower.start();
    this.beats.quietly();
    this.onChange();
  }

  /** Sends what is not acknowledged; asks the line for life where the answers stay away. */
  #flush() {
    for (const {id, text, videoMs} of this.outbox.unsent) {
      if (!this.line.send({t: 'say', id, text, ...withPosition(videoMs)})) return;
    }
    if (!this.outbox.unsent.length) return;
    this.timers.set('unsure', UNSURE_MS, () => {
      if (this.outbox.unsent.length) this.line.redial();
    });
  }

  /** @param {any} error */
  #refuse(error) {
    this.stop();
    this.onRefused(error?.code ?? 'OTHER');
  }
}

/** @param {any} error */
function isFinal(error) {
  return FINAL.has(error?.code);
}

/** @param {number|undefined} videoMs */
function withPosition(videoMs) {
  return videoMs === undefined ? {} : {videoMs};
}

/** @param {number|undefined} ms */
function rounded(ms) {
  return ms === undefined || !Number.isFinite(ms) ? undefined : Math.max(0, Math.round(ms));
}
