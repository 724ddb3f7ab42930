import {ApiError, api} from './api.js';

const AT_ONCE = 3;
const SIGNED_AT_ONCE = 12;
const TRIES = 8;
const SPEED_WINDOW_MS = 15_000;

/**
 * Sends one file in signed parts and goes on where it stopped. The server's list of parts is the
 * truth, so a reload, a crash or a lost connection costs at most the parts that were on their way.
 *
 * @typedef {'sending'|'paused'|'waiting'|'finishing'|'done'|'failed'} UploadState
 */
export class Upload {
  /**
   * @param {File} file
   * @param {{id: string, partBytes: number, parts: number, uploaded: number[]}} asset
   * @param {() => void} changed
   */
  constructor(file, asset, changed) {
    this.file = file;
    this.asset = asset;
    this.changed = changed;
    /** @type {UploadState} */
    this.state = 'sending';
    /** @type {ApiError|undefined} */
    this.error = undefined;
    this.done = new Set(asset.uploaded);
    /** @type {Map<number, {request: XMLHttpRequest|undefined, loaded: number}>} */
    this.running = new Map();
    /** @type {Map<number, string>} */
    this.urls = new Map();
    /** @type {{at: number, bytes: number}[]} */
    this.samples = [];
    this.failures = 0;
    /** @type {Promise<void>|undefined} */
    this.signing = undefined;
    this.online = () => this.state === 'waiting' && this.start();
    addEventListener('online', this.online);
  }

  /** Bytes that have arrived or are on their way. */
  get sent() {
    let sent = 0;
    for (const number of this.done) sent += this.bytes(number);
    for (const {loaded} of this.running.values()) sent += loaded;
    return sent;
  }

  get share() {
    return this.sent / this.file.size;
  }

  /** Bytes per second lately; 0 while unknown. */
  get speed() {
    const first = this.samples[0];
    const last = this.samples.at(-1);
    if (!first || !last || last.at - first.at < 1000) return 0;
    return Math.max(0, (last.bytes - first.bytes) / (last.at - first.at) * 1000);
  }

  /** Milliseconds left; undefined while unknown. */
  get left() {
    return this.speed ? (this.file.size - this.sent) / this.speed * 1000 : undefined;
  }

  /** @param {number} number */
  bytes(number) {
    return Math.min(this.asset.partBytes, this.file.size - (number - 1) * this.asset.partBytes);
  }

  start() {
    this.state = 'sending';
    this.error = undefined;
    this.samples = [];
    this.changed();
    void this.#fill();
  }

  pause() {
    this.state = 'paused';
    this.#stop();
  }

  /** Ends it here; what arrived stays on the server. */
  leave() {
    removeEventListener('online', this.online);
    this.state = 'paused';
    this.#stop();
  }

  #stop() {
    for (const {request} of this.running.values()) request?.abort();
    this.running.clear();
    this.changed();
  }

  async #fill() {
    while (this.state === 'sending' && this.running.size < AT_ONCE) {
      const number = this.#next();
      if (number === undefined) break;
      this.running.set(number, {request: undefined, loaded: 0});
      void this.#send(number);
    }
    if (this.state === 'sending' && this.done.size === this.asset.parts) await this.#finish();
  }

  #next() {
    for (let number = 1; number <= this.asset.parts; number++) {
      if (!this.done.has(number) && !this.running.has(number)) return number;
    }
    return undefined;
  }

  /** @param {number} number */
  async #send(number) {
    try {
      const url = await this.#url(number);
      if (this.state !== 'sending' || !this.running.has(number)) return;
      await this.#put(number, url);
      this.running.delete(number);
      this.done.add(number);
      this.failures = 0;
      this.#sample();
      await this.#fill();
    } catch (error) {
      this.running.delete(number);
      this.urls.delete(number);
      if (this.state === 'sending') this.#trouble(error);
    }
  }

  /** @param {unknown} error */
  #trouble(error) {
    if (error instanceof ApiError && !error.passing) {
      this.state = 'failed';
      this.error = error;
      this.#stop();
      return;
    }
    if (++this.failures > TRIES || !navigator.onLine) this.state = 'waiting';
    this.changed();
    setTimeout(() => {
      if (this.state === 'sending' || this.state === 'waiting') {
        this.state = 'sending';
        void this.#fill();
      }
    }, Math.min(15_000, 500 * 2 ** this.failures));
  }

  /** @param {number} number @returns {Promise<string>} */
  async #url(number) {
    const known = this.urls.get(number);
    if (known) {
      this.urls.delete(number);
      return known;
    }
    this.signing ??= this.#sign().finally(() => { this.signing = undefined; });
    await this.signing;
    const fresh = this.urls.get(number);
    this.urls.delete(number);
    if (fresh) return fresh;
    await this.#sign(number);
    const own = this.urls.get(number);
    this.urls.delete(number);
    if (!own) throw new Error('no address for the part');
    return own;
  }

  /** @param {number} [only] */
  async #sign(only) {
    const numbers = only === undefined ? [] : [only];
    for (let n = 1; only === undefined && n <= this.asset.parts && numbers.length < SIGNED_AT_ONCE; n++) {
      if (!this.done.has(n) && !this.urls.has(n)) numbers.push(n);
    }
    const answer = await api.post(`/api/assets/${this.asset.id}/parts`, {numbers});
    for (const {number, url} of answer.urls) this.urls.set(number, url);
  }

  /** @param {number} number @param {string} url @returns {Promise<void>} */
  #put(number, url) {
    return new Promise((resolve, reject) => {
      const request = new XMLHttpRequest();
      const part = this.running.get(number);
      if (!part) {
        reject(new Error('stopped'));
        return;
      }
      part.request = request;
      request.open('PUT', url);
      request.upload.onprogress = event => {
        part.loaded = event.loaded;
        this.#sample();
      };
      request.onload = () => (request.status < 300 ? resolve() : reject(new Error(`part refused: ${request.status}`)));
      request.onerror = () => reject(new Error('part lost'));
      request.onabort = () => reject(new Error('stopped'));
      const from = (number - 1) * this.asset.partBytes;
      request.send(this.file.slice(from, from + this.bytes(number)));
    });
  }

  #sample() {
    const at = performance.now();
    if (at - (this.samples.at(-1)?.at ?? 0) < 300) return;
    this.samples.push({at, bytes: this.sent});
    while (at - this.samples[0].at > SPEED_WINDOW_MS) this.samples.shift();
    this.changed();
  }

  async #finish() {
    this.state = 'finishing';
    this.changed();
    try {
      await api.post(`/api/assets/${this.asset.id}/complete`);
      this.state = 'done';
      removeEventListener('online', this.online);
      this.changed();
    } catch (error) {
      if (error instanceof ApiError && error.code === 'UPLOAD_INCOMPLETE') {
        for (const number of error.members.numbers ?? []) this.done.delete(number);
        this.state = 'sending';
        void this.#fill();
        return;
      }
      this.state = 'sending';
      this.#trouble(error);
    }
  }
}
