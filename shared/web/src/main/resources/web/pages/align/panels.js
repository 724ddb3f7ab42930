import {html, nothing} from 'lit';
import {chip, note} from '../../components/parts.js';
import {clock} from '../../core/format.js';
import {t} from '../../core/words.js';
import {bars} from './bars.js';
import {cuts} from './cuts.js';
import {droppedWords} from './dropped.js';
import {tenths} from './time.js';

/** @typedef {import('../align.js').PageAlign} Page */

/**
 * The event that is being placed.
 *
 * @param {Page} page @param {any} state
 */
export function chosenEvent(page, {solved}) {
  const event = page.data.landmarks.find((/** @type {any} */ one) => one.id === page.chosen);
  if (!event) return html`<div class="chosen">${note('accent', 'arrow-right', t('align.pick'))}</div>`;
  const mark = page.draft.marks.find(one => one.id === page.chosen);
  return html`<section class="point current chosen" aria-live="polite">
    <p class="small muted tabular">${t('align.atLog', {at: clock(event.logMs)})}</p>
    <p class="two-lines">${event.name ? html`<strong>${event.name}</strong> ` : nothing}${event.words}</p>
    <div class="row tight"><is-button kind=${solved.doubts.length ? '' : 'primary'} icon="mouse-pointer-click" label=${t('align.here')} @press=${() => page.here()}></is-button>
      ${mark ? html`<span class="row even tight">${chip(t(mark.proposed ? 'align.proposedAt' : 'align.markedAt', {at: tenths(mark.videoMs)}), mark.proposed ? 'warning' : 'good')}
        <is-button square kind="quiet" icon="trash-2" label=${t('align.forget')} @press=${() => page.change({marks: page.draft.marks.filter(one => one !== mark)})}></is-button></span>` : nothing}</div>
    ${mark?.proposed ? html`<p class="small">${t('align.proposedHow')}</p>` : nothing}</section>`;
}

/** Cuts, and a second look near the end. @param {Page} page @param {any} state */
export function advice(page, {solved}) {
  const {marks} = page.draft;
  const last = page.data.landmarks.at(-2);
  const words = (/** @type {string} */ id) => page.data.landmarks.find((/** @type {any} */ one) => one.id === id)?.words ?? '';
  const focus = (/** @type {import('./marks.js').Mark} */ mark) => { page.chosen = mark.id; page.point = 'seam'; };
  return html`${cuts({solved, marks, words, moving: page.point === 'seam' ? page.chosen : '',
    seam: mark => { focus(mark); page.mark(mark.id, {seamMs: Math.round(page.at)}); },
    look: mark => { focus(mark); page.player.seek(mark.seamMs); },
    forget: mark => page.mark(mark.id, {seamMs: undefined}),
    stretch: mark => { const before = marks.filter(one => one.logMs < mark.logMs).toSorted((a, b) => a.logMs - b.logMs).at(-1); page.player.seek(before?.videoMs ?? 0); page.player.toggle(); }})}
  ${marks.length === 1 && last && last.id !== marks[0].id ? note('', 'info', html`<div class="stack tight"><span>${t('align.second')}</span>
    <div><is-button label=${t('align.toLast')} @press=${() => { page.choose(last); /** @type {any} */ (page.querySelector('align-landmarks'))?.show(last.id); }}></is-button></div></div>`) : nothing}`;
}

/** What plays, and what does not. @param {Page} page @param {any} state */
export function result(page, {solved, range, script}) {
  const {data, duration, draft} = page;
  const end = (/** @type {'from'|'to'} */ name) => html`<div class="point ${page.point === name ? 'current' : ''}">
    <p><span class="muted">${t(`align.${name}`)}</span> <strong class="tabular">${tenths(range[name])}</strong></p>
    <div class="row tight"><is-button label=${t(`align.${name}Here`)} @press=${() => page.edge(name)}></is-button>
      <is-button icon="timer" label=${t('align.adjust')} @press=${() => { page.point = name; page.player.seek(range[name]); }}></is-button>
      ${draft[name] === undefined ? nothing : html`<is-button square kind="quiet" icon="undo-2" label=${t('align.asLive')} @press=${() => page.change({[name]: undefined})}></is-button>`}</div></div>`;
  return html`<section class="card stack" aria-label=${t('align.plays')}>
    ${bars({lengthMs: data.lengthMs, durationMs: duration ?? 0, anchors: solved.anchors, ...range})}
    <div class="ends">${end('from')}${end('to')}</div>
    ${script ? html`<p>${t('align.lasts', {length: clock(range.to - range.from)})}</p><div aria-live="polite">${droppedWords(script.dropped)}</div>` : note('danger', 'circle-alert', t('align.reason.range'))}
  </section>`;
}
