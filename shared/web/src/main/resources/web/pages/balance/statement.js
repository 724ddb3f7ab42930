import {html, nothing} from 'lit';
import {date, money, time} from '../../core/format.js';
import {maybe, t} from '../../core/words.js';

/** Every movement with what was left after it. @param {any[]} entries */
export function statementTable(entries) {
  const names = ['date', 'what', 'main', 'bonus', 'after'];
  return html`<table class="table"><thead><tr>${names.map(name => html`<th class=${['main', 'bonus', 'after'].includes(name) ? 'number' : ''} scope="col">${t(`balance.statement.${name}`)}</th>`)}</tr></thead>
    <tbody>${entries.map(entry => html`<tr>
      <td data-label=${t('balance.statement.date')} class="nowrap"><time datetime=${entry.at}>${date(entry.at)}, ${time(entry.at)}</time></td>
      <td class="head">${maybe(`balance.kind.${entry.kind}`) ?? t('balance.kind.other')}${used(entry)}${what(entry)}</td>
      <td data-label=${t('balance.statement.main')} class="number ${tone(entry.mainTiyn)}">${entry.mainTiyn ? money(entry.mainTiyn, {sign: true}) : html`<span class="muted">·</span>`}</td>
      <td data-label=${t('balance.statement.bonus')} class="number ${tone(entry.bonusTiyn)}">${entry.bonusTiyn ? money(entry.bonusTiyn, {sign: true}) : html`<span class="muted">·</span>`}</td>
      <td data-label=${t('balance.statement.after')} class="number after muted">${t('balance.statement.afterBoth', {main: money(entry.mainAfterTiyn), bonus: money(entry.bonusAfterTiyn)})}</td></tr>`)}</tbody></table>`;
}

/** What was used or forgiven, where the sums of the line do not say it. @param {any} entry */
function used(entry) {
  const tiyn = entry.usedTiyn ?? entry.writtenOffTiyn;
  return tiyn ? html`: <span class="money">${money(tiyn)}</span>` : nothing;
}

/** What it was for, with the way there. @param {any} entry */
function what(entry) {
  if (entry.sessionId) return html`<br><a class="small tap" href="/app/sessions/${entry.sessionId}">${entry.title ?? t('common.titles.summary')}</a>`;
  if (entry.topUpId) return html`<br><a class="small tap" href="/app/balance/top-up/${entry.topUpId}">${t('common.open')}</a>`;
  return entry.title ? html`<br><span class="muted small">${entry.title}</span>` : nothing;
}

/** @param {number} tiyn */
const tone = tiyn => (tiyn > 0 ? 'in' : tiyn ? '' : 'none');
