import {html, nothing} from 'lit';
import {repeat} from 'lit/directives/repeat.js';
import {PageElement, define} from '../core/element.js';
import {t} from '../core/words.js';
import './icon.js';

const UNDO_MS = 8000;
const READ_MS = 5000;

/**
 * @typedef {object} Toast
 * @property {number} id
 * @property {string} text
 * @property {(() => void)|undefined} undo
 * @property {ReturnType<typeof setTimeout>} timer
 */

/** Short sentences at the bottom, the newest last, spoken politely. */
class IsToasts extends PageElement {
  static properties = {toasts: {state: true}};

  constructor() {
    super();
    /** @type {Toast[]} */
    this.toasts = [];
    this.next = 1;
  }

  connectedCallback() {
    super.connectedCallback();
    this.setAttribute('role', 'status');
    this.setAttribute('aria-live', 'polite');
  }

  /** @param {string} text @param {(() => void)|undefined} undo @param {(() => void)|undefined} done */
  add(text, undo, done) {
    const id = this.next++;
    const timer = setTimeout(() => { this.drop(id); done?.(); }, undo ? UNDO_MS : READ_MS);
    this.toasts = [...this.toasts.slice(-2), {id, text, undo, timer}];
  }

  /** @param {number} id */
  drop(id) {
    this.toasts = this.toasts.filter(toast => toast.id !== id);
  }

  /** @param {Toast} toast */
  undo(toast) {
    clearTimeout(toast.timer);
    this.drop(toast.id);
    toast.undo?.();
  }

  render() {
    return repeat(this.toasts, toast => toast.id, toast => html`<div class="toast">
      <span class="grow">${toast.text}</span>
      ${toast.undo ? html`<button class="button" @click=${() => this.undo(toast)}><is-icon name="undo-2"></is-icon>${t('common.undo')}</button>` : nothing}
    </div>`);
  }
}

define('is-toasts', IsToasts);

/** @returns {IsToasts} */
function place() {
  let found = document.querySelector('is-toasts');
  if (!found) {
    found = document.createElement('is-toasts');
    document.body.append(found);
  }
  return /** @type {IsToasts} */ (found);
}

/**
 * Says something for a moment; with `undo` it offers to take it back for 8 seconds.
 *
 * @param {string} text
 * @param {{undo?: () => void, done?: () => void}} [options] `done` comes when the time to undo is over
 */
export function toast(text, {undo, done} = {}) {
  place().add(text, undo, done);
}
