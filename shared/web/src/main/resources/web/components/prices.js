import {html, nothing} from 'lit';
import {api} from '../core/api.js';
import {PageElement, define} from '../core/element.js';
import {length, money, number} from '../core/format.js';
import {t} from '../core/words.js';
import {problem, skeleton} from './parts.js';

const VIEWERS = [5, 10, 20, 30, 50, 75, 100, 150, 200, 300, 500, 750, 1000, 2000];
const MINUTES = [30, 45, 60, 90, 120, 150, 180, 240];

/** The price list in force, with a sum for one's own webinar. `<is-prices></is-prices>` */
class IsPrices extends PageElement {
  static properties = {prices: {state: true}, error: {state: true}, viewers: {state: true}, minutes: {state: true}, stored: {state: true}};

  constructor() {
    super();
    /** @type {any} */ this.prices = undefined;
    /** @type {any} */ this.error = undefined;
    this.viewers = 3;
    this.minutes = 3;
    this.stored = true;
  }

  connectedCallback() {
    super.connectedCallback();
    this.load();
  }

  async load() {
    this.error = undefined;
    try {
      this.prices = await api.get('/api/price-list');
    } catch (error) {
      this.error = error;
    }
  }

  render() {
    if (this.error) return problem(this.error, () => this.load());
    if (!this.prices) return skeleton(6);
    return html`<div class="stack loose">
      <div class="price-top"><section class="stack"><h2>${t('prices.payg')}</h2>
          <dl class="price-pair">${this.hour(this.prices.youtubeHourTiyn, 'youtube')}${this.hour(this.prices.storedHourTiyn, 'stored')}</dl>
          <p class="muted small">${t('prices.above')}</p><p>${t('prices.no')}</p></section>
        ${this.calculator()}</div>
      ${this.packages()}
      <p class="muted small">${t('prices.version', {n: this.prices.version})}</p></div>`;
  }

  /** @param {number} tiyn @param {string} kind */
  hour(tiyn, kind) {
    return html`<div><dd><span class="sum money">${money(tiyn)}</span> <span class="muted">${t('prices.perHour')}</span></dd><dt>${t(`prices.${kind}`)}</dt></div>`;
  }

  calculator() {
    const viewers = VIEWERS[this.viewers];
    const minutes = MINUTES[this.minutes];
    const tiyn = Math.round((this.stored ? this.prices.storedHourTiyn : this.prices.youtubeHourTiyn) * viewers * minutes / 60);
    const bonus = money(this.prices.trialTiyn);
    return html`<section class="card stack calculator"><h2>${t('prices.calc.title')}</h2>
      ${this.slider('viewers', VIEWERS, number(viewers))}
      ${this.slider('minutes', MINUTES, length(minutes * 60_000))}
      <fieldset><legend class="hidden-visually">${t('prices.calc.source')}</legend><div class="choice halves">
        ${[[true, 'sourceStored'], [false, 'sourceYoutube']].map(([stored, key]) => html`<label><input type="radio" name="calc-source" .checked=${this.stored === stored} @change=${() => { this.stored = stored === true; }}><span>${t(`prices.calc.${key}`)}</span></label>`)}</div></fieldset>
      <div aria-live="polite"><p class="muted small">${t('prices.calc.result')}</p><p class="sum money">${money(tiyn)}</p>
        <p class="small">${t(tiyn <= this.prices.trialTiyn ? 'prices.calc.trial' : 'prices.calc.trialPart', {money: bonus})}</p></div></section>`;
  }

  /** @param {'viewers'|'minutes'} name @param {number[]} steps @param {string} words */
  slider(name, steps, words) {
    return html`<label class="stack close"><span class="row apart"><span>${t(`prices.calc.${name}`)}</span><strong class="tabular">${words}</strong></span>
      <input type="range" min="0" max=${steps.length - 1} step="1" .value=${String(this[name])} aria-valuetext=${words} @input=${(/** @type {Event} */ e) => { this[name] = Number(/** @type {HTMLInputElement} */ (e.target).value); }}></label>`;
  }

  packages() {
    if (!this.prices.packages?.length) return nothing;
    const names = ['name', 'price', 'term', 'attendees', 'hours'];
    const label = (/** @type {string} */ name) => t(`prices.packages.${name}`);
    return html`<section class="stack tight"><h2>${t('prices.packages.title')}</h2><p class="muted reading">${t('prices.packages.lead')}</p>
      <div class="card flush"><table class="table"><thead><tr>${names.map((name, i) => html`<th scope="col" class=${i ? 'number' : ''}>${label(name)}</th>`)}</tr></thead>
        <tbody>${this.prices.packages.map((/** @type {any} */ one) => html`<tr><td class="head strong">${label(one.code)}</td>
          <td class="number" data-label=${label('price')}>${money(one.priceTiyn)}</td>
          <td class="number" data-label=${label('term')}>${t('prices.packages.days', {n: one.days})}</td>
          <td class="number" data-label=${label('attendees')}>${t('prices.packages.upTo', {n: one.attendees})}</td>
          <td class="number" data-label=${label('hours')}>${number(one.storedHours)}</td></tr>`)}</tbody></table></div></section>`;
  }
}

define('is-prices', IsPrices);
