import {html, nothing} from 'lit';
import {topUpHref} from '../core/back.js';
import {PageElement, define} from '../core/element.js';
import {date} from '../core/format.js';
import {me} from '../core/me.js';
import {page} from '../core/page.js';
import {t} from '../core/words.js';
import './button.js';
import {note} from './parts.js';

/**
 * Says over every page of a suspended account that it is; on the dashboard also why, what still works
 * and what to do.
 */
class IsStanding extends PageElement {
  static properties = {standing: {state: true}};

  constructor() {
    super();
    /** @type {import('../core/me.js').Standing|undefined} */
    this.standing = undefined;
    this.ask = () => me().then(who => { this.standing = who.standing; }, () => undefined);
  }

  connectedCallback() {
    super.connectedCallback();
    document.addEventListener('isra:me', this.ask);
    void this.ask();
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    document.removeEventListener('isra:me', this.ask);
  }

  render() {
    const suspensions = this.standing?.suspensions ?? [];
    if (!suspensions.length) return nothing;
    return html`<section aria-label=${t('common.standing.title')}>${note('warning', 'lock', html`<div class="stack tight">
      <strong>${t('common.standing.title')}</strong>
      ${page.name === 'dashboard' ? this.#whole(suspensions) : html`<p>${t('common.standing.short')} <a href="/app">${t('common.standing.more')}</a></p>`}
    </div>`)}</section>`;
  }

  /** @param {import('../core/me.js').Standing['suspensions']} suspensions */
  #whole(suspensions) {
    return html`${suspensions.map(({axis, reason, since}) => html`<div class="stack tight">
        <p>${t(`common.standing.why.${axis}`, {date: date(since)})} ${t('common.standing.reason', {reason})}</p>
        <p>${t(`common.standing.remedy.${axis}`)}</p></div>`)}
      <p>${t('common.standing.works')}</p>
      ${suspensions.some(({axis}) => axis === 'BILLING') ? html`<div><is-button icon="wallet" href=${topUpHref()} label=${t('common.standing.topUp')}></is-button></div>` : nothing}`;
  }
}

define('is-standing', IsStanding);
