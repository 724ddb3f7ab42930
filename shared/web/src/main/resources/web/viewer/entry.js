import {html, nothing} from 'lit';
import '../components/button.js';
import '../components/field.js';
import {chip, note, problem} from '../components/parts.js';
import {ApiError} from '../core/api.js';
import {PageElement, define} from '../core/element.js';
import {t} from '../core/words.js';
import {lastName} from '../room/tickets.js';
import {door} from './door.js';
import {honesty, onAir, startLine} from './words.js';

const LONGEST = 60;

/** The door: who are you. The tap that enters also lets the picture speak. */
class IsEntry extends PageElement {
  static properties = {visit: {attribute: false}};

  constructor() {
    super();
    /** @type {import('../room/visit.js').Visit} */
    this.visit = /** @type {any} */ (undefined);
    this.name = lastName();
    this.busy = false;
    /** @type {string|undefined} */
    this.wrong = undefined;
    /** @type {ApiError|undefined} */
    this.error = undefined;
  }

  /** @param {Event} event */
  async #enter(event) {
    event.preventDefault();
    if (this.busy) return;
    const name = this.name.trim();
    this.wrong = name ? undefined : t('viewer.enter.noName');
    this.error = undefined;
    this.requestUpdate();
    if (this.wrong) {
      /** @type {HTMLElement|null} */ (this.querySelector('is-field'))?.focus();
      return;
    }
    this.busy = true;
    void this.visit.picture.wake();
    try {
      await this.visit.join(name);
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      this.wrong = error.fields.name;
      this.error = this.wrong ? undefined : error;
    } finally {
      this.busy = false;
      this.requestUpdate();
    }
  }

  render() {
    const {visit} = this;
    const {room} = visit.about;
    const begun = visit.about.state === 'ON_AIR';
    const start = startLine(visit);
    return door({
      eyebrow: begun ? onAir(visit) : start ? chip(start, '', 'calendar-days') : chip(t('viewer.soon'), '', 'hourglass'),
      title: room.title,
      text: room.description || nothing,
      below: html`<form class="form" @submit=${this.#enter} novalidate>
        <is-field name="name" class="wide" label=${t('viewer.enter.name')} hint=${t('viewer.enter.hint')} autocomplete="name" maxlength=${LONGEST}
          .value=${this.name} .error=${this.wrong} required
          @change-value=${(/** @type {CustomEvent} */ e) => { this.name = e.detail.value; this.wrong = undefined; }}></is-field>
        ${problem(this.error)}
        <is-button type="submit" kind="primary" wide label=${t(begun ? 'viewer.enter.now' : 'viewer.enter.wait')} ?busy=${this.busy}></is-button>
        ${note('', 'info', html`<span class="small">${honesty(visit)}</span>`)}
      </form>`,
    });
  }
}

define('is-entry', IsEntry);
