import {html, nothing} from 'lit';
import {ask, open} from '../components/dialog.js';
import {chip, note, problem, skeleton} from '../components/parts.js';
import {toast} from '../components/toast.js';
import {ApiError, api} from '../core/api.js';
import {PageElement, define} from '../core/element.js';
import {clock, date, facts, length} from '../core/format.js';
import {page} from '../core/page.js';
import {setTitle} from '../core/title.js';
import {t} from '../core/words.js';
import {loadContent} from './scenario/content.js';
import {playedOlder} from './scenario/played.js';
import {ScenarioDraft, hasDraft} from './scenario/draft.js';
import {eventIcon, eventWords, isBanner, isMessage, visible} from './scenario/events.js';
import './scenario/editor.js';
import './scenario/rename.js';
import './scenario/timeline.js';
import '../components/journey.js';
import '../components/preview.js';
import '../components/tabs.js';
import '../components/virtual-list.js';
import '../components/menu.js';

/** A recorded scenario: its events over the video, in time and in a list. */
class PageScenario extends PageElement {
  static properties = {scenario: {state: true}, content: {state: true}, error: {state: true}, filter: {state: true}, at: {state: true}, version: {state: true}, videoGone: {state: true}, draft: {state: true}, chosen: {state: true}, refused: {state: true}, busy: {state: true}, autowebinars: {state: true}};

  constructor() {
    super();
    /** @type {any} */ this.scenario = undefined;
    /** @type {any} */ this.content = undefined;
    /** @type {any} */ this.error = undefined;
    this.filter = ['messages', 'banners'].includes(location.hash.slice(1)) ? location.hash.slice(1) : 'all';
    this.at = 0;
    this.version = 0;
    /** @type {any[]} */ this.autowebinars = [];
    this.videoGone = false;
    /** @type {ScenarioDraft|undefined} while it is being changed */ this.draft = undefined;
    this.chosen = '';
    /** @type {any} why the last save was refused */ this.refused = undefined;
    this.busy = false;
  }

  connectedCallback() {
    super.connectedCallback();
    this.load();
    this.timer = setInterval(() => this.follow(), 250);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    clearInterval(this.timer);
  }

  async load() {
    this.error = undefined;
    try {
      [this.scenario, this.autowebinars] = await Promise.all([api.get(`/api/scenarios/${page.params.scenarioId}`),
        api.get('/api/autowebinars').then(answer => answer.autowebinars, () => this.autowebinars)]);
      setTitle(this.scenario.title, '/app/scenarios');
      await this.choose(this.version || this.scenario.version);
      if (this.scenario.exactSource) {
        const asset = await api.get(`/api/assets/${this.scenario.exactSource.assetId}`).catch(() => undefined);
        this.videoGone = asset?.state !== 'READY';
      }
      if (!this.draft && (new URLSearchParams(location.search).has('edit') || hasDraft(this.scenario))) this.edit();
    } catch (error) {
      this.error = error;
    }
  }

  /** @param {number} version */
  async choose(version) {
    this.version = version;
    const {lengthMs, events} = await loadContent(page.params.scenarioId, version);
    this.content = {lengthMs, events: visible(events)};
    this.draft = undefined;
  }

  /** @param {import('./scenario/draft.js').Change[]} [changes] */
  async edit(changes) {
    if (this.version !== this.scenario.version) await this.choose(this.scenario.version);
    this.draft = new ScenarioDraft(this.scenario.id, this.version, this.content.events, changes);
  }

  async leave() {
    const draft = /** @type {ScenarioDraft} */ (this.draft);
    const text = t('scenarios.edit.count', {n: draft.changes.length});
    if (draft.changes.length && !await ask({title: t('scenarios.edit.discard'), text, confirm: t('scenarios.edit.discard'), danger: true})) return;
    draft.drop();
    this.draft = undefined;
    this.refused = undefined;
    history.replaceState(history.state, '', location.pathname + location.hash);
  }

  async save() {
    const {draft} = this;
    if (!draft || this.busy) return;
    this.busy = true;
    this.refused = undefined;
    try {
      const {version} = await api.post(`/api/scenarios/${this.scenario.id}/versions`, draft.body, {version: draft.version});
      draft.drop();
      this.draft = undefined;
      this.version = version;
      history.replaceState(history.state, '', location.pathname + location.hash);
      toast(t('scenarios.edit.saved', {n: version}));
      await this.load();
    } catch (error) {
      if (error instanceof ApiError && error.code === 'STALE_VERSION') await this.carryOver(draft);
      else this.refused = error;
    } finally {
      this.busy = false;
    }
  }

  /** Somebody saved meanwhile: the changes go upon the newer version. @param {ScenarioDraft} draft */
  async carryOver(draft) {
    this.scenario = await api.get(`/api/scenarios/${this.scenario.id}`);
    draft.drop();
    await this.edit(draft.changes);
    toast(t('scenarios.edit.carried', {n: this.scenario.version}));
  }

  get video() {
    return /** @type {HTMLVideoElement|null} */ (this.querySelector('is-preview video'));
  }

  /** The list and the ruler go with the picture. */
  follow() {
    const {video} = this;
    if (!video || video.paused) return;
    this.at = video.currentTime * 1000;
    const events = this.listed();
    const index = events.findLastIndex((/** @type {any} */ event) => event.offsetMs <= this.at);
    /** @type {any} */ (this.querySelector('is-virtual-list'))?.show(Math.max(0, index));
  }

  /** @param {number} ms */
  seek(ms) {
    this.at = ms;
    if (this.video) this.video.currentTime = ms / 1000;
    const index = this.listed().findIndex((/** @type {any} */ event) => event.offsetMs >= ms);
    /** @type {any} */ (this.querySelector('is-virtual-list'))?.show(Math.max(0, index));
  }

  /** As they are, with what is being changed. */
  events() {
    return this.draft?.events ?? this.content.events;
  }

  listed() {
    const events = this.events();
    if (this.filter === 'messages') return events.filter(isMessage);
    return this.filter === 'banners' ? events.filter(isBanner) : events;
  }

  rename() {
    open(t('scenarios.rename'), close => html`<scenario-rename .scenario=${this.scenario} @saved=${(/** @type {CustomEvent} */ e) => {
      close();
      if (!e.detail) return;
      toast(t('scenarios.renamed'));
      this.load();
    }}></scenario-rename>`);
  }

  async erase() {
    const {title} = this.scenario;
    if (!await ask({title: t('scenarios.delete.title'), text: t('scenarios.delete.text', {title}), confirm: t('scenarios.delete.confirm'), danger: true})) return;
    try {
      await api.delete(`/api/scenarios/${this.scenario.id}`);
      location.assign('/app/scenarios');
    } catch (error) {
      if (error instanceof ApiError) toast(error.words);
    }
  }

  render() {
    if (this.error) return problem(this.error, () => this.load());
    const {scenario, content} = this;
    if (!scenario || !content) return html`<div class="stack">${skeleton(2)}${skeleton(8)}</div>`;
    const withVideo = scenario.exactSource && !this.videoGone;
    return html`<div class="stack loose">
      ${scenario.roomId ? html`<is-journey here="video" room-id=${scenario.roomId}></is-journey>` : nothing}
      <div class="row apart">
        <div class="row tight"><span class="muted">${facts([length(content.lengthMs), t('scenarios.messages', {n: content.events.filter(isMessage).length}),
            t('scenarios.banners', {n: content.events.filter((/** @type {any} */ e) => e.type === 'banner.shown').length}),
            scenario.createdAt ? t('scenarios.recorded', {at: date(scenario.createdAt)}) : ''])}</span>
          ${this.versions()}</div>
        <div class="row tight fill">${this.draft ? nothing : html`<is-button icon="pencil" label=${t('scenarios.edit.start')} @press=${() => this.edit()}></is-button>`}
          <is-button kind=${this.draft ? '' : 'primary'} icon="calendar-clock" href="/app/autowebinars/new?scenario=${scenario.id}" label=${t('scenarios.make')}></is-button>
          <is-menu label=${t('scenarios.menu', {title: scenario.title})} .items=${[
            {label: t('scenarios.rename'), icon: 'pencil', press: () => this.rename()},
            {label: t('scenarios.delete.title'), icon: 'trash-2', press: () => this.erase()}]}></is-menu></div>
      </div>
      ${playedOlder(this.autowebinars, scenario)}
      ${withVideo ? nothing : note('', 'info', html`<div class="stack tight"><p>${t(scenario.exactSource ? 'scenarios.video.gone' : 'scenarios.video.none')}</p>
        <div><is-button icon="timer" href=${`/app/scenarios/${scenario.id}/align`} label=${t('scenarios.video.align')}></is-button></div></div>`)}
      <div class="scenario ${withVideo ? 'with-video' : ''}">
        <div class="stack">
          ${withVideo ? html`<is-preview quiet .source=${{kind: 'file', assetId: scenario.exactSource.assetId}} .link=${() => api.get(`/api/assets/${scenario.exactSource.assetId}/link`)}></is-preview>` : nothing}
          <scenario-timeline .events=${this.events()} .length=${content.lengthMs} .at=${this.at} @seek=${(/** @type {CustomEvent} */ e) => this.seek(e.detail)}></scenario-timeline>
          ${this.draft ? html`<scenario-editor .draft=${this.draft} .at=${this.at} .length=${content.lengthMs} .chosen=${this.chosen} .scenario=${scenario.id} .error=${this.refused} ?busy=${this.busy}
            @edited=${(/** @type {CustomEvent} */ e) => { this.chosen = e.detail; this.requestUpdate(); }} @save=${this.save} @leave=${this.leave}></scenario-editor>` : this.moment(content.events)}
          ${scenario.sessionId ? html`<p class="muted small">${t('scenarios.journeyNote')}</p>` : nothing}
        </div>
        ${this.list(this.events())}
      </div>
    </div>`;
  }

  /** What was said at this place, whole. @param {any[]} events */
  moment(events) {
    const event = events.findLast(one => one.offsetMs <= this.at);
    if (!event) return nothing;
    return html`<p class="moment"><span class="muted tabular small">${clock(event.offsetMs)}</span> ${isMessage(event) ? html`<strong>${event.actor.name}</strong> ` : nothing}${eventWords(event)}</p>`;
  }

  versions() {
    const all = this.scenario.versions ?? [];
    const numbers = all.map((/** @type {any} */ v) => v.version ?? v.n ?? v);
    if (numbers.length < 2) return nothing;
    return html`<label class="row tight small"><span class="hidden-visually">${t('scenarios.versionLabel')}</span><select class="input version" @change=${(/** @type {Event} */ e) => this.choose(Number(/** @type {HTMLSelectElement} */ (e.target).value))}>
      ${numbers.map((/** @type {number} */ n) => html`<option value=${n} ?selected=${n === this.version}>${t('scenarios.version', {n})}</option>`)}</select></label>`;
  }

  /** @param {any[]} events */
  list(events) {
    const shown = this.listed();
    const counts = {all: events.length, messages: events.filter(isMessage).length, banners: events.filter(isBanner).length};
    const current = this.draft ? this.chosen : shown.findLast((/** @type {any} */ event) => event.offsetMs <= this.at)?.id;
    return html`<section class="card flush events" aria-label=${t('scenarios.list.label')}>
      <is-tabs label=${t('scenarios.list.label')} .tabs=${Object.entries(counts).map(([id, n]) => [id, t(`scenarios.list.${id}`, {n})])} .selected=${this.filter}
        @tab=${(/** @type {CustomEvent} */ e) => { this.filter = e.detail; history.replaceState(history.state, '', `#${e.detail}`); }}></is-tabs>
      <div role="tabpanel" id="panel-${this.filter}" aria-labelledby="tab-${this.filter}">
      ${shown.length ? html`<is-virtual-list label=${t('scenarios.list.label')} .items=${shown} .key=${(/** @type {any} */ event) => event.id} .row=${(/** @type {any} */ event) => html`
        <button class="event ${event.id === current ? 'current' : ''}" @click=${() => { this.chosen = event.id; this.seek(event.offsetMs); }} title=${eventWords(event)}>
          <span class="muted tabular small">${clock(event.offsetMs)}</span><is-icon name=${eventIcon(event)}></is-icon>
          <span class="clip">${isMessage(event) && event.actor.name ? html`<strong>${event.actor.name}</strong> ` : nothing}${event.actor.role === 'host' && isMessage(event) ? html`${chip(t('scenarios.list.host'), 'accent')} ` : nothing}${eventWords(event)}</span></button>`}></is-virtual-list>`
      : html`<p class="muted none">${t('scenarios.list.none')}</p>`}</div>
    </section>`;
  }
}

define('page-scenario', PageScenario);
