import {html, nothing} from 'lit';
import '../components/button.js';
import '../components/field.js';
import {chip, note, problem} from '../components/parts.js';
import {ApiError} from '../core/api.js';
import {dropDraft, loadDraft, saveDraft} from '../core/drafts.js';
import {PageElement, define} from '../core/element.js';
import {t} from '../core/words.js';
import {lastName} from '../room/tickets.js';
import {door} from './door.js';
import {honesty, onAir, startLine} from './words.js';

const LONGEST = 60;
const LONGEST_CONTACT = 120;

/** Fields that show their own words, from the top. */
const SHOWN = ['name', 'contact', 'contactConsent'];

/** The door: who are you. The tap that enters also lets the picture speak. */
class IsEntry extends PageElement {
  static properties = {visit: {attribute: false}};

  constructor() {
    super();
    /** @type {import('../room/visit.js').Visit} */
    this.visit = /** @type {any} */ (undefined);
    this.name = lastName();
    this.contact = '';
    this.consent = false;
    this.busy = false;
    /** Words beside fields. @type {Record<string, string|undefined>} */
    this.wrong = {};
    /** @type {ApiError|undefined} */
    this.error = undefined;
  }

  connectedCallback() {
    super.connectedCallback();
    const draft = loadDraft(this.#draft, true) ?? {};
    this.contact = String(draft.contact ?? '');
    this.consent = draft.consent === true;
  }

  /** Personal data: a contact that was not sent yet lasts as long as the tab, and for this room. */
  get #draft() {
    return `door-${this.visit.about.room.slug}`;
  }

  /** @param {Event} event */
  async #enter(event) {
    event.preventDefault();
    if (this.busy) return;
    const name = this.name.trim();
    this.wrong = name ? {} : {name: t('viewer.enter.noName')};
    this.error = undefined;
    this.requestUpdate();
    if (!name) {
      this.#toWrong();
      return;
    }
    this.busy = true;
    void this.visit.picture.wake();
    try {
      const draft = this.#draft;
      await this.visit.join(name, this.#given());
      dropDraft(draft, true);
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      this.wrong = error.fields;
      this.error = SHOWN.some(field => this.wrong[field]) ? undefined : error;
    } finally {
      this.busy = false;
      this.requestUpdate();
      this.#toWrong();
    }
  }

  /** A contact goes with its consent or not at all. */
  #given() {
    const contact = this.contact.trim();
    return this.visit.about.room.asksContact && contact ? {contact, contactConsent: this.consent} : {};
  }

  async #toWrong() {
    await this.updateComplete;
    const field = SHOWN.find(name => this.wrong[name]);
    if (field) /** @type {HTMLElement|null} */ (this.querySelector(field === 'contactConsent' ? 'input[name="contactConsent"]' : `is-field[name="${field}"]`))?.focus();
  }

  /** @param {{contact?: string, consent?: boolean}} typed */
  #typed({contact = this.contact, consent = this.consent}) {
    this.contact = contact;
    this.consent = consent;
    this.wrong = {...this.wrong, contact: undefined, contactConsent: undefined};
    saveDraft(this.#draft, {contact, consent}, true);
    this.requestUpdate();
  }

  /** The box comes with the first letter: who gives only a name has nothing more to read. */
  #asked() {
    const wrong = this.wrong.contactConsent;
    return html`<is-field name="contact" class="wide" label=${`${t('viewer.enter.contact')} (${t('common.optional')})`} hint=${t('viewer.enter.contactHint')} autocomplete="off" spellcheck="false" maxlength=${LONGEST_CONTACT}
        .value=${this.contact} .error=${this.wrong.contact} @change-value=${(/** @type {CustomEvent} */ e) => this.#typed({contact: e.detail.value})}></is-field>
      ${this.contact.trim() ? html`<div><label class="check"><input type="checkbox" name="contactConsent" .checked=${this.consent}
          aria-invalid=${wrong ? 'true' : 'false'} aria-describedby=${wrong ? 'consent-error' : nothing}
          @change=${(/** @type {Event} */ e) => this.#typed({consent: /** @type {HTMLInputElement} */ (e.target).checked})}>
          <span>${t('viewer.enter.consent')} <a href="/privacy" target="_blank" rel="noopener">${t('viewer.enter.consentLink')}</a></span></label>
        ${wrong ? html`<div class="field"><span class="error" id="consent-error" role="alert"><is-icon name="circle-alert"></is-icon>${wrong}</span></div>` : nothing}</div>` : nothing}`;
  }

  render() {
    const {visit} = this;
    const {room} = visit.about;
    const begun = visit.about.state === 'ON_AIR';
    const start = startLine(visit);
    return door({
      eyebrow: begun ? onAir(visit) : start ? chip(start, '', 'calendar-days') : chip(t('viewer.soon'), '', 'hourglass'),
      cover: room.cover,
      title: room.title,
      text: room.description || nothing,
      below: html`<form class="form" @submit=${this.#enter} novalidate>
        <is-field name="name" class="wide" label=${t('viewer.enter.name')} hint=${t('viewer.enter.hint')} autocomplete="name" maxlength=${LONGEST}
          .value=${this.name} .error=${this.wrong.name} required
          @change-value=${(/** @type {CustomEvent} */ e) => { this.name = e.detail.value; this.wrong = {...this.wrong, name: undefined}; }}></is-field>
        ${room.asksContact ? this.#asked() : nothing}
        ${problem(this.error)}
        <is-button type="submit" kind="primary" wide label=${t(begun ? 'viewer.enter.now' : 'viewer.enter.wait')} ?busy=${this.busy}></is-button>
        ${note('', 'info', html`<p class="small">${honesty(visit)}</p>`)}
      </form>`,
    });
  }
}

define('is-entry', IsEntry);
