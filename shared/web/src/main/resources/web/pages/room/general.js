import {html, nothing} from 'lit';
import {ask} from '../../components/dialog.js';
import {chip, problem} from '../../components/parts.js';
import {toast} from '../../components/toast.js';
import {ApiError, api} from '../../core/api.js';
import {PageElement, define} from '../../core/element.js';
import {Form} from '../../core/form.js';
import {dayAndTime, length, money, zoneName} from '../../core/format.js';
import {me} from '../../core/me.js';
import {now} from '../../core/now.js';
import {t} from '../../core/words.js';
import {MINUTES, ZONES, settingsOf, slugWords} from './rules.js';
import {LANGUAGES} from '../../components/preferences.js';
import '../../components/field.js';

/** Title, address, zone, language, size; what a live will hold; what went on; deletion. */
class RoomGeneral extends PageElement {
  static properties = {room: {attribute: false}, price: {attribute: false}, past: {attribute: false}, deleting: {state: true}, ownName: {state: true}};

  constructor() {
    super();
    /** @type {import('../rooms/state.js').Room} */ this.room = /** @type {any} */ (undefined);
    /** @type {any} */ this.price = undefined;
    /** @type {any[]} */ this.past = [];
    /** @type {Form} */ this.form = /** @type {any} */ (undefined);
    this.deleting = false;
    this.ownName = '';
  }

  connectedCallback() {
    super.connectedCallback();
    me().then(who => { this.ownName = who.legalName; }, () => undefined);
  }

  /** @param {import('lit').PropertyValues} changed */
  willUpdate(changed) {
    if (!changed.has('room') || !this.room) return;
    const values = {...settingsOf(this.room), source: undefined, expectedAttendees: String(this.room.expectedAttendees), plannedMinutes: String(this.room.plannedMinutes)};
    delete values.source;
    if (!this.form) this.form = new Form(this, `room-${this.room.id}`, values);
    else this.form.reset(values);
  }

  /** @param {Event} event */
  async send(event) {
    event.preventDefault();
    const {values} = this.form;
    const expected = Number(values.expectedAttendees);
    if (!this.form.check({
      ...this.form.missing(['title', 'slug', 'expectedAttendees']),
      ...(values.slug && {slug: slugWords(values.slug)}),
      ...(values.expectedAttendees && {expectedAttendees: Number.isInteger(expected) && expected > 0 && expected <= 100_000 ? undefined : t('rooms.check.expected')}),
    })) return;
    const room = await this.form.send(() => api.put(`/api/rooms/${this.room.id}`, {
      ...settingsOf(this.room), ...values, expectedAttendees: expected, plannedMinutes: Number(values.plannedMinutes),
    }, {version: this.room.version}));
    if (room) {
      toast(t('rooms.saved'));
      this.dispatchEvent(new CustomEvent('room', {bubbles: true, detail: room}));
    } else if (this.form.problem?.code === 'SLUG_TAKEN') this.form.check({slug: this.form.problem.words});
  }

  async erase() {
    const {banners} = await api.get(`/api/rooms/${this.room.id}/banners`).catch(() => ({banners: []}));
    const yes = await ask({title: t('rooms.delete.title'), text: t('rooms.delete.text', {title: this.room.title, banners: banners.length}), confirm: t('rooms.delete.button'), danger: true});
    if (!yes) return;
    this.deleting = true;
    try {
      await api.delete(`/api/rooms/${this.room.id}`, {version: this.room.version});
      location.assign('/app/rooms');
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      this.form.problem = error;
      this.deleting = false;
    }
  }

  render() {
    const {form} = this;
    const minutes = [...new Set([...MINUTES, this.room.plannedMinutes])].sort((a, b) => a - b);
    const zones = [...new Set([...ZONES, this.room.zone])];
    const stale = form.problem?.code === 'STALE_VERSION';
    return html`<div class="two-columns">
      <form class="form" novalidate @submit=${this.send}>
        ${form.field('title', {label: t('rooms.field.title'), required: true, maxlength: 120})}
        ${form.field('description', {type: 'textarea', label: t('rooms.field.description'), hint: t('rooms.field.descriptionHint'), maxlength: 2000})}
        ${form.field('presenter', {label: `${t('rooms.field.presenter')} (${t('common.optional')})`, hint: t('rooms.field.presenterHint'), placeholder: this.ownName, maxlength: 60, autocomplete: 'off'})}
        ${form.field('slug', {label: t('rooms.field.slug'), hint: t('rooms.field.slugChange'), prefix: `${location.host}/r/`, maxlength: 60, spellcheck: 'false', autocomplete: 'off', required: true})}
        ${form.field('expectedAttendees', {size: 'short', label: t('rooms.field.expected'), hint: t('rooms.field.expectedHint'), inputmode: 'numeric', maxlength: 6, required: true})}
        ${form.field('plannedMinutes', {type: 'select', size: 'short', label: t('rooms.field.minutes'), options: minutes.map(n => [String(n), length(n * 60_000)])})}
        ${form.field('zone', {type: 'select', size: 'short', label: t('rooms.field.zone'), options: zones.map(zone => [zone, zoneName(zone)])})}
        ${form.field('language', {type: 'select', size: 'short', label: t('rooms.field.language'), options: LANGUAGES.map(([code, name]) => [code, name])})}
        <label class="check"><input type="checkbox" name="asksContact" .checked=${form.values.asksContact === true} aria-describedby="asks-contact"
            @change=${(/** @type {Event} */ e) => form.set('asksContact', /** @type {HTMLInputElement} */ (e.target).checked)}>
          <span>${t('rooms.field.asksContact')}<br><span class="muted small" id="asks-contact">${t('rooms.field.asksContactHint')}</span></span></label>
        ${problem(form.problem?.code === 'SLUG_TAKEN' ? undefined : form.problem)}
        ${form.changed && !form.busy ? html`<p class="muted small row tight"><is-icon name="info"></is-icon>${t('rooms.draft')}</p>` : nothing}
        <div class="actions stick">
          <is-button kind="primary" type="submit" label=${t('common.save')} ?busy=${form.busy}></is-button>
          ${stale ? html`<is-button icon="rotate-ccw" label=${t('rooms.reload')} @press=${() => this.dispatchEvent(new CustomEvent('reload', {bubbles: true}))}></is-button>` : nothing}
          ${form.changed && !form.busy ? html`<is-button kind="quiet" label=${t('rooms.discard')} @press=${() => form.drop()}></is-button>` : nothing}
        </div>
      </form>
      <div class="stack">
        ${this.estimate()}
        ${this.went.length ? this.history() : nothing}
        <section class="card stack tight"><h2>${t('rooms.delete.title')}</h2><p class="muted">${t('rooms.delete.hint')}</p>
          <div><is-button kind="danger-quiet" icon="trash-2" label=${t('rooms.delete.button')} ?busy=${this.deleting} .reason=${this.held} @press=${this.erase}></is-button></div>
          ${this.held ? html`<p class="muted small">${this.held} ${this.planned && !this.room.onAir ? html`<a href="/app/autowebinars">${t('rooms.delete.planned')}</a>` : nothing}</p>` : nothing}
        </section>
      </div>
    </div>`;
  }

  get planned() {
    return Date.parse(this.room.nextOccurrenceAt ?? '') > now();
  }

  /** Why the room cannot be deleted now. */
  get held() {
    if (this.room.onAir) return t('errors.ROOM_ON_AIR');
    return this.planned ? t('errors.ROOM_PLANNED') : undefined;
  }

  /** What went on or is planned; the live that Start will begin has no time yet. */
  get went() {
    return this.past.filter(session => session.kind === 'AUTO' || session.state !== 'SCHEDULED');
  }

  estimate() {
    if (!this.price) return nothing;
    const stored = this.room.source?.kind === 'file';
    const hour = stored ? this.price.storedHourTiyn : this.price.youtubeHourTiyn;
    const viewers = Number(this.form.values.expectedAttendees) || 0;
    const minutes = Number(this.form.values.plannedMinutes) || 0;
    return html`<section class="card stack tight"><h2>${t('rooms.estimate.title')}</h2>
      <p>${t('rooms.estimate.text', {money: money(Math.round(hour * viewers * minutes / 60)), viewers: t('rooms.viewers', {n: viewers}), length: length(minutes * 60_000)})}</p>
      <p class="muted small">${t(stored ? 'rooms.estimate.stored' : 'rooms.estimate.youtube', {money: money(hour)})}</p></section>`;
  }

  history() {
    return html`<section class="card stack tight"><h2>${t('rooms.past.title')}</h2>
      <ul class="stack tight">${this.went.slice(0, 6).map(session => {
        const at = session.startedAt ?? session.startsAt ?? session.endedAt;
        return html`<li class="stack close"><div class="row tight"><span>${t(session.kind === 'AUTO' ? 'rooms.past.auto' : 'rooms.past.live')}${at ? `, ${dayAndTime(at, this.room.zone)}` : ''}</span>${pastChip(session)}</div>
          <div class="row tight small">${session.state === 'ENDED' ? html`<a class="tap" href="/app/sessions/${session.id}">${t('rooms.past.summary')}</a>` : nothing}
            ${session.scenarioId ? html`<a class="tap" href="/app/scenarios/${session.scenarioId}">${t('rooms.past.scenario')}</a>` : nothing}</div></li>`;
      })}</ul></section>`;
  }
}

/** @param {{state: string, startsAt?: string}} session */
function pastChip({state, startsAt}) {
  if (['ENDED', 'ENDING'].includes(state)) return chip(t('rooms.past.ended'));
  if (state === 'CANCELLED') return chip(t('rooms.past.cancelled'), 'warning');
  if (state === 'MISSED') return chip(t('rooms.past.missed'), 'warning');
  return state === 'SCHEDULED' || (startsAt && Date.parse(startsAt) > now())
    ? chip(t('rooms.past.planned'), 'accent') : chip(t('rooms.past.running'), 'live');
}

define('room-general', RoomGeneral);
