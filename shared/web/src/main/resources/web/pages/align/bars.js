import {html, svg} from 'lit';
import {clock} from '../../core/format.js';
import {t} from '../../core/words.js';

const WIDE = 1000;

/**
 * Log and video side by side on one scale, joined where marks say that they belong together; what
 * plays is darker.
 *
 * @param {{lengthMs: number, durationMs: number, anchors: import('./bind.js').Anchor[], from: number, to: number}} parts
 */
export function bars({lengthMs, durationMs, anchors, from, to}) {
  const x = (/** @type {number} */ ms) => Math.max(0, ms) / Math.max(lengthMs, durationMs, 1) * WIDE;
  const gap = durationMs - lengthMs;
  return html`<div class="stack close">
    <p class="small">${t('align.logLength', {length: clock(lengthMs)})}</p>
    <svg class="bars" viewBox="0 0 ${WIDE} 72" preserveAspectRatio="none" aria-hidden="true">
      <rect class="log" x="0" y="0" width=${x(lengthMs)} height="22" rx="3"></rect>
      <rect class="film" x="0" y="50" width=${x(durationMs)} height="22" rx="3"></rect>
      <rect class="played" x=${x(from)} y="50" width=${Math.max(0, x(to) - x(from))} height="22" rx="3"></rect>
      ${anchors.map(anchor => svg`<line x1=${x(anchor.logMs)} y1="0" x2=${x(anchor.videoMs)} y2="72" vector-effect="non-scaling-stroke"></line>`)}
    </svg>
    <p class="small">${t('align.filmLength', {length: clock(durationMs)})} · ${Math.abs(gap) < 1_000 ? t('align.sameLength') : t(gap > 0 ? 'align.filmLonger' : 'align.filmShorter', {length: clock(Math.abs(gap))})}</p>
  </div>`;
}
