import {toast} from '../components/toast.js';
import {ApiError, api} from '../core/api.js';

/** A wish that the log does not show by then is asked about again by the eye. */
const PATIENCE_MS = 8_000;

/**
 * The switches of banners: they move at once and fall back, with the reason, when the server says
 * no. One banner is on at a time.
 */
export class Toggles {
  /**
   * @param {object} parts
   * @param {string} parts.path of the room's banners
   * @param {() => string} parts.session
   * @param {() => string|undefined} parts.shown the banner that is on by the log
   * @param {() => void} parts.onChange
   */
  constructor({path, session, shown, onChange}) {
    this.path = path;
    this.session = session;
    this.shown = shown;
    this.onChange = onChange;
    /** What the person asked for: a banner, or '' for none. @type {string|undefined} */
    this.wish = undefined;
    /** @type {ReturnType<typeof setTimeout>|undefined} */
    this.patience = undefined;
  }

  /** @param {string} id */
  on(id) {
    return (this.wish ?? this.shown() ?? '') === id;
  }

  /** @param {string} id */
  async toggle(id) {
    const show = !this.on(id);
    const wish = show ? id : '';
    this.#wish(wish);
    try {
      await api.post(`${this.path}/${id}/${show ? 'show' : 'hide'}`, {sessionId: this.session()});
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      if (this.wish === wish) this.#wish(undefined);
      toast(error.words);
    }
  }

  /** The log may show by now what was wished. */
  settle() {
    if (this.wish !== undefined && (this.shown() ?? '') === this.wish) this.#wish(undefined);
  }

  /** @param {string|undefined} wish */
  #wish(wish) {
    clearTimeout(this.patience);
    this.wish = wish;
    if (wish !== undefined) this.patience = setTimeout(() => this.#wish(undefined), PATIENCE_MS);
    this.onChange();
  }
}
