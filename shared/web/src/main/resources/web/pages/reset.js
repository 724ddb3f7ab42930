import {html} from 'lit';
import {note, problem} from '../components/parts.js';
import {api} from '../core/api.js';
import {PageElement, define} from '../core/element.js';
import {Form} from '../core/form.js';
import {t} from '../core/words.js';
import {emailWords, passwordWords} from './account/rules.js';
import '../components/field.js';

/** Without a token it sends a link, with one it sets the password. */
class PageReset extends PageElement {
  static properties = {step: {state: true}};

  constructor() {
    super();
    this.token = new URLSearchParams(location.search).get('token') ?? '';
    /** @type {'ask'|'sent'|'set'|'done'} */
    this.step = this.token ? 'set' : 'ask';
    this.ask = new Form(this, 'reset-ask', {email: ''}, {session: true});
    this.set = new Form(this, 'reset-set', {password: ''}, {secrets: ['password'], keep: false});
  }

  /** @param {Event} event */
  async sendAsk(event) {
    event.preventDefault();
    const email = this.ask.values.email.trim();
    if (!this.ask.check({...this.ask.missing(['email']), ...(email && {email: emailWords(email)})})) return;
    const done = await this.ask.send(async () => { await api.post('/api/password-resets', {email}, {stay: true}); return true; });
    if (done) this.step = 'sent';
  }

  /** @param {Event} event */
  async sendSet(event) {
    event.preventDefault();
    const {password} = this.set.values;
    if (!this.set.check({...this.set.missing(['password']), ...(password && {password: passwordWords(password)})})) return;
    const done = await this.set.send(async () => { await api.put('/api/password-resets', {token: this.token, password}, {stay: true}); return true; });
    if (done) this.step = 'done';
  }

  render() {
    return html`<div class="narrow stack loose">${{ask: () => this.askForm(), sent: () => this.sent(), set: () => this.setForm(), done: () => this.done()}[this.step]()}</div>`;
  }

  askForm() {
    return html`<div class="stack tight"><h1>${t('common.titles.reset')}</h1><p class="muted">${t('account.reset.askLead')}</p></div>
      <form class="form" novalidate @submit=${this.sendAsk}>
        ${this.ask.field('email', {type: 'email', label: t('account.field.email'), autocomplete: 'email', required: true, maxlength: 254})}
        ${problem(this.ask.problem)}
        <div class="actions"><is-button kind="primary" type="submit" label=${t('account.reset.ask')} ?busy=${this.ask.busy}></is-button>
          <is-button kind="link" href="/login" label=${t('common.logIn')}></is-button></div>
      </form>`;
  }

  sent() {
    return html`<h1>${t('account.reset.sentTitle')}</h1>
      ${note('accent', 'mail', t('account.reset.sent', {email: this.ask.values.email}))}
      <div class="actions"><is-button label=${t('account.reset.again')} @press=${() => { this.step = 'ask'; }}></is-button></div>`;
  }

  setForm() {
    const expired = this.set.problem?.code === 'TOKEN_USED_OR_EXPIRED';
    return html`<div class="stack tight"><h1>${t('common.titles.reset')}</h1><p class="muted">${t('account.reset.setLead')}</p></div>
      <form class="form" novalidate @submit=${this.sendSet}>
        ${this.set.field('password', {type: 'password', label: t('account.field.newPassword'), hint: t('account.field.passwordHint'), autocomplete: 'new-password', required: true, maxlength: 128})}
        ${problem(this.set.problem)}
        <div class="actions">${expired
          ? html`<is-button kind="primary" href="/reset" label=${t('account.reset.newLink')}></is-button>`
          : html`<is-button kind="primary" type="submit" label=${t('account.reset.set')} ?busy=${this.set.busy}></is-button>`}</div>
      </form>`;
  }

  done() {
    return html`<h1>${t('account.reset.doneTitle')}</h1>
      ${note('good', 'circle-check', t('account.reset.done'))}
      <div class="actions"><is-button kind="primary" href="/login" label=${t('common.logIn')}></is-button></div>`;
  }
}

define('page-reset', PageReset);
