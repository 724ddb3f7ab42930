/**
 * Own messages on their way: seen at once as "sending", gone when the log shows them, kept with
 * their text when they were refused. The id is made once, so a message sent again is never twice.
 *
 * @typedef {object} Outgoing
 * @property {string} id the future event's id
 * @property {string} text
 * @property {number} [videoMs] where the writer's picture stood
 * @property {'sending'|'accepted'|'refused'} state
 * @property {string} [code] why it was refused
 */

/** @returns {string} */
const freshId = () => `evt_${crypto.randomUUID().replaceAll('-', '')}`;

export class Outbox {
  /**
   * @param {object} parts
   * @param {string} parts.key of this person in this session
   * @param {Storage} [parts.storage] of this tab; a closed one costs only what a reload would lose
   * @param {() => string} [parts.makeId]
   * @param {() => void} [parts.onChange]
   */
  constructor({key, storage, makeId = freshId, onChange = () => {}}) {
    this.key = `outbox:${key}`;
    this.storage = storage;
    this.makeId = makeId;
    this.onChange = onChange;
    /** @type {Outgoing[]} */
    this.items = this.#load();
  }

  /** @param {string} text @param {number} [videoMs] @returns {Outgoing} */
  add(text, videoMs) {
    /** @type {Outgoing} */
    const item = {id: this.makeId(), text, state: 'sending', ...(videoMs === undefined ? {} : {videoMs})};
    this.#set([...this.items, item]);
    return item;
  }

  /** What must go out, or go out again, in order. */
  get unsent() {
    return this.items.filter(item => item.state === 'sending');
  }

  /** @param {string} id */
  accepted(id) {
    this.#change(id, {state: 'accepted', code: undefined});
  }

  /** @param {string} id @param {string} code */
  refused(id, code) {
    this.#change(id, {state: 'refused', code});
  }

  /** @param {string} id */
  retry(id) {
    this.#change(id, {state: 'sending', code: undefined});
  }

  /** @param {string} id */
  drop(id) {
    this.#set(this.items.filter(item => item.id !== id));
  }

  /** Forgets what the log shows by now. @param {(id: string) => boolean} seen */
  settle(seen) {
    if (this.items.some(item => seen(item.id))) {
      this.#set(this.items.filter(item => !seen(item.id)));
    }
  }

  /** Nothing more is taken: what is not in the log stays with its text. @param {string} code */
  closeAll(code) {
    if (this.unsent.length) {
      this.#set(this.items.map(item => (item.state === 'sending' ? {...item, state: 'refused', code} : item)));
    }
  }

  /** @param {string} id @param {Partial<Outgoing>} change */
  #change(id, change) {
    if (this.items.some(item => item.id === id)) {
      this.#set(this.items.map(item => (item.id === id ? {...item, ...change} : item)));
    }
  }

  /** @param {Outgoing[]} items */
  #set(items) {
    this.items = items;
    try {
      if (items.length) this.storage?.setItem(this.key, JSON.stringify(items));
      else this.storage?.removeItem(this.key);
    } catch {
      // A full or closed storage: the messages live as long as the page.
    }
    this.onChange();
  }

  /** @returns {Outgoing[]} */
  #load() {
    try {
      const kept = JSON.parse(this.storage?.getItem(this.key) ?? '[]');
      return Array.isArray(kept) ? kept : [];
    } catch {
      return [];
    }
  }
}
