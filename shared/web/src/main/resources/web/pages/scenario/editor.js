import {html, nothing} from 'lit';
import {problem} from '../../components/parts.js';
import {PageElement, define} from '../../core/element.js';
import {clock} from '../../core/format.js';
import {t} from '../../core/words.js';
import {editBanner} from '../room/banner-form.js';
import {isMessage} from './events.js';
import '../../components/button.js';
import '../../components/field.js';

const NUDGES = [-5000, -1000, 1000, 5000];
const SHOWN_MS = 60_000;
const LETTERS = 'abcdefghijklmnopqrstuvwxyz234567';

/** An id for a banner that no room has. */
function bannerId() {
  return 'ban_' + Array.from(crypto.getRandomValues(new Uint8Array(26)), byte => LETTERS[byte % 32]).join('');
}

/**
 * The tools over a scenario's list: add at this place, change the chosen event, undo, save.
 *
 * @fires edited after each change
 * @fires save
 * @fires leave
 */
class ScenarioEditor extends PageElement {
  static properties = {draft: {attribute: false}, at: {type: Number}, length: {type: Number}, chosen: {}, scenario: {}, error: {attribute: false}, busy: {type: Boolean}};

  constructor() {
    super();
    /** @type {import('./draft.js').ScenarioDraft} */ this.draft = /** @type {any} */ (undefined);
    this.at = 0;
    this.length = 0;
    this.chosen = '';
    this.scenario = '';
    /** @type {any} */ this.error = undefined;
    this.busy = false;
    this.keys = (/** @type {KeyboardEvent} */ event) => this.key(event);
  }

  connectedCallback() {
    super.connectedCallback();
    document.addEventListener('keydown', this.keys);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    document.removeEventListener('keydown', this.keys);
  }

  /** Undo and redo, but not while a text has its own. @param {KeyboardEvent} event */
  key(event) {
    const typing = /** @type {Element|null} */ (event.target)?.closest?.('input, textarea, dialog');
    if (typing || !(event.ctrlKey || event.metaKey) || event.code !== 'KeyZ') return;
    event.preventDefault();
    this.step(event.shiftKey ? 'redo' : 'undo');
  }

  /** @param {'undo'|'redo'} way */
  step(way) {
    this.draft[way]();
    this.tell();
  }

  /** @param {import('./draft.js').Change} change @param {string} [chosen] */
  make(change, chosen = this.chosen) {
    this.draft.make(change);
    this.tell(chosen);
  }

  tell(chosen = this.chosen) {
    this.dispatchEvent(new CustomEvent('edited', {bubbles: true, detail: chosen}));
  }

  say() {
    const key = `new-${crypto.randomUUID()}`;
    this.make({op: 'say', key, offsetMs: this.place(), host: true, name: this.hostName(), text: t('scenarios.edit.sample')}, key);
    this.updateComplete.then(() => /** @type {HTMLElement|null} */ (this.querySelector('textarea'))?.focus());
  }

  hostName() {
    return this.draft.events.find(event => isMessage(event) && event.actor.role === 'host' && event.actor.name)?.actor.name ?? '';
  }

  async show() {
    const banner = await editBanner(`scenario-${this.scenario}`, undefined, async body => body);
    if (!banner) return;
    const key = `new-${crypto.randomUUID()}`;
    const offsetMs = this.place();
    const until = Math.min(this.length, offsetMs + SHOWN_MS);
    this.make({op: 'show', key, offsetMs, ...(until > offsetMs ? {untilMs: until} : {}), bannerId: bannerId(), banner}, key);
  }

  place() {
    return Math.max(0, Math.min(this.length, Math.round(this.at / 100) * 100));
  }

  /** @param {string} id @param {number} ms */
  move(id, ms) {
    this.make({op: 'move', id, offsetMs: Math.max(0, Math.min(this.length, Math.round(ms)))});
  }

  render() {
    const {draft} = this;
    const event = draft.events.find(one => one.id === this.chosen);
    const count = draft.changes.length;
    return html`<section class="card stack editor" aria-label=${t('scenarios.edit.label')}>
      <div class="row apart">
        <div class="row tight fill">
          <is-button icon="message-square" label=${t('scenarios.edit.say')} @press=${this.say}></is-button>
          <is-button icon="megaphone" label=${t('scenarios.edit.show')} @press=${this.show}></is-button></div>
        <div class="row tight even">
          <is-button square kind="quiet" icon="undo-2" label=${t('common.undo')} ?disabled=${!draft.past.length} @press=${() => this.step('undo')}></is-button>
          <is-button square kind="quiet" icon="redo-2" label=${t('scenarios.edit.redo')} ?disabled=${!draft.undone.length} @press=${() => this.step('redo')}></is-button></div>
      </div>
      ${event ? this.event(event) : html`<p class="muted">${t('scenarios.edit.choose')}</p>`}
      ${problem(this.error)}
      <div class="row apart"><span class="muted small" aria-live="polite">${count ? t('scenarios.edit.count', {n: count}) : t('scenarios.edit.none')}</span>
        <div class="row tight"><is-button label=${t(count ? 'scenarios.edit.discard' : 'scenarios.edit.leave')} @press=${() => this.dispatchEvent(new CustomEvent('leave'))}></is-button>
          <is-button kind="primary" label=${t('scenarios.edit.save', {n: draft.version + 1})} ?disabled=${!count} ?busy=${this.busy} @press=${() => this.dispatchEvent(new CustomEvent('save'))}></is-button></div></div>
    </section>`;
  }

  /** @param {import('./events.js').Event} event */
  event(event) {
    const {id, offsetMs} = event;
    const words = (/** @type {string} */ name) => (/** @type {CustomEvent} */ e) => { if (e.detail.value.trim()) this.make({op: 'reword', id, [name]: e.detail.value}); };
    return html`<div class="stack chosen">
      <div class="nudges"><span class="strong tabular">${clock(offsetMs)}${html`<span class="muted">.${Math.floor(offsetMs / 100) % 10}</span>`}</span>
        ${NUDGES.map(ms => html`<is-button kind="quiet" label=${t('scenarios.edit.nudge', {by: `${ms > 0 ? '+' : '−'}${Math.abs(ms / 1000)}`})} @press=${() => this.move(id, offsetMs + ms)}></is-button>`)}
        <is-button kind="quiet" icon="hand" label=${t('scenarios.edit.here')} @press=${() => this.move(id, this.at)}></is-button></div>
      ${isMessage(event) ? html`
        <is-field size="wide" name="name" .label=${t('scenarios.edit.name')} .value=${event.actor.name} maxlength="60" @change-value=${words('name')}></is-field>
        <is-field name="text" type="textarea" .label=${t('scenarios.edit.text')} .value=${event.payload.text} maxlength="1000" @change-value=${words('text')}></is-field>`
      : event.type === 'banner.shown' ? html`<p>${t('scenarios.event.shown', {title: event.payload.title ?? ''})}</p>` : html`<p>${t('scenarios.event.hidden')}</p>`}
      <div class="row tight"><is-button kind="quiet" icon="trash-2" label=${t('scenarios.edit.remove')} @press=${() => this.make({op: 'remove', ids: [id]}, '')}></is-button>
        ${event.type === 'banner.shown' ? html`<is-button kind="quiet" icon="pencil" label=${t('scenarios.edit.banner')} @press=${() => this.rebuild(event)}></is-button>` : nothing}</div>
    </div>`;
  }

  /** The same banner at the same place with other content. @param {import('./events.js').Event} event */
  async rebuild(event) {
    const {bannerId: shown, scripted, ...content} = event.payload;
    const banner = await editBanner(`scenario-${this.scenario}`, {id: `scenario-${event.id}`, ...content}, async body => body);
    if (!banner) return;
    if (event.id.startsWith('new-')) {
      this.make({op: 'reword', id: event.id, banner});
      return;
    }
    const key = `new-${crypto.randomUUID()}`;
    this.draft.make({op: 'remove', ids: [event.id]});
    this.make({op: 'show', key, offsetMs: event.offsetMs, bannerId: shown, banner}, key);
  }
}

define('scenario-editor', ScenarioEditor);
