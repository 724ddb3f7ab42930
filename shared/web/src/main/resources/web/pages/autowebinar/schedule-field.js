import {html, nothing} from 'lit';
import {problem} from '../../components/parts.js';
import {ApiError, api} from '../../core/api.js';
import {PageElement, define} from '../../core/element.js';
import {zoneName} from '../../core/format.js';
import {now} from '../../core/now.js';
import {t} from '../../core/words.js';
import {ZONES} from '../room/rules.js';
import {dayName, localDay, scheduleWords, startWords} from './words.js';
import '../../components/field.js';

const KINDS = /** @type {const} */ (['ONCE', 'DAILY', 'WEEKLY']);
const HINTS = {ONCE: 'onceHint', DAILY: 'dailyHint', WEEKLY: 'weeklyHint'};
const ICONS = {ONCE: 'calendar-days', DAILY: 'repeat', WEEKLY: 'calendar-clock'};
const MOST_TIMES = 8;
const PAUSE_MS = 350;

/**
 * When an autowebinar is shown: three cards, then days and times, and the next starts in words.
 *
 * @fires schedule with the schedule in `detail`
 */
class ScheduleField extends PageElement {
  static properties = {schedule: {attribute: false}, errors: {attribute: false}, starts: {state: true}, refused: {state: true}};

  constructor() {
    super();
    /** @type {import('./words.js').Schedule} */ this.schedule = {kind: 'DAILY', zone: 'Asia/Almaty', times: ['20:00']};
    /** @type {Record<string, string>} */ this.errors = {};
    /** @type {string[]|undefined} */ this.starts = undefined;
    /** @type {ApiError|undefined} */ this.refused = undefined;
    this.asked = '';
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    clearTimeout(this.timer);
  }

  /** @param {import('lit').PropertyValues} changed */
  updated(changed) {
    const body = JSON.stringify(this.whole());
    if (!changed.has('schedule') || body === this.asked) return;
    this.asked = body;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.preview(body), PAUSE_MS);
  }

  /** The schedule when nothing in it is missing. */
  whole() {
    const {kind, date, days, times} = this.schedule;
    if (!times.length || times.some(at => !at)) return undefined;
    if (kind === 'ONCE' && !date) return undefined;
    return kind === 'WEEKLY' && !days?.length ? undefined : this.schedule;
  }

  /** @param {string} body */
  async preview(body) {
    const schedule = this.whole();
    if (!schedule) {
      this.starts = undefined;
      return;
    }
    try {
      const {starts} = await api.post('/api/schedule-previews', {schedule});
      if (body === this.asked) this.starts = starts;
      this.refused = undefined;
    } catch (error) {
      if (!(error instanceof ApiError) || body !== this.asked) return;
      this.starts = ['START_IN_PAST', 'INVALID_FIELDS'].includes(error.code) ? [] : undefined;
      this.refused = this.starts ? undefined : error;
    }
  }

  /** @param {Partial<import('./words.js').Schedule>} change */
  set(change) {
    const next = {...this.schedule, ...change};
    if (next.kind === 'ONCE') {
      delete next.days;
      delete next.until;
      next.date ??= localDay(now() + 86_400_000, next.zone);
    } else {
      delete next.date;
      if (next.kind === 'WEEKLY') next.days ??= [1, 3, 5];
      else delete next.days;
    }
    if (!next.until) delete next.until;
    this.schedule = next;
    this.dispatchEvent(new CustomEvent('schedule', {bubbles: true, detail: next}));
  }

  render() {
    const {schedule, errors} = this;
    const zones = [...new Set([...ZONES, schedule.zone])];
    const value = (/** @type {Event} */ e) => /** @type {CustomEvent} */ (e).detail.value;
    return html`<div class="stack loose">
      <fieldset><legend class="legend">${t('autowebinars.schedule.legend')}</legend>
        <div class="choice">${KINDS.map(kind => html`<label><input type="radio" name="schedule-kind" .checked=${schedule.kind === kind} @change=${() => this.set({kind})}>
          <is-icon name=${ICONS[kind]}></is-icon><span class="stack close"><span>${t(`autowebinars.schedule.${kind}`)}</span><span class="muted small">${t(`autowebinars.schedule.${HINTS[kind]}`)}</span></span></label>`)}</div></fieldset>
      ${schedule.kind === 'ONCE' ? html`<is-field class="short" name="date" type="date" .label=${t('autowebinars.field.date')} .value=${schedule.date ?? ''} .min=${localDay(now(), schedule.zone)} .error=${errors.date} required
        @change-value=${(/** @type {Event} */ e) => this.set({date: value(e)})}></is-field>` : nothing}
      ${schedule.kind === 'WEEKLY' ? this.days() : nothing}
      ${this.times()}
      <div class="row top pair">
        ${schedule.kind === 'ONCE' ? nothing : html`<is-field class="short" name="until" type="date" .label=${`${t('autowebinars.field.until')} (${t('common.optional')})`} .hint=${t('autowebinars.field.untilHint')} .value=${schedule.until ?? ''}
          .min=${localDay(now(), schedule.zone)} .error=${errors.until} @change-value=${(/** @type {Event} */ e) => this.set({until: value(e)})}></is-field>`}
        <is-field class="short" name="zone" type="select" .label=${t('autowebinars.field.zone')} .value=${schedule.zone} .options=${zones.map(zone => [zone, zoneName(zone)])} .error=${errors.zone}
          @change-value=${(/** @type {Event} */ e) => this.set({zone: value(e)})}></is-field></div>
      ${this.readBack()}
    </div>`;
  }

  days() {
    const chosen = this.schedule.days ?? [];
    return html`<fieldset name="days" tabindex="-1"><legend class="legend">${t('autowebinars.field.days')}</legend>
      <div class="days">${[1, 2, 3, 4, 5, 6, 7].map(day => html`<label><input class="hidden-visually" type="checkbox" .checked=${chosen.includes(day)}
        @change=${() => this.set({days: chosen.includes(day) ? chosen.filter(d => d !== day) : [...chosen, day].sort()})}><span>${dayName(day)}</span></label>`)}</div>
      ${this.errors.days ? html`<div class="field"><span class="error" role="alert"><is-icon name="circle-alert"></is-icon>${this.errors.days}</span></div>` : nothing}</fieldset>`;
  }

  times() {
    const {times} = this.schedule;
    const put = (/** @type {number} */ i, /** @type {string} */ at) => this.set({times: times.map((old, j) => (j === i ? at : old))});
    return html`<fieldset name="times" tabindex="-1"><legend class="legend">${t('autowebinars.field.times')}</legend>
      <div class="row tight">${times.map((at, i) => html`<span class="time"><input class="input" type="time" step="60" .value=${at} aria-label=${t('autowebinars.field.time', {n: i + 1})} aria-invalid=${this.errors.times ? 'true' : 'false'}
          @input=${(/** @type {Event} */ e) => put(i, /** @type {HTMLInputElement} */ (e.target).value)}>
          ${times.length > 1 ? html`<is-button square kind="quiet" icon="x" label=${t('autowebinars.field.dropTime', {time: at})} @press=${() => this.set({times: times.filter((_, j) => j !== i)})}></is-button>` : nothing}</span>`)}
        ${times.length < MOST_TIMES ? html`<is-button kind="link" icon="plus" label=${t('autowebinars.field.addTime')} @press=${() => this.set({times: [...times, free(times)]})}></is-button>` : nothing}</div>
      ${this.errors.times ? html`<div class="field"><span class="error" role="alert"><is-icon name="circle-alert"></is-icon>${this.errors.times}</span></div>` : nothing}</fieldset>`;
  }

  readBack() {
    const {starts, schedule} = this;
    return html`<section class="card soft stack tight" aria-live="polite"><h2>${t('autowebinars.preview.title')}</h2>
      ${this.whole() ? html`<p class="strong">${scheduleWords(schedule)}</p>` : nothing}
      ${this.refused ? problem(this.refused) : starts === undefined ? html`<p class="muted">${t('autowebinars.preview.none')}</p>` : starts.length === 0
        ? html`<p class="row tight even top"><is-icon name="triangle-alert"></is-icon><span>${t('autowebinars.preview.past')}</span></p>`
        : html`<ol class="starts">${starts.slice(0, 10).map(at => html`<li><time datetime=${at}>${startWords(at, schedule.zone)}</time></li>`)}</ol>
          ${starts.length < 10 ? html`<p class="muted small">${t('autowebinars.preview.few')}</p>` : nothing}`}</section>`;
  }
}

/** A time that is not taken yet, two hours after the last. @param {string[]} times */
function free(times) {
  const hour = (Number(times.at(-1)?.slice(0, 2) ?? 18) + 2) % 24;
  return `${String(hour).padStart(2, '0')}:00`;
}

define('schedule-field', ScheduleField);
