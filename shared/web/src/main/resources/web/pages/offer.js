import {html, nothing} from 'lit';
import {chip, note, problem, skeleton} from '../components/parts.js';
import {api} from '../core/api.js';
import {PageElement, define} from '../core/element.js';
import {ALMATY, dateWithYear} from '../core/format.js';
import {page} from '../core/page.js';
import {maybe, t} from '../core/words.js';
import '../components/copy.js';

/** The public offer: the version in force or the one of the address, which never changes. */
class PageOffer extends PageElement {
  static properties = {offer: {state: true}, current: {state: true}, error: {state: true}};

  constructor() {
    super();
    /** @type {any} */ this.offer = undefined;
    /** @type {any} */ this.current = undefined;
    /** @type {any} */ this.error = undefined;
  }

  connectedCallback() {
    super.connectedCallback();
    this.load();
  }

  async load() {
    this.error = undefined;
    try {
      this.current = await api.get('/api/offer');
      this.offer = await api.get(`/api/offer/${page.params.n ?? this.current.n}`);
    } catch (error) {
      this.error = error;
    }
  }

  render() {
    if (this.error) {
      return html`<div class="stack reading"><h1>${t('common.titles.offer')}</h1>${this.error.code === 'NOT_FOUND'
        ? html`<p>${t('offer.none')}</p><p><a href="/offer">${t('offer.toCurrent')}</a></p>` : problem(this.error, () => this.load())}</div>`;
    }
    if (!this.offer) return html`<div class="reading">${skeleton(12)}</div>`;
    const {offer, current} = this;
    const own = offer.texts[page.language];
    const text = own ?? offer.texts.ru;
    const sections = text.sections ?? text;
    const log = /** @type {any[]} */ (offer.changeLog ?? []);
    const changes = log.find(entry => entry.n === offer.n);
    const future = Date.parse(offer.effectiveAt) > Date.now();
    return html`<div class="offer">
      <article class="stack loose" lang=${own ? page.language : 'ru'}>
        <header class="stack tight"><h1>${text.title ?? t('common.titles.offer')}</h1>
          <div class="row tight"><span>${t('offer.version', {n: offer.n})}</span>${offer.n === current.n ? chip(t('offer.current'), 'good') : nothing}<span class="muted">${t('offer.effective', {date: dateWithYear(offer.effectiveAt, ALMATY)})}</span></div></header>
        ${future ? note('warning', 'info', t('offer.future')) : offer.n < current.n ? note('warning', 'info', html`${t('offer.old', {link: ''})}<a href="/offer">${t('offer.toCurrent')}</a>`) : nothing}
        ${own ? nothing : note('', 'languages', t('offer.languageNote'))}
        ${sections.map((/** @type {any} */ section, /** @type {number} */ i) => html`<section class="stack tight" id="s${i + 1}"><h2>${section.heading}</h2>${section.paragraphs.map((/** @type {string} */ words) => html`<p>${words}</p>`)}</section>`)}
      </article>
      <aside class="stack">
        <nav class="card stack tight wide-only" aria-label=${t('offer.contents')}><h2>${t('offer.contents')}</h2><ol class="plain-list">${sections.map((/** @type {any} */ section, /** @type {number} */ i) => html`<li><a href="#s${i + 1}">${section.heading}</a></li>`)}</ol></nav>
        ${changes ? html`<section class="card stack tight"><h2>${t('offer.changes')}</h2><p>${changes.text[page.language] ?? changes.text.ru}</p></section>` : nothing}
        ${this.requisites(offer.requisites)}
        <section class="card stack tight"><h2>${t('offer.versions')}</h2><ul class="plain-list">${log.map(({n, effectiveAt}) => html`<li>${n === offer.n ? html`<strong>${t('offer.version', {n})}</strong>` : html`<a class="tap" href="/offer/${n}">${t('offer.version', {n})}</a>`} <span class="muted small">${dateWithYear(effectiveAt, ALMATY)}</span></li>`)}</ul>
          <p class="muted small">${t('offer.permanent')}</p><div><is-copy .text=${`${location.origin}/offer/${offer.n}`}></is-copy></div>
          <details class="small"><summary>${t('offer.hash')}</summary><code class="hash">${offer.sha256}</code></details></section>
      </aside></div>`;
  }

  /** @param {any} requisites */
  requisites(requisites) {
    if (!requisites) return nothing;
    const shown = Object.entries(requisites).filter(([name, value]) => name !== 'example' && typeof value === 'string' && value);
    if (!shown.length) return nothing;
    return html`<section class="card stack tight"><h2>${t('offer.requisites')}</h2><dl class="stack tight">${shown.map(([name, value]) => html`<div><dt class="muted small">${maybe(`offer.field.${name}`) ?? name}</dt><dd>${value}</dd></div>`)}</dl>
      ${requisites.example === 'true' ? html`<p class="muted small">${t('offer.example')}</p>` : nothing}</section>`;
  }
}

define('page-offer', PageOffer);
