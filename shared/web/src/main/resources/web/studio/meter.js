import {api} from '../core/api.js';

const EVERY_MS = 60_000;
/** So soon the first viewers are counted. */
const FIRST_MS = 5_000;

/** What a running session has cost so far, asked once a minute and counted as the end will count. */
export class Meter {
  /** @param {{session: () => string|undefined, onChange: () => void}} parts `session` is undefined while none runs */
  constructor({session, onChange}) {
    this.session = session;
    this.onChange = onChange;
    /** @type {{sessionId: string, spentTiyn: number, holdTiyn: number}|undefined} */
    this.read = undefined;
    this.plan(FIRST_MS);
  }

  /** Of the session that runs now. */
  get now() {
    return this.read?.sessionId === this.session() ? this.read : undefined;
  }

  /** @param {number} ms */
  plan(ms) {
    this.timer = setTimeout(() => void this.#ask(), ms);
  }

  stop() {
    clearTimeout(this.timer);
  }

  async #ask() {
    const session = this.session();
    if (session && !document.hidden) {
      const {spentTiyn, holdTiyn} = await api.get(`/api/sessions/${session}/summary`).catch(() => ({}));
      if (spentTiyn !== undefined) {
        this.read = {sessionId: session, spentTiyn, holdTiyn};
        this.onChange();
      }
    }
    this.plan(this.now ? EVERY_MS : FIRST_MS);
  }
}
