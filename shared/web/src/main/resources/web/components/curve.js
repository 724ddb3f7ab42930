import {html, nothing, svg} from 'lit';
import {clock, number} from '../core/format.js';
import {t} from '../core/words.js';
import {spans} from './curve-spans.js';

const WIDTH = 1000;
const HEIGHT = 240;

/**
 * How many watched, minute by minute, under what happened meanwhile; below it the same as a table.
 *
 * @param {{minutes: number[], peak: number, marks: {atMs: number, kind: string, text: string}[],
 *   unanswered: {atMs: number}[], lengthMs: number}} report
 */
export function curve({minutes, peak, marks, unanswered, lengthMs}) {
  const span = Math.max(lengthMs, 1_000);
  const x = (/** @type {number} */ ms) => Math.min(1, ms / span) * WIDTH;
  const y = (/** @type {number} */ n) => HEIGHT - (n / Math.max(1, peak)) * HEIGHT;
  const points = minutes.map((n, i) => `${x(i * 60_000)},${y(n)} ${x(Math.min((i + 1) * 60_000, span))},${y(n)}`).join(' ');
  const top = minutes.indexOf(peak);
  const shown = spans(marks, span);
  return html`<figure class="curve">
    <div class="curve-field">
      <ul class="curve-marks" aria-hidden="true">${shown.map(mark => html`<li .style=${`--at: ${mark.from / span}; --row: ${mark.row}`}
        ><span class="clip">${mark.text}</span></li>`)}</ul>
      <div class="curve-plot"><span class="curve-top small muted tabular" aria-hidden="true">${number(peak)}</span>
        <svg viewBox="0 0 ${WIDTH} ${HEIGHT}" preserveAspectRatio="none" role="img"
          aria-label=${t('reports.curve.said', {n: peak, at: clock(Math.max(0, top) * 60_000)})}>
          <polygon class="area" points="0,${HEIGHT} ${points} ${WIDTH},${HEIGHT}"></polygon>
          ${shown.map(mark => svg`<rect class="shade" x=${x(mark.from)} width=${Math.max(1, x(mark.to) - x(mark.from))} y="0" height=${HEIGHT}></rect>`)}
          <polyline class="line" points=${points}></polyline>
        </svg>
        <ul class="curve-asked" aria-hidden="true">${unanswered.map(one => html`<li .style=${`--at: ${Math.min(1, one.atMs / span)}`}></li>`)}</ul>
      </div>
      <div class="row apart even small muted tabular curve-scale" aria-hidden="true"><span>0:00</span><span>${clock(span / 2)}</span><span>${clock(span)}</span></div>
    </div>
    <figcaption class="row small muted">${shown.length ? html`<span class="curve-key shade-key">${t('reports.curve.banners')}</span>` : nothing}
      ${unanswered.length ? html`<span class="curve-key asked-key">${t('reports.curve.asked')}</span>` : nothing}</figcaption>
    <details><summary class="tap">${t('reports.curve.table')}</summary>
      <div class="curve-table"><table class="table"><thead><tr><th scope="col">${t('reports.curve.minute')}</th><th scope="col" class="number">${t('reports.curve.watched')}</th><th scope="col">${t('reports.curve.happened')}</th></tr></thead>
        <tbody>${minutes.map((n, i) => html`<tr><td class="tabular" data-label=${t('reports.curve.minute')}>${clock(i * 60_000)}</td><td class="number" data-label=${t('reports.curve.watched')}>${number(n)}</td>
          <td data-label=${t('reports.curve.happened')}>${marks.filter(mark => Math.floor(mark.atMs / 60_000) === i).map(mark => t(`reports.mark.${mark.kind}`, {title: mark.text})).join('; ') || '·'}</td></tr>`)}</tbody></table></div></details>
  </figure>`;
}
