import {html, nothing, svg} from 'lit';
import {PageElement, define} from '../../core/element.js';
import {clock} from '../../core/format.js';
import {t} from '../../core/words.js';
import {bannerSpans, density} from './events.js';

const PARTS = 160;
const WIDE = 1600;
const TALL = 40;
const STEPS_MS = [10, 30, 60, 120, 300, 600, 900, 1800, 3600].map(seconds => seconds * 1000);

/**
 * A ruler and one track for each kind of event; pressing goes there.
 *
 * @fires seek with milliseconds in `detail`
 */
class ScenarioTimeline extends PageElement {
  static properties = {events: {attribute: false}, length: {type: Number}, at: {type: Number}};

  constructor() {
    super();
    /** @type {import('./events.js').Event[]} */ this.events = [];
    this.length = 0;
    this.at = 0;
  }

  /** @param {import('lit').PropertyValues} changed */
  willUpdate(changed) {
    if (!changed.has('events') && !changed.has('length')) return;
    const counts = density(this.events, this.length || 1, PARTS);
    this.counts = counts;
    this.most = Math.max(1, ...counts);
    this.spans = bannerSpans(this.events, this.length);
  }

  /** @param {number} ms */
  go(ms) {
    this.dispatchEvent(new CustomEvent('seek', {bubbles: true, detail: Math.max(0, Math.min(this.length, ms))}));
  }

  /** @param {PointerEvent} event */
  press(event) {
    const box = /** @type {Element} */ (event.currentTarget).getBoundingClientRect();
    this.go((event.clientX - box.left) / box.width * this.length);
  }

  /** @param {KeyboardEvent} event */
  key(event) {
    const step = {ArrowRight: 5000, ArrowLeft: -5000, PageUp: 60_000, PageDown: -60_000, Home: -Infinity, End: Infinity}[event.key];
    if (step === undefined) return;
    event.preventDefault();
    this.go(Math.max(0, Math.min(this.length, this.at + step)));
  }

  render() {
    const step = STEPS_MS.find(ms => this.length / ms <= 6) ?? STEPS_MS[STEPS_MS.length - 1];
    const marks = Array.from({length: Math.floor(this.length / step) + 1}, (_, i) => i * step);
    const x = (/** @type {number} */ ms) => ms / (this.length || 1) * WIDE;
    return html`<div class="timeline" role="slider" tabindex="0" aria-label=${t('scenarios.timeline.label')} aria-valuemin="0" aria-valuemax=${Math.round(this.length / 1000)}
        aria-valuenow=${Math.round(this.at / 1000)} aria-valuetext=${clock(this.at)} @keydown=${this.key}>
      <div class="track"><span class="track-name">${t('scenarios.timeline.messages')}</span>
        <svg viewBox="0 0 ${WIDE} ${TALL}" preserveAspectRatio="none" @pointerdown=${this.press} aria-hidden="true">${(this.counts ?? []).map((count, i) => (count
          ? svg`<rect class="messages" x=${i * WIDE / PARTS + 1} width=${WIDE / PARTS - 2} y=${TALL - Math.max(4, count / (this.most ?? 1) * TALL)} height=${Math.max(4, count / (this.most ?? 1) * TALL)}></rect>` : nothing))}
          ${this.cursor(x)}</svg></div>
      <div class="track"><span class="track-name">${t('scenarios.timeline.banners')}</span>
        <svg viewBox="0 0 ${WIDE} ${TALL}" preserveAspectRatio="none" @pointerdown=${this.press} aria-hidden="true">${(this.spans ?? []).map(span => svg`<rect class="banners" x=${x(span.from)} width=${Math.max(4, x(span.to - span.from))} y="6" height=${TALL - 12} rx="4"><title>${span.title}</title></rect>`)}
          ${this.cursor(x)}</svg></div>
      <div class="track ruler"><span class="track-name"></span><svg class="ruler-marks" role="presentation">${marks.map(ms => svg`<text class="tabular" x="${ms / (this.length || 1) * 100}%" y="14" text-anchor=${ms === 0 ? 'start' : ms > this.length * 0.97 ? 'end' : 'middle'}>${clock(ms)}</text>`)}</svg></div>
    </div>`;
  }

  /** @param {(ms: number) => number} x */
  cursor(x) {
    return svg`<rect class="cursor" x=${x(this.at) - 1.5} width="3" y="0" height=${TALL}></rect>`;
  }
}

define('scenario-timeline', ScenarioTimeline);
