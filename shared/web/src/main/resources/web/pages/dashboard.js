import {html, nothing} from 'lit';
import {note, problem, skeleton} from '../components/parts.js';
import {toast} from '../components/toast.js';
import {ApiError, api} from '../core/api.js';
import {topUpHref} from '../core/back.js';
import {PageElement, define} from '../core/element.js';
import {dayAndTime, facts, length, money, zoneNote} from '../core/format.js';
import {me, refreshMe} from '../core/me.js';
import {now} from '../core/now.js';
import {t} from '../core/words.js';
import {firstSteps} from './dashboard/first.js';
import {askedChip} from './autowebinar/state.js';
import {reportRows} from './summary/rows.js';
import {begun, stateChip, studioLink} from './rooms/state.js';

const DAYS = 7 * 86_400_000;

/** What runs now, what comes, the money, the steps of the first webinar. */
class PageDashboard extends PageElement {
  static properties = {data: {state: true}, error: {state: true}, mail: {state: true}, now: {state: true}};

  constructor() {
    super();
    /** @type {any} */ this.data = undefined;
    /** @type {any} */ this.error = undefined;
    /** @type {''|'busy'|'sent'} */ this.mail = '';
    this.now = now();
  }

  connectedCallback() {
    super.connectedCallback();
    this.load();
    this.timer = setInterval(() => document.visibilityState === 'visible' && this.load(), 30_000);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    clearInterval(this.timer);
  }

  async load() {
    try {
      const [who, balance, rooms, autos, scenarios, assets, reports] = await Promise.all([
        me(), api.get('/api/balance'), api.get('/api/rooms'), api.get('/api/autowebinars').catch(() => ({autowebinars: []})),
        api.get('/api/scenarios').catch(() => ({scenarios: []})), api.get('/api/assets').catch(() => ({assets: []})), api.get('/api/reports').catch(() => ({reports: []}))]);
      this.now = now();
      this.data = {me: who, balance, rooms: rooms.rooms, autowebinars: autos.autowebinars, scenarios: scenarios.scenarios, assets: assets.assets, reports: reports.reports};
      this.error = undefined;
    } catch (error) {
      if (!this.data) this.error = error;
    }
  }

  async mailAgain() {
    this.mail = 'busy';
    try {
      await api.post('/api/registrations/confirmation-mails');
      this.mail = 'sent';
    } catch (error) {
      this.mail = '';
      if (error instanceof ApiError) toast(error.words);
      if (error instanceof ApiError && error.code !== 'TOO_MANY_ATTEMPTS') refreshMe();
    }
  }

  render() {
    if (this.error) return problem(this.error, () => this.load());
    if (!this.data) return html`<div class="dashboard"><div class="stack">${skeleton(2)}${skeleton(4)}</div>${skeleton(3)}</div>`;
    const {me: who, rooms} = this.data;
    return html`<div class="dashboard">
      <div class="stack loose">
        ${who.emailConfirmed ? nothing : this.confirm(who)}
        ${this.onAir(rooms)}
        ${firstSteps(this.data, this)}
        ${this.coming()}
        ${this.reports()}
        ${this.recent()}
      </div>
      <aside class="stack">
        <is-button class="wide-only" kind="primary" wide icon="plus" href="/app/rooms/new" label=${t('rooms.create')}></is-button>
        ${this.balance()}
      </aside>
      <div class="stick narrow-only"><is-button kind="primary" icon="plus" href="/app/rooms/new" label=${t('rooms.create')}></is-button></div>
    </div>`;
  }

  /** @param {any} who */
  confirm(who) {
    return note('warning', 'mail', html`<div class="stack tight"><div><strong>${t('dashboard.confirm.title')}</strong>
      <p>${t('dashboard.confirm.text', {email: who.email, money: money(100_000)})}</p></div>
      <div>${this.mail === 'sent' ? html`<p class="row tight" role="status"><is-icon name="check"></is-icon>${t('dashboard.confirm.sent')}</p>`
        : html`<is-button label=${t('dashboard.confirm.resend')} ?busy=${this.mail === 'busy'} @press=${this.mailAgain}></is-button>`}</div></div>`);
  }

  /** @param {any[]} rooms */
  onAir(rooms) {
    const live = rooms.filter(room => room.onAir);
    if (!live.length) return nothing;
    return html`<section class="stack tight"><h2>${t('dashboard.onAir.title')}</h2>
      <ul class="card flush rows">${live.map(room => html`<li class="row apart"><div class="stack tight grow">
        <a class="large strong plain" href=${this.control(room)}>${room.title}</a>
        <div class="row tight">${stateChip(room)}${this.airing(room)?.current.askedAt ? askedChip() : nothing}<span class="muted small tabular">${!begun(room) ? '' : t('dashboard.onAir.since', {length: length(this.now - Date.parse(room.onAir.startedAt))})}${!begun(room) || room.viewersNow === undefined ? '' : ` · ${t('rooms.viewers', {n: room.viewersNow})}`}</span></div></div>
        <is-button icon="radio" href=${this.control(room)} label=${t('dashboard.onAir.watch')}></is-button></li>`)}</ul></section>`;
  }

  /** The autowebinar that is on air in a room. @param {any} room */
  airing(room) {
    return this.data.autowebinars.find((/** @type {any} */ a) => a.current?.sessionId === room.onAir.sessionId);
  }

  /** Where a room on air is led from. @param {any} room */
  control(room) {
    const auto = this.airing(room);
    return auto ? `/app/autowebinars/${auto.id}` : studioLink(room);
  }

  coming() {
    const {autowebinars, rooms} = this.data;
    const starts = autowebinars.flatMap((/** @type {any} */ auto) => (auto.next ?? []).map((/** @type {string} */ at) => ({auto, at})))
      .filter((/** @type {any} */ start) => Date.parse(start.at) - this.now < DAYS).sort((/** @type {any} */ a, /** @type {any} */ b) => a.at.localeCompare(b.at)).slice(0, 5);
    const room = (/** @type {any} */ auto) => rooms.find((/** @type {any} */ r) => r.id === auto.roomId)?.title ?? '';
    return html`<section class="stack tight"><div class="row apart"><h2>${t('dashboard.today.title')}</h2>${autowebinars.length ? html`<a class="tap" href="/app/autowebinars" aria-label=${t('dashboard.today.all')}>${t('dashboard.all')}</a>` : nothing}</div>
      ${starts.length
        ? html`<ul class="card flush rows">${starts.map((/** @type {any} */ start) => html`<li class="row apart"><div class="grow"><a class="strong plain" href="/app/autowebinars/${start.auto.id}">${start.auto.title}</a><p class="muted small clip">${room(start.auto)}</p></div>
            <time class="nowrap" datetime=${start.at}>${dayAndTime(start.at, start.auto.schedule.zone)}${zoneNote(start.auto.schedule.zone)}</time></li>`)}</ul>`
        : html`<p class="muted">${t('dashboard.today.none')}</p>`}</section>`;
  }

  reports() {
    const {reports} = this.data;
    if (!reports.length) return nothing;
    return html`<section class="stack tight"><div class="row apart"><h2>${t('reports.last')}</h2><a class="tap" href="/app/reports" aria-label=${t('reports.all')}>${t('dashboard.all')}</a></div>
      ${reportRows(reports.slice(0, 3))}</section>`;
  }

  recent() {
    const {scenarios} = this.data;
    return html`<section class="stack tight"><h2>${t('dashboard.recent.title')}</h2>
      ${scenarios.length
        ? html`<ul class="card flush rows">${scenarios.slice(0, 3).map((/** @type {any} */ scenario) => html`<li class="row apart"><div class="grow"><a class="strong plain" href="/app/scenarios/${scenario.id}">${scenario.title}</a>
            <p class="muted small">${facts([length(scenario.lengthMs), t('dashboard.recent.messages', {n: scenario.counts.messages})])}</p></div>
            <is-button icon="calendar-clock" href="/app/autowebinars/new?scenario=${scenario.id}" label=${t('dashboard.recent.make')}></is-button></li>`)}</ul>`
        : html`<p class="muted">${t('dashboard.recent.none')}</p>`}</section>`;
  }

  balance() {
    const {balance} = this.data;
    return html`<section class="card stack"><h2>${t('dashboard.balance.title')}</h2>
      <dl class="ledger"><div><dt>${t('dashboard.balance.main')}</dt><dd class="money">${money(balance.mainTiyn)}</dd></div>
        <div><dt>${t('dashboard.balance.bonus')}</dt><dd class="money">${money(balance.bonusTiyn)}</dd></div>
        ${balance.heldTiyn ? html`<div class="muted"><dt>${t('dashboard.balance.held')}</dt><dd class="money">${money(balance.heldTiyn)}</dd></div>` : nothing}</dl>
      ${balance.enough?.storedAttendeeHours > 0 ? html`<p class="muted small">${t('dashboard.balance.enough', {hours: t('dashboard.balance.hours', {n: balance.enough.storedAttendeeHours})})}</p>` : nothing}
      <is-button wide icon="wallet" href=${topUpHref()} label=${t('dashboard.balance.topUp')}></is-button></section>`;
  }
}

define('page-dashboard', PageDashboard);
