import {html, nothing} from 'lit';
import {note, problem, skeleton} from '../components/parts.js';
import {ApiError, api} from '../core/api.js';
import {keepBack, localPath} from '../core/back.js';
import {PageElement, define} from '../core/element.js';
import {Form} from '../core/form.js';
import {money} from '../core/format.js';
import {page} from '../core/page.js';
import {t} from '../core/words.js';
import {statementTable} from './balance/statement.js';
import '../components/field.js';

const PRESETS = [500_000, 1_000_000, 2_500_000];
const LEAST = 10_000;
const MOST = 500_000_000;

/** Money: what there is, what it is enough for, how to add some, and every movement. */
class PageBalance extends PageElement {
  static properties = {balance: {state: true}, entries: {state: true}, next: {state: true}, error: {state: true}, more: {state: true}};

  constructor() {
    super();
    /** @type {any} */ this.balance = undefined;
    /** @type {any[]|undefined} */ this.entries = undefined;
    /** @type {string|undefined} */ this.next = undefined;
    /** @type {any} */ this.error = undefined;
    this.more = false;
    /** Where one comes back to after the payment. */
    this.back = localPath(new URLSearchParams(location.search).get('back'));
    this.form = new Form(this, 'top-up', {amountTiyn: ''});
  }

  connectedCallback() {
    super.connectedCallback();
    this.load();
  }

  async load() {
    this.error = undefined;
    try {
      const [balance, statement] = await Promise.all([api.get('/api/balance'), api.get('/api/balance/statement?limit=50')]);
      this.balance = balance;
      this.entries = statement.entries;
      this.next = statement.next;
    } catch (error) {
      this.error = error;
    }
  }

  async older() {
    if (!this.next || this.more) return;
    this.more = true;
    try {
      const statement = await api.get(`/api/balance/statement?limit=50&before=${encodeURIComponent(this.next)}`);
      this.entries = [...(this.entries ?? []), ...statement.entries];
      this.next = statement.next;
    } catch (error) {
      if (error instanceof ApiError) this.form.problem = error;
    }
    this.more = false;
  }

  /** Tiyn of what was typed; never through a fraction. @returns {number|undefined} */
  typed() {
    const found = /^(\d{1,9})(?:[.,](\d{1,2}))?$/.exec(String(this.form.values.amountTiyn).replace(/[\s\u00a0\u202f₸]/g, ''));
    if (!found) return undefined;
    const tiyn = Number(found[1]) * 100 + Number((found[2] ?? '').padEnd(2, '0'));
    return tiyn >= LEAST && tiyn <= MOST ? tiyn : undefined;
  }

  /** @param {Event} event */
  async send(event) {
    event.preventDefault();
    const amountTiyn = this.typed();
    if (!this.form.check({amountTiyn: amountTiyn === undefined ? t('balance.topUp.check') : undefined})) return;
    const made = await this.form.send(key => api.post('/api/topups', {amountTiyn}, {key}));
    if (!made) return;
    keepBack(made.topUpId, this.back);
    location.assign(made.payUrl ?? `/app/balance/top-up/${made.topUpId}`);
  }

  render() {
    if (this.error) return problem(this.error, () => this.load());
    const {balance} = this;
    if (!balance) return html`<div class="balance">${skeleton(4)}${skeleton(4)}</div>${skeleton(6)}`;
    return html`<div class="stack loose">
      ${balance.mainTiyn < 0 ? note('warning', 'triangle-alert', t('balance.debt', {money: money(-balance.mainTiyn)})) : nothing}
      <div class="balance">
        ${this.sums()}
        ${this.topUp()}
        ${this.enough()}
      </div>
      <section class="stack tight"><div class="row apart"><h2>${t('balance.statement.title')}</h2>
          ${this.entries?.length ? html`<is-button icon="download" href="/api/balance/statement.csv?lang=${page.language}" label=${t('balance.statement.csv')}></is-button>` : nothing}</div>
        ${this.entries?.length ? html`<div class="card flush">${statementTable(this.entries)}</div>` : html`<p class="muted">${t('balance.statement.empty')}</p>`}
        ${this.next ? html`<div><is-button label=${t('balance.statement.more')} ?busy=${this.more} @press=${this.older}></is-button></div>` : nothing}</section>
    </div>`;
  }

  sums() {
    const {balance} = this;
    return html`<section class="card stack tight sums"><p class="muted">${t('balance.main')}</p>
      <p class="sum money">${money(balance.mainTiyn)}</p>
      <dl class="ledger"><div><dt>${t('balance.bonus')}</dt><dd class="money">${money(balance.bonusTiyn)}</dd></div>
        ${balance.heldTiyn ? html`<div><dt>${t('balance.held')} <span class="muted small">${t('balance.heldText')}</span></dt><dd class="money">${money(balance.heldTiyn)}</dd></div>` : nothing}
        <div class="total"><dt>${t('balance.available')}</dt><dd class="money">${money(balance.availableTiyn)}</dd></div></dl>
      <p class="muted small">${t('balance.order')}</p></section>`;
  }

  topUp() {
    const {form} = this;
    return html`<section class="card stack"><h2>${t('balance.topUp.title')}</h2>
      <form class="stack" novalidate @submit=${this.send}>
        ${form.field('amountTiyn', {size: 'wide', label: t('balance.topUp.amount'), hint: t('balance.topUp.hint'), inputmode: 'decimal', autocomplete: 'off', maxlength: 14, required: true})}
        <div class="row tight">${PRESETS.map(tiyn => html`<button type="button" class="button preset" aria-label=${t('balance.topUp.preset', {money: money(tiyn)})} @click=${() => form.set('amountTiyn', String(tiyn / 100))}>${money(tiyn)}</button>`)}</div>
        ${problem(form.problem)}
        <is-button kind="primary" wide type="submit" icon="credit-card" label=${t('balance.topUp.button')} ?busy=${form.busy}></is-button>
        <p class="muted small">${t('balance.topUp.note')}</p>
      </form></section>`;
  }

  enough() {
    const {enough} = this.balance;
    if (!enough) return nothing;
    const line = (/** @type {string} */ kind, /** @type {number} */ n) => html`<div><dd>${t('balance.enough.hours', {n: Math.max(0, n)})}</dd><dt class="muted small">${t(`balance.enough.${kind}`)}</dt></div>`;
    return html`<section class="card stack tight"><h2>${t('balance.enough.title')}</h2>
      ${enough.youtubeAttendeeHours > 0 ? html`<dl class="enough">${line('stored', enough.storedAttendeeHours)}${line('youtube', enough.youtubeAttendeeHours)}</dl>` : html`<p>${t('balance.enough.none')}</p>`}
      <p class="muted small">${t('balance.enough.explain')}</p><p><a href="/prices">${t('balance.enough.prices')}</a></p></section>`;
  }
}

define('page-balance', PageBalance);
