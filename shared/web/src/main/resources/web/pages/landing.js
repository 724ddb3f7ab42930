import {html, nothing} from 'lit';
import {api} from '../core/api.js';
import {PageElement, define} from '../core/element.js';
import {money} from '../core/format.js';
import {known} from '../core/me.js';
import {t} from '../core/words.js';
import {productPicture} from './landing/picture.js';
import '../components/prices.js';
import '../components/button.js';

const STEPS = ['room', 'live', 'scenario', 'schedule'];
const HONEST = /** @type {const} */ ([['counter', 'users'], ['marked', 'message-square'], ['cut', 'radio'], ['yours', 'list-video']]);

/** What Isra does, how, for how much. */
class PageLanding extends PageElement {
  static properties = {trial: {state: true}};

  constructor() {
    super();
    /** @type {number|undefined} */ this.trial = undefined;
  }

  connectedCallback() {
    super.connectedCallback();
    this.colours = new MutationObserver(() => this.requestUpdate());
    this.colours.observe(document.documentElement, {attributeFilter: ['data-theme']});
    api.get('/api/price-list').then(prices => { this.trial = prices.trialTiyn; }, () => undefined);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.colours?.disconnect();
  }

  render() {
    return html`<div class="landing">
      <section class="hero"><div class="stack">
          <h1>${t('landing.hero.title')}</h1>
          <p class="large">${t('landing.hero.text')}</p>
          <div class="row">${this.call()}<is-button href="/prices" label=${t('landing.hero.prices')}></is-button></div>
          <p class="muted small trial-line">${this.trial === undefined ? nothing : t('landing.hero.trial', {money: money(this.trial)})}</p></div>
        <div class="shown"><figure class="shot">${productPicture('studio', {narrow: 'room'})}</figure>
          <figure class="shot phone wide-only">${productPicture('room', {lazy: true})}</figure></div></section>
      <section class="stack"><h2>${t('landing.how.title')}</h2>
        <ol class="how">${STEPS.map((step, i) => html`<li><span class="step-number tabular" aria-hidden="true">${i + 1}</span><h3>${t(`landing.how.${step}`)}</h3><p class="muted">${t(`landing.how.${step}Text`)}</p></li>`)}</ol></section>
      <section class="after"><div class="stack tight"><h2>${t('landing.report.title')}</h2><p>${t('landing.report.text')}</p><p class="muted small">${t('landing.report.example')}</p></div>
        <figure class="shot">${productPicture('report', {lazy: true})}</figure></section>
      <section class="stack"><h2>${t('landing.honest.title')}</h2>
        <ul class="honest">${HONEST.map(([key, icon]) => html`<li><is-icon name=${icon}></is-icon><span>${t(`landing.honest.${key}`)}</span></li>`)}</ul></section>
      <section class="stack"><h2 class="hidden-visually">${t('landing.pricesTitle')}</h2><is-prices></is-prices></section>
      <section class="card soft row apart last"><div class="stack close grow"><h2>${t('landing.last.title')}</h2><p>${t('landing.last.text')}</p></div>${this.call()}</section>
    </div>`;
  }

  call() {
    return known() ? html`<is-button kind="primary" href="/app" label=${t('common.toCabinet')}></is-button>`
      : html`<is-button kind="primary" href="/sign-up" label=${t('landing.hero.cta')}></is-button>`;
  }
}

define('page-landing', PageLanding);
