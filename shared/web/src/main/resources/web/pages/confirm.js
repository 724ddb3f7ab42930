import {html, nothing} from 'lit';
import {note, problem} from '../components/parts.js';
import {ApiError, api} from '../core/api.js';
import {PageElement, define} from '../core/element.js';
import {money} from '../core/format.js';
import {known} from '../core/me.js';
import {t} from '../core/words.js';
import '../components/button.js';

/** The link of the confirmation mail leads here: it confirms at once and says what came of it. */
class PageConfirm extends PageElement {
  static properties = {answer: {state: true}, error: {state: true}, resend: {state: true}};

  constructor() {
    super();
    this.token = new URLSearchParams(location.search).get('token') ?? '';
    /** @type {any} */ this.answer = undefined;
    /** @type {ApiError|undefined} */ this.error = undefined;
    /** @type {''|'busy'|'sent'} */ this.resend = '';
  }

  connectedCallback() {
    super.connectedCallback();
    if (this.token) this.confirm();
  }

  async confirm() {
    this.error = undefined;
    try {
      this.answer = await api.post('/api/registrations/confirm', {token: this.token}, {stay: true});
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      this.error = error;
    }
  }

  async mailAgain() {
    this.resend = 'busy';
    try {
      await api.post('/api/registrations/confirmation-mails');
      this.resend = 'sent';
    } catch (error) {
      if (error instanceof ApiError) this.error = error;
      this.resend = '';
    }
  }

  render() {
    return html`<div class="narrow stack loose" aria-live="polite">${this.answer ? this.done() : this.error || !this.token ? this.failed() : html`
      <h1>${t('account.confirm.working')}</h1><div class="stack" aria-busy="true"><span class="bone"></span><span class="bone"></span></div>`}</div>`;
  }

  done() {
    return html`<h1>${t('account.confirm.title')}</h1>
      ${this.answer.credited
        ? note('good', 'gift', t('account.confirm.credited', {money: money(this.answer.trialTiyn)}))
        : note('', 'info', t('account.confirm.notCredited'))}
      <div class="actions"><is-button kind="primary" icon="plus" href="/app/rooms/new" label=${t('account.confirm.toRoom')}></is-button>
        <is-button href="/app" label=${t('common.toCabinet')}></is-button></div>`;
  }

  failed() {
    return html`<h1>${t('account.confirm.failedTitle')}</h1>
      ${this.token ? problem(this.error, this.error?.passing ? () => this.confirm() : undefined) : note('warning', 'triangle-alert', t('account.confirm.noToken'))}
      ${this.resend === 'sent' ? note('good', 'mail', t('account.confirm.resent')) : nothing}
      <div class="actions">${known()
        ? html`<is-button kind="primary" icon="mail" label=${t('account.confirm.resend')} ?busy=${this.resend === 'busy'} @press=${this.mailAgain}></is-button>
          <is-button href="/app" label=${t('common.toCabinet')}></is-button>`
        : html`<is-button kind="primary" href="/login?back=/app" label=${t('common.logIn')}></is-button>`}</div>`;
  }
}

define('page-confirm', PageConfirm);
