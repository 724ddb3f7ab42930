import {html, nothing} from 'lit';
import {ask} from '../components/dialog.js';
import {chip, empty, note, problem, skeleton} from '../components/parts.js';
import {toast} from '../components/toast.js';
import {ApiError, api} from '../core/api.js';
import {topUpHref} from '../core/back.js';
import {PageElement, define} from '../core/element.js';
import {length, money} from '../core/format.js';
import {now} from '../core/now.js';
import {page} from '../core/page.js';
import {setTitle} from '../core/title.js';
import {t} from '../core/words.js';
import {newerNote, takeNewer} from './autowebinar/newer.js';
import {begun, newerVersion, stateChip} from './autowebinar/state.js';
import {leftOut, scheduleWords, startWords} from './autowebinar/words.js';
import {asViewerLink, studioLink, viewerLink} from './rooms/state.js';
import './autowebinar/form.js';
import '../components/copy.js';
import '../components/journey.js';

/** A new autowebinar, or one with its state, its airings and its schedule. */
class PageAutowebinar extends PageElement {
  static properties = {data: {state: true}, autowebinar: {state: true}, error: {state: true}, viewers: {state: true}, busy: {state: true}};

  constructor() {
    super();
    /** @type {any} */ this.data = undefined;
    /** @type {any} */ this.autowebinar = undefined;
    /** @type {any} */ this.error = undefined;
    /** Who watch now. @type {number|undefined} */ this.viewers = undefined;
    this.busy = '';
    this.which = page.params.autowebinarId;
    setTitle(t(this.which ? 'common.titles.autowebinar' : 'autowebinars.new'), '/app/autowebinars');
  }

  connectedCallback() {
    super.connectedCallback();
    this.load();
    this.left = new AbortController();
    document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && this.which && this.comeBack(), {signal: this.left.signal});
    if (this.which) this.timer = setInterval(() => document.visibilityState === 'visible' && this.look(), 15_000);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    clearInterval(this.timer);
    this.left?.abort();
  }

  async load() {
    this.error = undefined;
    try {
      const [scenarios, rooms, assets] = await Promise.all([api.get('/api/scenarios'), api.get('/api/rooms'), api.get('/api/assets')]);
      const asked = new URLSearchParams(location.search).get('scenario');
      const whole = await Promise.all(scenarios.scenarios.map((/** @type {any} */ one) => (one.id === asked && one.exactSource === undefined
        ? api.get(`/api/scenarios/${one.id}`).catch(() => one) : one)));
      if (this.which) await this.look();
      this.data = {scenarios: whole, rooms: rooms.rooms, assets: assets.assets};
    } catch (error) {
      this.error = error;
    }
  }

  async look() {
    try {
      this.autowebinar = await api.get(`/api/autowebinars/${this.which}`);
      setTitle(this.autowebinar.title, '/app/autowebinars');
      this.viewers = this.autowebinar.current ? (await api.get(`/api/rooms/${this.autowebinar.roomId}`)).viewersNow : undefined;
    } catch (error) {
      if (!this.autowebinar) throw error;
    }
  }

  /** Somebody may have saved a newer version of the scenario in another tab. */
  async comeBack() {
    await this.look().catch(() => {});
    const found = await api.get('/api/scenarios').catch(() => undefined);
    if (found && this.data) this.data = {...this.data, scenarios: found.scenarios};
  }

  /** @param {CustomEvent} event */
  saved(event) {
    if (!this.which) {
      location.assign(`/app/autowebinars/${event.detail.id}`);
      return;
    }
    toast(t('autowebinars.saved'));
    this.autowebinar = event.detail;
    this.look();
  }

  async stop() {
    if (!await ask({title: t('autowebinars.current.stopTitle'), text: t('autowebinars.current.stopText'), confirm: t('autowebinars.current.stop'), danger: true})) return;
    await this.act('stop', () => api.post(`/api/autowebinars/${this.which}/stop`), 'autowebinars.current.stopped');
  }

  async cancel() {
    const yes = await ask({title: t('autowebinars.delete.title'), text: t('autowebinars.delete.text'), confirm: t('autowebinars.delete.button'), cancel: t('autowebinars.delete.keep'), danger: true});
    if (yes) await this.act('cancel', () => api.delete(`/api/autowebinars/${this.which}`, {version: this.autowebinar.version}), 'autowebinars.delete.done');
  }

  /** @param {string} name @param {() => Promise<any>} action false where nothing was done after all @param {string} words */
  async act(name, action, words) {
    this.busy = name;
    try {
      if (await action() !== false) toast(t(words));
    } catch (error) {
      if (error instanceof ApiError) toast(error.words);
    }
    this.busy = '';
    await this.look().catch(() => location.assign('/app/autowebinars'));
  }

  render() {
    if (this.error) return problem(this.error, () => this.load());
    if (!this.data) return html`<div class="two-columns">${skeleton(8)}${skeleton(4)}</div>`;
    const {scenarios, rooms, assets} = this.data;
    const old = this.autowebinar;
    if (!old && !scenarios.length) {
      return html`<div class="card flush">${empty({icon: 'list-video', title: t('autowebinars.empty.title'), text: t('autowebinars.noScenarios'),
        action: html`<is-button kind="primary" icon="presentation" href="/app/rooms" label=${t('common.titles.rooms')}></is-button>`})}</div>`;
    }
    const asked = new URLSearchParams(location.search).get('scenario') ?? '';
    const form = html`<autowebinar-form .autowebinar=${old} .scenarios=${scenarios} .rooms=${rooms} .assets=${assets} .chosen=${asked} @saved=${this.saved}></autowebinar-form>`;
    const chosen = scenarios.find((/** @type {any} */ one) => one.id === asked)?.roomId;
    if (!old) return html`<div class="stack">${chosen ? html`<is-journey here="schedule" room-id=${chosen}></is-journey>` : nothing}<div class="column">${form}</div></div>`;
    const room = rooms.find((/** @type {any} */ one) => one.id === old.roomId);
    return html`<div class="stack loose">
      ${room ? html`<is-journey here="schedule" .room=${room}></is-journey>` : nothing}
      <div class="row apart"><div class="row">${stateChip(old)}<span>${scheduleWords(old.schedule)}</span></div>
        ${room ? html`<div class="row tight fill"><is-copy .text=${viewerLink(room)} label=${t('common.copy.link')}></is-copy>
          <is-button icon="external-link" href=${asViewerLink(room)} target="_blank" label=${t('common.openAsViewer')}></is-button></div>` : nothing}</div>
      ${old.current ? this.current(old, room) : nothing}
      ${this.newer(old)}
      <div class="two-columns">
        <div class="stack">${old.state === 'ACTIVE' ? html`<h2>${t('autowebinars.editTitle')}</h2>${form}` : html`<p class="muted">${t('autowebinars.noNext')}</p>
          <div><is-button kind="primary" icon="calendar-clock" href="/app/autowebinars/new?scenario=${old.scenarioId}" label=${t('autowebinars.create')}></is-button></div>`}</div>
        <div class="stack">${this.funds(old)}${this.coming(old)}${this.past(old)}
          ${old.state === 'ACTIVE' ? html`<div><is-button kind="danger-quiet" icon="trash-2" label=${t('autowebinars.delete.button')} ?busy=${this.busy === 'cancel'} @press=${this.cancel}></is-button></div>` : nothing}</div>
      </div>
    </div>`;
  }

  /** @param {any} old @param {any} room */
  current(old, room) {
    const {current} = old;
    const on = begun(current);
    const left = Date.parse(current.startsAt) + (old.lengthMs ?? 0) - now();
    return html`<section class="card stack tight"><div class="row apart"><div class="stack close grow"><h2>${t(on ? 'autowebinars.current.title' : 'autowebinars.state.soon')}</h2>
        <p class="muted">${on ? t('autowebinars.current.since', {at: startWords(current.startsAt, old.schedule.zone), left: length(Math.max(0, left))}) + (this.viewers === undefined ? '' : ` · ${t('autowebinars.current.viewers', {n: this.viewers})}`) : t('autowebinars.current.soon', {at: startWords(current.startsAt, old.schedule.zone)})}</p></div>
      <div class="row tight">${room ? html`<is-button icon="message-square" href="${studioLink(room)}#chat" label=${t('autowebinars.current.host')}></is-button>` : nothing}
        <is-button kind="danger" icon="square" label=${t('autowebinars.current.stop')} ?busy=${this.busy === 'stop'} @press=${this.stop}></is-button></div></div></section>`;
  }

  /** The scenario was changed since. @param {any} old */
  newer(old) {
    const version = newerVersion(old, this.data.scenarios);
    return version ? newerNote(old, version, {busy: this.busy === 'newer', take: () => void this.take(version)}) : nothing;
  }

  /** @param {number} version */
  async take(version) {
    const words = `autowebinars.newer.${this.autowebinar.current ? 'takenLater' : 'taken'}`;
    await this.act('newer', () => takeNewer(this.autowebinar, version), words);
  }

  /** For how many runs the money lasts, and what of the scenario the video leaves out. @param {any} old */
  funds(old) {
    const dropped = leftOut({messages: old.droppedMessages, banners: old.droppedBanners});
    return html`${old.funds && old.state === 'ACTIVE' ? note(old.funds.warning ? 'warning' : '', 'wallet', html`<p>${t('autowebinars.funds.perRun', {money: money(old.funds.perRunTiyn)})}</p>
        <p>${t(`autowebinars.funds.${!old.funds.warning ? 'runs' : old.funds.runs ? 'few' : 'none'}`, {n: old.funds.runs})}</p>${old.funds.warning ? html`<p><a class="tap" href=${topUpHref()}>${t('autowebinars.funds.topUp')}</a></p>` : nothing}`) : nothing}
      ${dropped ? note('', 'info', t('autowebinars.dropped.text', {what: dropped})) : nothing}`;
  }

  /** @param {any} old */
  coming(old) {
    if (!old.next?.length) return nothing;
    return html`<section class="card stack tight"><h2>${t('autowebinars.coming')}</h2><ol class="starts">${old.next.slice(0, 10).map((/** @type {string} */ at) => html`<li><time datetime=${at}>${startWords(at, old.schedule.zone)}</time></li>`)}</ol></section>`;
  }

  /** @param {any} old */
  past(old) {
    const shown = (old.occurrences ?? []).filter((/** @type {any} */ one) => !['PLANNED', 'ARMED'].includes(one.state));
    if (!shown.length) return nothing;
    return html`<section class="card stack tight"><h2>${t('autowebinars.past.title')}</h2><ul class="stack tight">${shown.map((/** @type {any} */ one) => html`<li class="stack close">
      <div class="row tight apart"><time datetime=${one.startsAt}>${startWords(one.startsAt, old.schedule.zone)}</time>${chip(t(`autowebinars.past.${one.state}`), one.state === 'FINISHED' ? 'good' : 'warning')}</div>
      ${one.reason ? html`<span class="muted small">${t(`autowebinars.reason.${one.reason.toLowerCase()}`)}</span>` : one.state === 'FINISHED' ? html`<a class="small tap" href="/app/sessions/${one.sessionId}">${t('autowebinars.past.summary')}</a>` : nothing}</li>`)}</ul></section>`;
  }
}

define('page-autowebinar', PageAutowebinar);
