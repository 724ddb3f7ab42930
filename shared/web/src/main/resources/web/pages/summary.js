import {html, nothing} from 'lit';
import '../components/button.js';
import '../components/journey.js';
import './summary/report.js';
import {chip, note, problem, skeleton} from '../components/parts.js';
import {ApiError, api} from '../core/api.js';
import {PageElement, define} from '../core/element.js';
import {dayAndTime, length, money, number, time} from '../core/format.js';
import {refreshMe} from '../core/me.js';
import {page} from '../core/page.js';
import {setTitle} from '../core/title.js';
import {maybe, t} from '../core/words.js';

const SOON_MS = 1_500;
const LATER_MS = 5_000;
/** After so many asks without news it is asked less often. */
const EAGER = 20;
const BEGAN = ['LIVE', 'INTERRUPTED', 'ENDING', 'ENDED'];

/** What a session came to, at once after End; the way on to the autowebinar. */
class PageSummary extends PageElement {
  static properties = {summary: {state: true}, error: {state: true}};

  constructor() {
    super();
    /** @type {any} */
    this.summary = undefined;
    /** @type {ApiError|undefined} */
    this.error = undefined;
    this.asked = 0;
    /** @type {ReturnType<typeof setTimeout>|undefined} */
    this.timer = undefined;
  }

  connectedCallback() {
    super.connectedCallback();
    void this.load();
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    clearTimeout(this.timer);
  }

  async load() {
    try {
      const before = this.summary;
      this.summary = await api.get(`/api/sessions/${page.params.sessionId}/summary`);
      this.error = undefined;
      if (this.summary.title) setTitle(this.summary.title, this.summary.roomId ? `/app/rooms/${this.summary.roomId}` : '/app/rooms');
      if (before && before.state !== this.summary.state) void refreshMe().catch(() => {});
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      this.error = error;
    }
    if (this.error ? this.error.passing : !this.#settled) {
      this.timer = setTimeout(() => void this.load(), this.asked++ < EAGER ? SOON_MS : LATER_MS);
    }
  }

  get #live() {
    return this.summary.kind !== 'AUTO';
  }

  /** Money is counted and, of a live, the scenario is written. */
  get #settled() {
    const {state, scenarioId, kind} = this.summary;
    if (state === 'CANCELLED' || state === 'MISSED') return true;
    return state === 'ENDED' && (kind === 'AUTO' || Boolean(scenarioId));
  }

  render() {
    const {summary} = this;
    if (!summary) return this.error ? problem(this.error, () => void this.load()) : skeleton(6);
    return html`<div class="stack loose">
      <is-journey here=${this.#live ? 'live' : 'schedule'} room-id=${summary.roomId} stamp=${summary.scenarioId ?? ''}></is-journey>
      ${this.#head()}
      ${this.#live ? this.#onward() : nothing}
      <section class="figures" aria-label=${t('summary.figures')}>
        ${figure('users', t('summary.came'), number(summary.came))}
        ${figure('signal', t('summary.peak'), number(summary.peak))}
        ${figure('clock', t('summary.watched'), summary.attendeeMs === undefined ? length((summary.minutes ?? 0) * 60_000) : length(summary.attendeeMs), t('summary.watchedHint'))}
        ${figure('message-square', t('summary.messages'), number(summary.messages))}
      </section>
      <div class="summary-pair">${this.#clicks()}${this.#money()}</div>
      ${BEGAN.includes(summary.state) ? html`<is-report .session=${summary.sessionId}></is-report>` : nothing}
    </div>`;
  }

  #head() {
    const {state, startedAt, endedAt, minutes, endReason} = this.summary;
    const running = state === 'LIVE' || state === 'INTERRUPTED';
    return html`<div class="row">
      ${running ? chip(t('summary.state.running'), 'live') : chip(t(`summary.state.${state}`), state === 'ENDED' ? 'good' : state === 'ENDING' ? 'accent' : 'warning', state === 'ENDED' ? 'check' : undefined)}
      ${startedAt ? html`<span class="muted">${dayAndTime(startedAt)}${endedAt ? `–${time(endedAt)}` : ''}${minutes ? ` · ${length(minutes * 60_000)}` : ''}</span>` : nothing}
      ${['interrupted', 'planned', 'stopped'].includes(endReason) ? html`<span class="muted">${t(`summary.reason.${endReason}`)}</span>` : nothing}
    </div>`;
  }

  #onward() {
    const {scenarioId} = this.summary;
    return html`<section class="card soft stack" aria-live="polite">
      ${scenarioId ? html`<div class="stack tight"><h2>${t('summary.scenario.ready')}</h2><p>${t('summary.scenario.text')}</p></div>
        <div class="actions fill"><is-button kind="primary" icon="repeat" href="/app/autowebinars/new?scenario=${scenarioId}" label=${t('summary.scenario.make')}></is-button>
          <is-button icon="list-video" href="/app/scenarios/${scenarioId}" label=${t('summary.scenario.see')}></is-button></div>`
        : html`<div class="stack tight" aria-busy="true"><h2>${t('summary.scenario.writing')}</h2><p>${t('summary.scenario.soon')}</p>
          <div class="progress endless" role="progressbar" aria-label=${t('summary.scenario.writing')}><span></span></div></div>`}
    </section>`;
  }

  #clicks() {
    const {clicks, came} = this.summary;
    return html`<section class="card stack"><h2>${t('summary.clicks.title')}</h2>
      ${clicks.length ? html`<ul class="click-list">${clicks.map((/** @type {any} */ one) => html`<li>
        <div class="row apart even"><span class="clip">${one.title}</span><span class="tabular nowrap">${t('summary.clicks.people', {n: one.people})}</span></div>
        <meter min="0" max=${Math.max(1, came)} value=${one.people} aria-hidden="true"></meter></li>`)}</ul>`
        : html`<p class="muted">${t('summary.clicks.none')}</p>`}
    </section>`;
  }

  #money() {
    const {summary} = this;
    const counted = summary.state === 'ENDED';
    const rows = /** @type {[string, number, string?][]} */ ([
      ['hold', -summary.holdTiyn],
      ...(counted ? [
        ['captured', -summary.capturedTiyn, summary.capturedBonusTiyn ? t('summary.money.bonus', {money: money(summary.capturedBonusTiyn)}) : undefined],
        ['released', summary.releasedTiyn],
        ...(summary.writtenOffTiyn ? [['writtenOff', summary.writtenOffTiyn]] : []),
      ] : []),
    ]);
    return html`<section class="card stack"><h2>${t('summary.money.title')}</h2>
      <dl class="money-lines">${rows.map(([name, tiyn, remark]) => html`<div class=${name}><dt>${t(`summary.money.${name}`)}<span class="small muted">${maybe(`summary.money.${name}Why`) ?? nothing}</span>${remark ? html`<span class="small muted">${remark}</span>` : nothing}</dt>
        <dd class="money">${name === 'captured' || name === 'hold' ? money(Math.abs(tiyn)) : money(tiyn)}</dd></div>`)}</dl>
      ${counted ? nothing : note('', 'hourglass', t('summary.money.counting'))}
      <div><is-button kind="link" href="/app/balance" label=${t('summary.money.statement')}></is-button></div>
    </section>`;
  }
}

/** @param {string} icon @param {string} label @param {string} value @param {string} [hint] */
function figure(icon, label, value, hint) {
  return html`<div class="figure"><span class="muted"><is-icon name=${icon}></is-icon>${label}</span><strong class="tabular">${value}</strong>
    ${hint ? html`<span class="small muted">${hint}</span>` : nothing}</div>`;
}

define('page-summary', PageSummary);
