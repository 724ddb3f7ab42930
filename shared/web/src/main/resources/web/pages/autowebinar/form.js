import {html, nothing} from 'lit';
import {note, problem} from '../../components/parts.js';
import {api} from '../../core/api.js';
import {PageElement, define} from '../../core/element.js';
import {Form} from '../../core/form.js';
import {length} from '../../core/format.js';
import {t} from '../../core/words.js';
import {localDay} from './words.js';
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
      title: old?.title ?? '', scenarioId: old?.scenarioId ?? '', roomId: old?.roomId ?? '', assetId: old?.video?.assetId ?? '', schedule});
    if (!old && this.chosen && !this.form.values.scenarioId) this.take(this.chosen);
  }

  /** @param {import('lit').PropertyValues} changed */
  willUpdate(changed) {
    if (changed.has('autowebinar') && this.autowebinar && changed.get('autowebinar')) {
      const {title, scenarioId, roomId, video, schedule} = this.autowebinar;
      this.form.reset({title, scenarioId, roomId, assetId: video?.assetId ?? '', schedule});
    }
  }

  /** A scenario brings its room, its video and its title. @param {string} id */
  take(id) {
    const scenario = this.scenarios.find(one => one.id === id);
    this.form.set('scenarioId', id);
    if (!scenario) return;
    if (!this.form.values.title) this.form.set('title', scenario.title);
    if (scenario.roomId && this.rooms.some(room => room.id === scenario.roomId)) this.form.set('roomId', scenario.roomId);
    this.form.set('assetId', scenario.exactSource?.assetId ?? '');
  }

  /** @param {Event} event */
  async send(event) {
    event.preventDefault();
    const {title, scenarioId, roomId, assetId, schedule} = this.form.values;
    const today = localDay(Date.now(), schedule.zone);
    const well = this.form.check({
      ...this.form.missing(['scenarioId', 'roomId', 'assetId']),
      date: schedule.kind === 'ONCE' && (!schedule.date || schedule.date < today) ? t('autowebinars.check.date') : undefined,
      days: schedule.kind === 'WEEKLY' && !schedule.days?.length ? t('autowebinars.check.days') : undefined,
      until: schedule.until && schedule.until < today ? t('autowebinars.check.until') : undefined,
      times: schedule.times.some((/** @type {string} */ at) => !at) ? t('errors.field.REQUIRED') : undefined,
    });
    if (!well) return;
    const body = {title: title.trim() || undefined, roomId, scenarioId, video: {kind: 'file', assetId}, schedule};
    const old = this.autowebinar;
    const saved = await this.form.send(key => (old
      ? api.put(`/api/autowebinars/${old.id}`, {...body, scenarioVersion: scenarioId === old.scenarioId ? old.scenarioVersion : undefined}, {version: old.version})
      : api.post('/api/autowebinars', body, {key})));
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
    const ready = this.assets.filter(asset => asset.state === 'READY');
    const exact = scenario?.exactSource?.assetId;
    const differs = scenario && form.values.assetId && exact !== form.values.assetId;
    return html`${form.field('assetId', {type: 'select', label: t('autowebinars.field.video'), required: true,
        options: [['', t('autowebinars.field.videoChoose')], ...ready.map(asset => [asset.id, asset.durationMs ? `${asset.name} (${length(asset.durationMs)})` : asset.name])]})}
      ${scenario && !exact ? note('warning', 'triangle-alert', t('autowebinars.noVideo')) : nothing}
      ${differs ? note('warning', 'triangle-alert', t('errors.ALIGNMENT_NEEDED')) : nothing}
      ${exact && exact === form.values.assetId ? note('good', 'circle-check', t('autowebinars.exact')) : nothing}`;
  }
}

define('autowebinar-form', AutowebinarForm);
