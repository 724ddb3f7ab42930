import {html, nothing} from 'lit';
import {note} from '../../components/parts.js';
import {clock} from '../../core/format.js';
import {t} from '../../core/words.js';
import {inOrder} from './marks.js';
import {tenths} from './time.js';

/**
 * What the marks say of cuts: what must be done, and what was done.
 *
 * @param {{solved: ReturnType<typeof import('./marks.js').solve>, marks: import('./marks.js').Mark[], words: (id: string) => string,
 *   seam: (mark: import('./marks.js').Mark) => void, look: (mark: import('./marks.js').Mark) => void,
 *   forget: (mark: import('./marks.js').Mark) => void, stretch: (mark: import('./marks.js').Mark) => void, moving: string}} parts
 */
export function cuts({solved, marks, words, seam, look, forget, stretch, moving}) {
  const sorted = inOrder(marks);
  const before = (/** @type {import('./marks.js').Mark} */ mark) => sorted[Math.max(0, sorted.findIndex(one => one.id === mark.id) - 1)];
  return html`<div class="stack tight" aria-live="polite">
    ${solved.doubts.map(({mark, what, gapMs}) => (what === 'seam'
      ? note('warning', 'triangle-alert', html`<div class="stack tight"><p class="strong">${t(gapMs > 0 ? 'align.cut' : 'align.insertion', {length: clock(Math.abs(gapMs))})}</p>
          <p>${t(gapMs > 0 ? 'align.cutHow' : 'align.insertionHow', {from: tenths(before(mark).videoMs), to: tenths(mark.videoMs)})}</p>
          <div class="row tight"><is-button kind="primary" icon="mouse-pointer-click" label=${t('align.seamHere')} @press=${() => seam(mark)}></is-button>
            <is-button icon="circle-play" label=${t('align.stretch')} @press=${() => stretch(mark)}></is-button></div></div>`)
      : note('danger', 'circle-alert', html`<div class="stack tight"><p>${t(`align.doubt.${what}`, {event: words(mark.id), from: tenths(before(mark).videoMs), to: tenths(mark.videoMs)})}</p>
          ${what === 'place' ? html`<div><is-button icon="mouse-pointer-click" label=${t('align.seamHere')} @press=${() => seam(mark)}></is-button></div>` : nothing}</div>`)))}
    ${sorted.filter(mark => solved.gaps.has(mark.id) && mark.seamMs !== undefined && !solved.doubts.some(doubt => doubt.mark.id === mark.id)).map(mark => html`
      <div class="point ${moving === mark.id ? 'current' : ''}"><p>${t(/** @type {number} */ (solved.gaps.get(mark.id)) > 0 ? 'align.seam' : 'align.seamInsertion', {at: tenths(/** @type {number} */ (mark.seamMs)), length: clock(Math.abs(/** @type {number} */ (solved.gaps.get(mark.id))))})}</p>
        <div class="row tight"><is-button icon="timer" label=${t('align.adjust')} @press=${() => look(mark)}></is-button>
          <is-button icon="mouse-pointer-click" label=${t('align.seamHere')} @press=${() => seam(mark)}></is-button>
          <is-button square kind="quiet" icon="trash-2" label=${t('align.seamForget')} @press=${() => forget(mark)}></is-button></div></div>`)}
  </div>`;
}
