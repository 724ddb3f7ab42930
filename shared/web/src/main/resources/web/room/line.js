import {later, pause} from './timing.js';

/**
 * One socket that comes back by itself: a fresh ticket each time, waits that double with jitter, and
 * a cut that nobody announced is found by a question without an answer.
 *
 * @typedef {'connecting'|'open'|'waiting'|'closed'} LineState
 */
export class Line {
  /**
   * @param {object} parts
   * @param {() => Promise<string>} parts.address asks for a ticket; the address of the socket
   * @param {(message: any) => void} parts.onMessage
   * @param {() => void} parts.onState
   * @param {(error: any) => boolean} [parts.final] whether a refused ticket means: do not come back
   * @param {(address: string) => WebSocket} [parts.dial]
   * @param {import('./timing.js').Later} [parts.after]
   * @param {() => number} [parts.random]
   */
  constructor({address, onMessage, onState, final = () => false,
    dial = url => new WebSocket(url), after = later, random = Math.random}) {
    this.address = address;
    this.onMessage = onMessage;
    this.onState = onState;
    this.final = final;
    this.dial = dial;
    this.after = after;
    this.random = random;
    /** @type {LineState} */
    this.state = 'closed';
    this.tries = 0;
    this.turn = 0;
    /** @type {WebSocket|undefined} */
    this.socket = undefined;
    /** @type {any} the last ticket's refusal */
    this.refusal = undefined;
    this.cancel = () => {};
  }

  async open() {
    this.cancel();
    const turn = ++this.turn;
    this.#become('connecting');
    let url;
    try {
      url = await this.address();
    } catch (error) {
      if (turn !== this.turn) return;
      this.refusal = error;
      if (this.final(error)) this.close();
      else this.#again();
      return;
    }
    if (turn !== this.turn) return;
    const socket = this.dial(url);
    this.socket = socket;
    socket.onopen = () => {
      if (turn !== this.turn) return;
      this.refusal = undefined;
      this.#become('open');
    };
    socket.onmessage = event => {
      if (turn === this.turn) this.#read(event.data);
    };
    socket.onclose = () => {
      if (turn === this.turn) this.#again();
    };
  }

  /** @param {object} message @returns {boolean} false where there is no line now */
  send(message) {
    if (this.state !== 'open' || !this.socket) return false;
    this.socket.send(JSON.stringify(message));
    return true;
  }

  /** Something was heard: the line is good, the next cut starts counting anew. */
  settled() {
    this.tries = 0;
  }

  /** The line is dead or doubtful: leave it and dial. */
  redial() {
    this.#leave();
    this.#again(true);
  }

  /** Dials now where it would wait. */
  hurry() {
    if (this.state === 'waiting') {
      this.tries = 0;
      void this.open();
    }
  }

  close() {
    this.cancel();
    this.turn++;
    this.#leave();
    this.#become('closed');
  }

  #leave() {
    const socket = this.socket;
    this.socket = undefined;
    if (socket) {
      socket.onopen = socket.onmessage = socket.onclose = null;
      socket.close();
    }
  }

  #again(now = false) {
    this.turn++;
    this.socket = undefined;
    this.#become('waiting');
    const wait = now ? 0 : pause(this.tries++, this.random);
    this.cancel = this.after(wait, () => void this.open());
  }

  /** @param {any} data */
  #read(data) {
    let message;
    try {
      message = JSON.parse(data);
    } catch {
      return;
    }
    if (message && typeof message === 'object') this.onMessage(message);
  }

  /** @param {LineState} state */
  #become(state) {
    if (this.state === state) return;
    this.state = state;
    this.onState();
  }
}
