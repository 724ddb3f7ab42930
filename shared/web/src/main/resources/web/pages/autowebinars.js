import {html} from 'lit';
import {repeat} from 'lit/directives/repeat.js';
import {chip, empty, problem, skeleton} from '../components/parts.js';
import {api} from '../core/api.js';
import {PageElement, define} from '../core/element.js';
import {t} from '../core/words.js';
import {newerVersion, stateChip} from './autowebinar/state.js';
import {scheduleWords, startWords} from './autowebinar/words.js';

const ORDER = ['ACTIVE', 'ENDED', 'CANCELLED'];

/** All autowebinars: those that go on first. */
class PageAutowebinars extends PageElement {
  static properties = {autowebinars: {state: true}, rooms: {state: true}, scenarios: {state: true}, error: {state: true}};

  constructor() {
    super();
    /** @type {any[]|undefined} */ this.autowebinars = undefined;
    /** @type {any[]} */ this.rooms = [];
    /** @type {any[]} */ this.scenarios = [];
    /** @type {any} */ this.error = undefined;
  }

  connectedCallback() {
    super.connectedCallback();
    this.load();
    this.timer = setInterval(() => document.visibilityState === 'visible' && this.load(), 20_000);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    clearInterval(this.timer);
  }

  async load() {
    try {
      const [{autowebinars}, {rooms}, {scenarios}] = await Promise.all([api.get('/api/autowebinars'), api.get('/api/rooms'), api.get('/api/scenarios').catch(() => this)]);
      this.rooms = rooms;
      this.scenarios = scenarios;
      this.autowebinars = autowebinars.toSorted((/** @type {any} */ a, /** @type {any} */ b) => ORDER.indexOf(a.state) - ORDER.indexOf(b.state));
      this.error = undefined;
    } catch (error) {
      if (!this.autowebinars) this.error = error;
    }
  }

  /** @param {any} one */
  place(one) {
    const title = this.rooms.find(room => room.id === one.roomId)?.title;
    return title ? t('autowebinars.inRoom', {title}) : '';
  }

  render() {
    if (this.error) return problem(this.error, () => this.load());
    if (!this.autowebinars) return html`<div class="stack">${skeleton(2)}${skeleton(2)}</div>`;
    if (!this.autowebinars.length) {
      return html`<div class="card flush">${empty({icon: 'calendar-clock', title: t('autowebinars.empty.title'), text: t('autowebinars.empty.text'),
        action: html`<is-button kind="primary" icon="list-video" href="/app/scenarios" label=${t('autowebinars.empty.action')}></is-button>`})}</div>`;
    }
    const create = html`<is-button kind="primary" icon="plus" href="/app/autowebinars/new" label=${t('autowebinars.create')}></is-button>`;
    return html`<div class="stack"><div class="row apart"><span class="muted">${t('autowebinars.lead')}</span><span class="wide-only">${create}</span></div>
      <ul class="card flush rows">${repeat(this.autowebinars, one => one.id, one => html`<li class="row apart">
        <div class="stack tight grow"><a class="large strong plain" href="/app/autowebinars/${one.id}">${one.title}</a>
          <div class="row tight">${stateChip(one)}${newerVersion(one, this.scenarios) ? chip(t('autowebinars.newer.chip'), 'accent') : ''}<span class="muted small">${scheduleWords(one.schedule)}</span></div>
          <span class="muted small clip">${this.place(one)}</span></div>
        <span class="tabular">${one.next?.length ? t('autowebinars.next', {at: startWords(one.next[0], one.schedule.zone)}) : html`<span class="muted">${t('autowebinars.noNext')}</span>`}</span></li>`)}</ul>
      <div class="stick narrow-only">${create}</div></div>`;
  }
}

define('page-autowebinars', PageAutowebinars);
