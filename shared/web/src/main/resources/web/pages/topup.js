import {html, nothing} from 'lit';
import {note, problem, skeleton} from '../components/parts.js';
import {ApiError, api} from '../core/api.js';
import {keptBack} from '../core/back.js';
import {PageElement, define} from '../core/element.js';
import {money} from '../core/format.js';
import {refreshMe} from '../core/me.js';
import {page} from '../core/page.js';
import {setTitle} from '../core/title.js';
import {t} from '../core/words.js';
import '../components/button.js';

const PAUSES_MS = [1000, 1500, 2000, 3000, 5000];
const LONG_MS = 60_000;
const PENDING = ['CREATED', 'REDIRECTED', 'PENDING', 'UNKNOWN', 'CONFIRMED'];
const CREDITED = ['CREDITED', 'FISCALISED'];

/** Follows the payment itself: that the browser came back says nothing about money. */
class PageTopup extends PageElement {
  static properties = {payment: {state: true}, error: {state: true}, long: {state: true}};

  constructor() {
    super();
    /** @type {any} */ this.payment = undefined;
    /** @type {ApiError|undefined} */ this.error = undefined;
    this.long = false;
    this.tries = 0;
    this.since = Date.now();
    setTitle(t('common.titles.topup'), '/app/balance');
  }

  connectedCallback() {
    super.connectedCallback();
    this.look();
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    clearTimeout(this.timer);
  }

  async look() {
    try {
      this.payment = await api.get(`/api/topups/${page.params.topUpId}`);
      this.error = undefined;
      if (CREDITED.includes(this.payment.state)) {
        refreshMe();
        return;
      }
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      if (!this.payment || !error.passing) {
        this.error = error;
        if (!error.passing) return;
      }
    }
    this.long = Date.now() - this.since > LONG_MS;
    if (!this.payment || PENDING.includes(this.payment.state)) {
      this.timer = setTimeout(() => this.look(), PAUSES_MS[Math.min(this.tries++, PAUSES_MS.length - 1)]);
    }
  }

  render() {
    if (this.error) return problem(this.error, () => this.look());
    if (!this.payment) return skeleton(4);
    const {state, amountTiyn, payUrl} = this.payment;
    const back = keptBack(page.params.topUpId ?? '');
    const view = CREDITED.includes(state) ? this.credited() : PENDING.includes(state) ? this.pending() : state === 'EXPIRED' ? this.ended('expired') : state === 'MANUAL_REVIEW' ? this.review() : this.ended('failed');
    return html`<div class="column stack loose" aria-live="polite">
      <dl class="ledger card"><div><dt>${t('balance.result.amount')}</dt><dd class="money">${money(amountTiyn)}</dd></div></dl>
      ${view}
      <div class="actions">${PENDING.includes(state) && payUrl ? html`<is-button kind="primary" icon="credit-card" href=${payUrl} label=${t('balance.result.pay')}></is-button>` : nothing}
        ${back && CREDITED.includes(state) ? html`<is-button kind="primary" icon="arrow-left" href=${back} label=${t('balance.result.back')}></is-button>` : nothing}
        <is-button kind=${CREDITED.includes(state) && !back ? 'primary' : ''} href=${back ? `/app/balance?back=${encodeURIComponent(back)}` : '/app/balance'} label=${t(['FAILED', 'EXPIRED'].includes(state) ? 'balance.result.again' : 'balance.result.toBalance')}></is-button></div>
    </div>`;
  }

  credited() {
    return note('good', 'circle-check', html`<strong>${t('balance.result.credited')}</strong><p>${t('balance.result.creditedText', {money: money(this.payment.amountTiyn)})}</p>`);
  }

  pending() {
    return note('accent', 'hourglass', html`<strong>${t('balance.result.working')}</strong><p>${t(this.long ? 'balance.result.long' : 'balance.result.workingText')}</p>`);
  }

  review() {
    return note('warning', 'search', html`<strong>${t('balance.result.review')}</strong><p>${t('balance.result.reviewText')}</p>`);
  }

  /** @param {'failed'|'expired'} how */
  ended(how) {
    return note('danger', 'circle-alert', html`<strong>${t(`balance.result.${how}`)}</strong><p>${t(`balance.result.${how}Text`)}</p>`);
  }
}

define('page-topup', PageTopup);
