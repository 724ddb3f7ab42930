import {html, nothing} from 'lit';
import {ask} from '../components/dialog.js';
import {note, problem, skeleton} from '../components/parts.js';
import {api} from '../core/api.js';
import {PageElement, define} from '../core/element.js';
import {clock} from '../core/format.js';
import {page} from '../core/page.js';
import {setTitle} from '../core/title.js';
import {t} from '../core/words.js';
import '../components/journey.js';
import {place, play} from './align/bind.js';
import {fromPublished, loadAlignment, saveAlignment, videoKey, videoOf} from './align/draft.js';
import {counted, droppedWords} from './align/dropped.js';
import {landmarks} from './align/landmarks.js';
import {advice, chosenEvent, result} from './align/panels.js';
import {MOST_MARKS, reportedShift, solve, wholeLive} from './align/marks.js';
import {tenths} from './align/time.js';
import {loadContent} from './scenario/content.js';
import {eventIcon, eventWords, isBanner, isMessage} from './scenario/events.js';
import './align/choose.js';
import './align/player.js';

const NUDGES = [-5_000, -1_000, -100, 100, 1_000, 5_000];
const SEEN_MS = 4_000;
const PHONE = '(max-width: 719px)';
const FORM = /^\/app\/autowebinars\/(new|awb_[a-z2-7]{26})(\?.*)?$/;

/** «Совместить с видео»: an organizer shows where a scenario's events are in a video. */
export class PageAlign extends PageElement {
  static properties = {data: {state: true}, error: {state: true}, draft: {state: true}, chosen: {state: true}, point: {state: true}, at: {state: true}, duration: {state: true}};

  constructor() {
    super();
    /** @type {any} */ this.data = undefined;
    /** @type {any} */ this.error = undefined;
    /** @type {import('./align/draft.js').AlignDraft} */ this.draft = {marks: []};
    this.chosen = '';
    /** What the small steps move: the chosen event's mark, its seam, or an end of what plays. @type {'mark'|'seam'|'from'|'to'} */
    this.point = 'mark';
    this.at = 0;
    /** @type {number|undefined} */ this.duration = undefined;
    this.query = new URLSearchParams(location.search);
    this.source = videoOf(this.query.get('video'));
    this.back = FORM.test(this.query.get('back') ?? '') ? /** @type {string} */ (this.query.get('back')) : undefined;
    this.scenarioId = page.params.scenarioId;
    this.begunAt = false;
  }

  connectedCallback() {
    super.connectedCallback();
    setTitle(t('common.titles.align'), this.back ?? `/app/scenarios/${this.scenarioId}`);
    void this.load();
  }

  async load() {
    this.error = undefined;
    try {
      const scenario = await api.get(`/api/scenarios/${this.scenarioId}`);
      const version = Number(this.query.get('version')) || scenario.version;
      const {lengthMs, events} = await loadContent(this.scenarioId, version);
      if (this.source?.kind === 'file') {
        const asset = await api.get(`/api/assets/${this.source.assetId}`);
        this.duration = asset.durationMs;
      }
      if (this.source) this.draft = await this.begun(events, lengthMs);
      const shown = events.filter(event => isMessage(event) || isBanner(event));
      this.data = {scenario, version, lengthMs, events: shown, landmarks: landmarks(shown, lengthMs, this.draft.marks)};
      this.chosen = this.draft.marks[0]?.id ?? '';
    } catch (error) {
      this.error = error;
    }
  }

  /** What was done before: in this browser, in the autowebinar, or by the players during the live. @param {any[]} events @param {number} lengthMs */
  async begun(events, lengthMs) {
    const source = /** @type {import('../core/sources.js').Source} */ (this.source);
    const kept = loadAlignment(this.scenarioId, source);
    if (kept && !kept.published) return kept;
    const id = FORM.exec(this.back ?? '')?.[1];
    const old = id && id !== 'new' ? await api.get(`/api/autowebinars/${id}`) : undefined;
    if (old?.alignment?.origin !== 'EXACT' && old?.scenarioId === this.scenarioId && videoKey(old.video) === videoKey(source)) return fromPublished(old.alignment);
    if (kept) return kept;
    const shift = reportedShift(events);
    const first = shift === undefined ? undefined
      : landmarks(events.filter(event => isMessage(event) || isBanner(event)), lengthMs, []).find(one => one.id !== 'start' && one.logMs + shift >= 0);
    return {marks: first && shift !== undefined ? [{id: first.id, logMs: first.logMs, videoMs: Math.round(first.logMs + shift), proposed: true}] : []};
  }

  /** The picture is there: it begins where the work was left. @param {number|undefined} duration */
  opened(duration) {
    if (this.source?.kind !== 'file') this.duration = duration;
    if (this.begunAt || duration === undefined) return;
    this.begunAt = true;
    const mark = this.draft.marks.find(one => one.id === this.chosen);
    if (mark) this.player.seek(mark.videoMs);
  }

  get player() {
    return /** @type {any} */ (this.querySelector('align-player'));
  }

  /** Keeps a change; what was agreed to before it no longer counts. @param {Partial<import('./align/draft.js').AlignDraft>} change */
  change(change) {
    const {agreed, published, ...before} = this.draft;
    this.draft = {...before, ...change};
    if (this.source) saveAlignment(this.scenarioId, this.source, this.draft);
  }

  /** @param {string} id @param {Partial<import('./align/marks.js').Mark>} change */
  mark(id, change) {
    const event = this.data.landmarks.find((/** @type {any} */ one) => one.id === id);
    const {proposed, ...old} = this.draft.marks.find(one => one.id === id) ?? {id, logMs: event.logMs, videoMs: 0};
    this.change({marks: [...this.draft.marks.filter(one => one.id !== id), {...old, ...change}]});
  }

  /** Everything that follows from the marks. */
  get state() {
    const {marks, from, to} = this.draft;
    const solved = solve(marks, this.duration);
    const {duration, data} = this;
    if (!solved.anchors.length || duration === undefined) return {solved};
    const whole = wholeLive(solved.anchors, data.lengthMs, duration);
    const range = {from: from ?? whole.from, to: to ?? whole.to};
    const binding = {playFromMs: range.from, playToMs: range.to, anchors: solved.anchors};
    return {solved, range, binding, script: range.to > range.from ? play(data.events, binding) : undefined};
  }

  /** Where the picture goes for an event. @param {{id: string, logMs: number}} event @param {import('./align/bind.js').Anchor[]} anchors */
  expected(event, anchors) {
    return this.draft.marks.find(one => one.id === event.id)?.videoMs ?? (anchors.length ? place(anchors, event.logMs).videoMs : event.logMs);
  }

  /** @param {any} event */
  choose(event) {
    this.chosen = event.id;
    this.point = 'mark';
    this.player?.seek(this.expected(event, this.state.solved.anchors));
    if (matchMedia(PHONE).matches) void this.updateComplete.then(() => this.querySelector('.chosen')?.scrollIntoView({block: 'start'}));
  }

  here() {
    if (this.draft.marks.length >= MOST_MARKS && !this.draft.marks.some(one => one.id === this.chosen)) return;
    this.mark(this.chosen, {videoMs: Math.round(this.at)});
    this.point = 'mark';
  }

  /** The value of what the small steps move; undefined where they only move the picture. */
  get value() {
    const mark = this.draft.marks.find(one => one.id === this.chosen);
    const {range} = this.state;
    return {mark: mark?.videoMs, seam: mark?.seamMs, from: range?.from, to: range?.to}[this.point];
  }

  /** @param {number} by */
  nudge(by) {
    const {value} = this;
    const to = Math.max(0, Math.min(this.duration ?? Number.POSITIVE_INFINITY, Math.round(value ?? this.at) + by));
    if (value !== undefined) this.set(to);
    this.player.seek(to);
  }

  /** @param {number} ms */
  set(ms) {
    if (this.point === 'from' || this.point === 'to') this.change({[this.point]: ms});
    else this.mark(this.chosen, this.point === 'seam' ? {seamMs: ms} : {videoMs: ms});
  }

  /** @param {'from'|'to'} end */
  edge(end) {
    this.point = end;
    this.change({[end]: Math.round(this.at)});
  }

  async done() {
    const {solved, range, script} = this.state;
    const {data, source, duration} = this;
    if (!range || !script || !source || this.reason()) return;
    const dropped = counted(script.dropped);
    const yes = await ask({title: t('align.confirm.title'), confirm: t('align.confirm.yes'), cancel: t('align.confirm.no'), text: html`<span class="stack">
      <span>${t('align.confirm.range', {from: tenths(range.from), to: tenths(range.to), length: clock(range.to - range.from)})}</span>
      ${droppedWords(script.dropped, script.dropped.length < 6)}
      ${this.draft.marks.some(mark => mark.proposed) ? note('warning', 'circle-help', t('align.confirm.proposed')) : nothing}</span>`});
    if (!yes) return;
    const origin = this.draft.marks.some(mark => mark.proposed) ? 'PROPOSED' : 'BY_HAND';
    const alignment = {durationMs: duration, playFromMs: range.from, playToMs: range.to, anchors: solved.anchors, origin, confirmed: true};
    saveAlignment(this.scenarioId, source, {...this.draft, agreed: {version: data.version, alignment, dropped}});
    const form = new URL(this.back ?? `/app/autowebinars/new?scenario=${this.scenarioId}`, location.origin);
    form.searchParams.set('video', videoKey(source));
    location.assign(form.pathname + form.search);
  }

  /** Why it is not ready; empty when it is. */
  reason() {
    const {solved, script} = this.state;
    if (!this.draft.marks.length) return t('align.reason.mark');
    if (this.duration === undefined) return t('align.reason.length');
    if (solved.doubts.length) return t('align.reason.doubt');
    return script ? '' : t('align.reason.range');
  }

  render() {
    if (this.error) return problem(this.error, () => this.load());
    if (!this.data) return skeleton(8);
    const {roomId} = this.data.scenario;
    const way = roomId ? html`<is-journey here="video" room-id=${roomId}></is-journey>` : nothing;
    if (!this.source) {
      return html`<div class="stack">${way}<p class="muted reading">${t('align.chooseLead')}</p><align-choose @video=${(/** @type {CustomEvent} */ e) => {
        this.query.set('video', videoKey(e.detail));
        location.assign(`${location.pathname}?${this.query}`);
      }}></align-choose></div>`;
    }
    const {state} = this;
    return html`<div class="form">
      ${way}
      ${this.draft.marks.length ? nothing : html`<p class="muted reading">${t('align.lead')}</p>`}
      <div class="align">
        <div class="picture">
          <align-player .source=${this.source} .duration=${this.duration} .now=${this.appearing(state)}
            @position=${(/** @type {CustomEvent} */ e) => { this.at = e.detail; }} @length=${(/** @type {CustomEvent} */ e) => this.opened(e.detail)}></align-player>
        </div>
        ${chosenEvent(this, state)}${this.steps()}
        <section class="card flush list" aria-label=${t('align.landmarks')}><align-landmarks .items=${this.data.landmarks} .marks=${this.draft.marks} .anchors=${state.solved.anchors} .chosen=${this.chosen}
            @choose=${(/** @type {CustomEvent} */ e) => this.choose(e.detail)}></align-landmarks></section>
      </div>
      ${advice(this, state)}
      ${state.range ? result(this, state) : nothing}
      <div class="actions stick"><is-button kind="primary" icon="check" label=${t('align.done')} .reason=${this.reason() || undefined} @press=${this.done}></is-button>
        ${this.reason() ? html`<span class="muted small">${this.reason()}</span>` : nothing}</div>
    </div>`;
  }

  /** What viewers see appear at this place of the video. @param {any} state */
  appearing({script, range}) {
    if (!script) return nothing;
    const at = this.at - range.from;
    const last = script.shown.findLast((/** @type {any} */ one) => one.atMs <= at && at - one.atMs < SEEN_MS)?.event;
    return last ? html`<is-icon name=${eventIcon(last)}></is-icon> ${isMessage(last) ? html`<strong>${last.actor.name}</strong> ` : nothing}${eventWords(last)}` : nothing;
  }

  /** Small steps for whatever is being placed. */
  steps() {
    const {value} = this;
    const shown = value !== undefined || this.chosen;
    const event = this.data.landmarks.find((/** @type {any} */ one) => one.id === this.chosen);
    const centre = value ?? (event ? this.expected(event, this.state.solved.anchors) : this.at);
    return html`<div class="stack tight steps" role="group" aria-label=${t('align.steps')}>
      <p class="small muted">${value === undefined ? t('align.movesPicture') : t(`align.moves.${this.point}`, {at: tenths(value)})}</p>
      <div class="nudges">${NUDGES.map(by => html`<is-button label=${t('align.by', {n: by / 1000, sign: by > 0 ? '+' : '−', seconds: Math.abs(by / 1000)})} @press=${() => this.nudge(by)}></is-button>`)}</div>
      ${shown ? html`<div><is-button icon="circle-play" label=${t('align.around')} @press=${() => this.player.around(centre)}></is-button></div>` : nothing}
    </div>`;
  }
}

define('page-align', PageAlign);
