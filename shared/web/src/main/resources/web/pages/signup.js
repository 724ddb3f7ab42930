import {html, nothing} from 'lit';
import {note, problem} from '../components/parts.js';
import {api} from '../core/api.js';
import {PageElement, define} from '../core/element.js';
import {Form} from '../core/form.js';
import {ALMATY, dateWithYear, money} from '../core/format.js';
import {identityNumber} from '../core/identity.js';
import {remember} from '../core/me.js';
import {page} from '../core/page.js';
import {t} from '../core/words.js';
import {emailWords, loginWords, passwordWords} from './account/rules.js';
import '../components/field.js';

const KINDS = /** @type {const} */ (['SOLE_PROPRIETOR', 'COMPANY', 'PERSON']);
const NEEDED = ['email', 'login', 'password', 'legalName', 'legalAddress', 'identityNumber'];
const INITIAL = {
  email: '', login: '', password: '', kind: 'SOLE_PROPRIETOR', legalName: '', legalAddress: '',
  identityNumber: '', offerAccepted: false, dataConsent: false,
};

/** Two short groups: you, and who pays. The offer is read before, and its box is never pre-ticked. */
class PageSignup extends PageElement {
  static properties = {offer: {state: true}, prices: {state: true}, newer: {state: true}};

  constructor() {
    super();
    this.form = new Form(this, 'sign-up', INITIAL, {secrets: ['password', 'offerAccepted', 'dataConsent'], session: true});
    /** @type {any} */ this.offer = undefined;
    /** @type {any} */ this.prices = undefined;
    this.newer = false;
  }

  connectedCallback() {
    super.connectedCallback();
    this.load();
  }

  async load() {
    const [offer, prices] = await Promise.all([
      api.get('/api/offer').catch(error => { this.form.problem = error; this.requestUpdate(); }),
      api.get('/api/price-list').catch(() => undefined)]);
    this.offer = offer;
    this.prices = prices;
  }

  /** @param {Event} event */
  async send(event) {
    event.preventDefault();
    const {values} = this.form;
    const well = this.form.check({
      ...this.form.missing(NEEDED),
      ...(values.email && {email: emailWords(values.email)}),
      ...(values.login && {login: loginWords(values.login)}),
      ...(values.password && {password: passwordWords(values.password)}),
      ...(values.identityNumber && {identityNumber: this.numberWords(true)}),
      offerAccepted: values.offerAccepted ? undefined : t('account.signUp.offerNeeded'),
      dataConsent: values.dataConsent ? undefined : t('account.signUp.consentNeeded'),
    });
    if (!well || !this.offer) return;
    const done = await this.form.send(() => api.post('/api/registrations', {
      ...values, identityNumber: identityNumber(values.identityNumber).digits,
      offerVersion: this.offer.n, offerSha256: this.offer.sha256, language: page.language,
    }, {stay: true}));
    if (done) {
      remember(true);
      location.assign('/app');
    } else if (this.form.problem?.code === 'LOGIN_TAKEN') {
      const {words} = this.form.problem;
      this.form.problem = undefined;
      this.form.check({login: words});
    } else if (this.form.problem?.code === 'OFFER_CHANGED') {
      await this.load();
      this.newer = true;
      this.form.problem = undefined;
      this.form.set('offerAccepted', false);
    }
  }

  /** @param {boolean} whole true once the person has left the field @returns {string|undefined} */
  numberWords(whole) {
    const typed = String(this.form.values.identityNumber);
    const found = identityNumber(typed);
    if ('refused' in found) {
      if (found.refused === 'LENGTH' && !whole && found.digits.length < 12) return undefined;
      return t(`account.check.${found.refused}`, {n: found.digits.length});
    }
    const company = this.form.values.kind === 'COMPANY';
    if (company && found.kind === 'IIN') return t('account.check.IIN_FOR_COMPANY');
    if (!company && found.kind === 'BIN') return t('account.check.BIN_FOR_PERSON');
    return undefined;
  }

  checkNumber(whole = false) {
    const words = this.form.values.identityNumber ? this.numberWords(whole) : undefined;
    if (words) this.form.errors = {...this.form.errors, identityNumber: words};
    else delete this.form.errors.identityNumber;
    this.requestUpdate();
  }

  /** @param {string} name @param {string|undefined} words */
  left(name, words) {
    if (this.form.values[name] && words) this.form.errors = {...this.form.errors, [name]: words};
    this.requestUpdate();
  }

  render() {
    const {form} = this;
    const kind = form.values.kind;
    return html`<div class="signup">
      <div class="stack tight"><h1>${t('common.titles.signup')}</h1><p class="muted">${t('account.signUp.lead')}</p></div>
      ${this.trial()}
      <form class="form" novalidate @submit=${this.send}>
        <fieldset class="stack"><legend class="legend">${t('account.signUp.you')}</legend>
          ${form.field('email', {type: 'email', label: t('account.field.email'), hint: t('account.field.emailHint'), autocomplete: 'email', required: true, maxlength: 254,
            left: (/** @type {string} */ value) => this.left('email', emailWords(value))})}
          ${form.field('login', {label: t('account.field.login'), hint: t('account.field.loginHint'), autocomplete: 'username', spellcheck: 'false', required: true, maxlength: 40,
            left: (/** @type {string} */ value) => this.left('login', loginWords(value))})}
          ${form.field('password', {type: 'password', label: t('account.field.password'), hint: t('account.field.passwordHint'), autocomplete: 'new-password', required: true, maxlength: 128,
            left: (/** @type {string} */ value) => this.left('password', passwordWords(value))})}
        </fieldset>
        <fieldset class="stack"><legend class="legend">${t(kind === 'PERSON' ? 'account.signUp.companyPerson' : 'account.signUp.company')}</legend>
          <div class="choice list" role="radiogroup" aria-label=${t('account.signUp.kindLegend')}>
            ${KINDS.map(value => html`<label><input type="radio" name="kind" .checked=${kind === value}
              @change=${() => { form.set('kind', value); this.checkNumber(); }}><span>${t(`account.kind.${value}`)}</span></label>`)}
          </div>
          ${form.field('legalName', {label: t({PERSON: 'account.field.namePerson', SOLE_PROPRIETOR: 'account.field.nameSole', COMPANY: 'account.field.nameCompany'}[/** @type {'PERSON'} */ (kind)]), autocomplete: kind === 'PERSON' ? 'name' : 'organization', required: true, maxlength: 200})}
          ${form.field('legalAddress', {label: t(kind === 'PERSON' ? 'account.field.addressPerson' : 'account.field.address'), autocomplete: 'street-address', required: true, maxlength: 300})}
          ${form.field('identityNumber', {size: 'short', label: t(kind === 'COMPANY' ? 'account.field.bin' : 'account.field.iin'), hint: t('account.field.numberHint'), inputmode: 'numeric', autocomplete: 'off', required: true, maxlength: 20,
            fine: this.numberFine(), changed: () => this.checkNumber(), left: () => this.checkNumber(true)})}
        </fieldset>
        <div class="stack tight">
          ${this.newer ? note('warning', 'triangle-alert', t('account.signUp.offerNew', {n: this.offer?.n ?? ''})) : nothing}
          ${this.box('offerAccepted', 'account.signUp.offer', html`<a href=${this.offer ? `/offer/${this.offer.n}` : '/offer'} target="_blank" rel="noopener">${t('account.signUp.offerLink')}</a>`,
            this.offer ? t('account.signUp.offerVersion', {n: this.offer.n, date: dateWithYear(this.offer.effectiveAt, ALMATY)}) : undefined)}
          ${this.box('dataConsent', 'account.signUp.consent', html`<a href="/privacy" target="_blank" rel="noopener">${t('account.signUp.consentLink')}</a>`)}
        </div>
        ${problem(form.problem)}
        <div class="actions"><is-button kind="primary" type="submit" label=${t('account.signUp.submit')} ?busy=${form.busy}></is-button></div>
        <p class="muted">${t('account.signUp.have')} <a href="/login">${t('common.logIn')}</a></p>
      </form>
    </div>`;
  }

  numberFine() {
    const found = identityNumber(String(this.form.values.identityNumber));
    return 'kind' in found && !this.form.errors.identityNumber
      ? t(found.kind === 'IIN' ? 'account.check.iinFine' : 'account.check.binFine') : undefined;
  }

  /** @param {string} name @param {string} key @param {unknown} link @param {string} [small] */
  box(name, key, link, small) {
    const [before, after] = t(key).split('{link}');
    const error = this.form.errors[name];
    return html`<div><label class="check" name=${name}><input type="checkbox" name=${name} .checked=${this.form.values[name] === true}
        aria-invalid=${error ? 'true' : 'false'} aria-describedby=${error ? `${name}-error` : nothing}
        @change=${(/** @type {Event} */ e) => this.form.set(name, /** @type {HTMLInputElement} */ (e.target).checked)}>
        <span>${before}${link}${after}${small ? html` <span class="muted small">${small}</span>` : nothing}</span></label>
      ${error ? html`<div class="field"><span class="error" id="${name}-error" role="alert"><is-icon name="circle-alert"></is-icon>${error}</span></div>` : nothing}</div>`;
  }

  trial() {
    const amount = this.prices?.trialTiyn;
    return html`<aside class="card soft trial">
      <is-icon name="gift"></is-icon>
      <h2>${amount === undefined ? html`<span class="bone"></span>` : t('account.trial.title', {money: money(amount)})}</h2>
      <p>${t('account.trial.text')}</p>
      <p class="muted">${t('account.trial.once')} ${t('account.trial.no')}</p>
    </aside>`;
  }
}

define('page-signup', PageSignup);
