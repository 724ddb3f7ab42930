import {html, nothing} from 'lit';
import {dropDraft, loadDraft, saveDraft} from '../core/drafts.js';
import {PageElement, define} from '../core/element.js';
import {t} from '../core/words.js';
import '../components/icon.js';

const LONGEST = 1_000;
const NEAR = 100;

/**
 * Where a message is written. What is typed survives a reload; Enter sends, Shift+Enter is a new
 * line.
 *
 * @fires say with the text in `detail`
 */
class IsComposer extends PageElement {
  static properties = {draft: {}, text: {state: true}};

  constructor() {
    super();
    /** Name under which what is typed is kept. */
    this.draft = '';
    this.text = '';
  }

  /** @param {Map<string, unknown>} changed */
  willUpdate(changed) {
    if (changed.has('draft') && this.draft) this.text = loadDraft(this.draft)?.text ?? this.text;
  }

  focus() {
    this.querySelector('textarea')?.focus();
  }

  /** @param {string} text */
  #type(text) {
    this.text = text;
    if (this.draft) saveDraft(this.draft, {text});
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) {
      event.preventDefault();
      this.#send();
    }
  }

  /** @param {Event} [event] */
  #send(event) {
    event?.preventDefault();
    const text = this.text.trim();
    if (!text || this.#left() < 0) return;
    this.text = '';
    if (this.draft) dropDraft(this.draft);
    this.dispatchEvent(new CustomEvent('say', {bubbles: true, detail: text}));
    this.focus();
  }

  #left() {
    return LONGEST - [...this.text.trim()].length;
  }

  render() {
    const left = this.#left();
    return html`<form class="composer" @submit=${this.#send}>
      <label class="hidden-visually" for="say">${t('room.write.label')}</label>
      <textarea id="say" class="input" rows="1" autocomplete="off" enterkeyhint="send" placeholder=${t('room.write.place')}
        .value=${this.text} aria-describedby="say-left" @keydown=${this.#key}
        @input=${(/** @type {InputEvent} */ e) => this.#type(/** @type {HTMLTextAreaElement} */ (e.target).value)}></textarea>
      <button class="button primary square" aria-label=${t('room.write.send')} title=${t('room.write.send')}
        aria-disabled=${!this.text.trim() || left < 0 ? 'true' : nothing}><is-icon name="send"></is-icon></button>
      <span id="say-left" class="left small ${left < 0 ? 'over' : 'muted'}" aria-live="polite">${left <= NEAR
        ? left < 0 ? t('room.write.over', {n: -left}) : t('room.write.left', {n: left}) : nothing}</span>
    </form>`;
  }
}

define('is-composer', IsComposer);
