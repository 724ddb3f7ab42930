import {html, nothing} from 'lit';
import {note, problem} from '../../components/parts.js';
import {api} from '../../core/api.js';
import {PageElement, define} from '../../core/element.js';
import {Form} from '../../core/form.js';
import {length} from '../../core/format.js';
import {now} from '../../core/now.js';
import {t} from '../../core/words.js';
import {alignAddress, closeAlignment, loadAlignment, videoKey, videoOf} from '../align/draft.js';
import {chosenVideo, videoFields, videoTrouble, videoValues} from '../align/video-field.js';
import {leftOut, localDay} from './words.js';
import './schedule-field.js';

/**
 * An autowebinar, new or changed.
 *
 * @fires saved with the autowebinar in `detail`
 */
class AutowebinarForm extends PageElement {
  static properties = {autowebinar: {attribute: false}, scenarios: {attribute: false}, rooms: {attribute: false}, assets: {attribute: false}, chosen: {}};

  constructor() {
    super();
    /** @type {any} */ this.autowebinar = undefined;
    /** @type {any[]} */ this.scenarios = [];
    /** @type {any[]} */ this.rooms = [];
    /** @type {any[]} */ this.assets = [];
    this.chosen = '';
    /** @type {Form} */ this.form = /** @type {any} */ (undefined);
  }

  connectedCallback() {
    super.connectedCallback();
    if (this.form) return;
    const old = this.autowebinar;
    const schedule = old?.schedule ?? {kind: 'DAILY', zone: 'Asia/Almaty', times: ['20:00']};
    this.form = new Form(this, `autowebinar-${old?.id ?? `new-${this.chosen}`}`, {
      title: old?.title ?? '', scenarioId: old?.scenarioId ?? '', roomId: old?.roomId ?? '', ...videoValues(old?.video), schedule});
    if (!old && this.chosen && !this.form.values.scenarioId) this.take(this.chosen);
    this.aligned();
  }

  /** Takes the video that was just aligned, once: whoever chooses another one later keeps it. */
  aligned() {
    const here = new URL(location.href);
    const video = videoOf(here.searchParams.get('video'));
    if (!video) return;
    for (const [name, value] of Object.entries(videoValues(video))) this.form.set(name, value);
    here.searchParams.delete('video');
    history.replaceState(history.state, '', here);
  }

  /**
   * The version that will play: a change of the schedule keeps the one that was published, unless a newer one was aligned since.
   *
   * @param {any} scenario @param {any} video
   */
  version(scenario, video) {
    const old = this.autowebinar;
    if (!old || scenario?.id !== old.scenarioId) return scenario?.version;
    return Math.max(old.scenarioVersion, (video && loadAlignment(scenario.id, video)?.agreed?.version) ?? 0);
  }

  /** How the scenario goes with the video: what was agreed to in this browser, else what is published. @param {any} scenario @param {any} video */
  alignment(scenario, video) {
    const old = this.autowebinar;
    const agreed = loadAlignment(scenario.id, video)?.agreed;
    if (agreed?.version === this.version(scenario, video)) return agreed;
    const published = old?.alignment?.origin !== 'EXACT' && old?.scenarioId === scenario.id && videoKey(old.video) === videoKey(video);
    return published ? {alignment: {...old.alignment, confirmed: true}, dropped: {messages: old.droppedMessages, banners: old.droppedBanners}} : undefined;
  }

  /** @param {import('lit').PropertyValues} changed */
  willUpdate(changed) {
    if (changed.has('autowebinar') && this.autowebinar && changed.get('autowebinar')) {
      const {title, scenarioId, roomId, video, schedule} = this.autowebinar;
      this.form.reset({title, scenarioId, roomId, ...videoValues(video), schedule});
    }
  }

  /** A scenario brings its room, its video and its title. @param {string} id */
  take(id) {
    const scenario = this.scenarios.find(one => one.id === id);
    this.form.set('scenarioId', id);
    if (!scenario) return;
    if (!this.form.values.title) this.form.set('title', scenario.title);
    if (scenario.roomId && this.rooms.some(room => room.id === scenario.roomId)) this.form.set('roomId', scenario.roomId);
    for (const [name, value] of Object.entries(videoValues(scenario.exactSource && {kind: 'file', ...scenario.exactSource}))) this.form.set(name, value);
  }

  /** @param {Event} event */
  async send(event) {
    event.preventDefault();
    const {title, scenarioId, roomId, schedule} = this.form.values;
    const today = localDay(now(), schedule.zone);
    const well = this.form.check({
      ...this.form.missing(['scenarioId', 'roomId']),
      ...videoTrouble(this.form),
      date: schedule.kind === 'ONCE' && (!schedule.date || schedule.date < today) ? t('autowebinars.check.date') : undefined,
      days: schedule.kind === 'WEEKLY' && !schedule.days?.length ? t('autowebinars.check.days') : undefined,
      until: schedule.until && schedule.until < today ? t('autowebinars.check.until') : undefined,
      times: schedule.times.some((/** @type {string} */ at) => !at) ? t('errors.field.REQUIRED') : undefined,
    });
    if (!well) return;
    const old = this.autowebinar;
    const scenario = this.scenarios.find(one => one.id === scenarioId);
    const video = chosenVideo(this.form.values);
    const alignment = scenario && video ? this.alignment(scenario, video)?.alignment : undefined;
    const body = {title: title.trim() || undefined, roomId, scenarioId, video, alignment, scenarioVersion: alignment || scenarioId === old?.scenarioId ? this.version(scenario, video) : undefined, schedule};
    const saved = await this.form.send(key => (old
      ? api.put(`/api/autowebinars/${old.id}`, body, {version: old.version})
      : api.post('/api/autowebinars', body, {key})));
    if (saved && scenario && video) closeAlignment(scenario.id, video);
    if (saved) this.dispatchEvent(new CustomEvent('saved', {bubbles: true, detail: saved}));
  }

  render() {
    const {form} = this;
    const old = this.autowebinar;
    return html`<form class="form" novalidate @submit=${this.send}>
      ${form.field('scenarioId', {type: 'select', label: t('autowebinars.field.scenario'), required: true, changed: (/** @type {string} */ id) => this.take(id),
        options: [['', t('autowebinars.field.scenarioChoose')], ...this.scenarios.map(one => [one.id, one.lengthMs === undefined ? one.title : `${one.title} (${length(one.lengthMs)})`])]})}
      ${this.video()}
      ${form.field('roomId', {type: 'select', label: t('autowebinars.field.room'), hint: t('autowebinars.field.roomHint'), required: true,
        options: [['', t('autowebinars.field.roomChoose')], ...this.rooms.map(room => [room.id, room.title])]})}
      ${form.field('title', {label: `${t('autowebinars.field.title')} (${t('common.optional')})`, hint: t('autowebinars.field.titleHint'), maxlength: 120})}
      <schedule-field .schedule=${form.values.schedule} .errors=${form.errors} @schedule=${(/** @type {CustomEvent} */ e) => {
        for (const name of ['date', 'days', 'times', 'until']) delete form.errors[name];
        form.set('schedule', e.detail);
      }}></schedule-field>
      ${old ? html`<p class="muted small">${t('autowebinars.future')}</p>` : nothing}
      ${problem(form.problem)}
      <div class="actions stick"><is-button kind="primary" icon="calendar-clock" type="submit" label=${t(old ? 'common.save' : 'autowebinars.publish')} ?busy=${form.busy}></is-button></div>
    </form>`;
  }

  video() {
    const {form} = this;
    const scenario = this.scenarios.find(one => one.id === form.values.scenarioId);
    const video = chosenVideo(form.values);
    return html`${videoFields(form, this.assets)}${scenario && video ? this.inStep(scenario, video) : nothing}`;
  }

  /** Whether the chat will match this picture, and the way to make it so. @param {any} scenario @param {any} video */
  inStep(scenario, video) {
    if (scenario.exactSource?.assetId && scenario.exactSource.assetId === video.assetId) return note('good', 'circle-check', t('autowebinars.exact'));
    const known = this.alignment(scenario, video);
    const empty = scenario.counts && !scenario.counts.messages && !scenario.counts.banners;
    const address = alignAddress(scenario.id, video, {version: this.version(scenario, video), back: location.pathname + location.search});
    if (!known) {
      return note(empty ? '' : 'warning', empty ? 'info' : 'triangle-alert', html`<div class="stack tight"><p>${t(empty ? 'autowebinars.align.empty' : 'autowebinars.align.needed')}</p>
        <div><is-button icon="timer" href=${address} label=${t('autowebinars.align.go')}></is-button></div></div>`);
    }
    const {messages, banners} = known.dropped;
    const version = this.version(scenario, video);
    const newer = this.autowebinar && scenario.id === this.autowebinar.scenarioId && version > this.autowebinar.scenarioVersion;
    return note('good', 'circle-check', html`<div class="stack tight"><p>${t('autowebinars.align.done', {length: length(known.alignment.playToMs - known.alignment.playFromMs)})}
      ${messages || banners ? t('autowebinars.align.drops', {what: leftOut({messages, banners})}) : nothing}
      ${newer ? t('autowebinars.align.newer', {n: version}) : nothing}</p>
      <div><is-button icon="timer" href=${address} label=${t('autowebinars.align.change')}></is-button></div></div>`);
  }
}

define('autowebinar-form', AutowebinarForm);
