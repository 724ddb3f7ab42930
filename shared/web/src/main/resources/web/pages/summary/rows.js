import {html, nothing} from 'lit';
import {chip} from '../../components/parts.js';
import {dayAndTime, facts} from '../../core/format.js';
import {t} from '../../core/words.js';

/** Reports as a list that leads to each. @param {any[]} reports */
export function reportRows(reports) {
  return html`<ul class="card flush rows">${reports.map(one => html`<li class="row apart"><div class="stack close grow">
      <a class="strong plain" href="/app/sessions/${one.sessionId}">${one.title}</a>
      <span class="muted small tabular">${facts([dayAndTime(one.startedAt), t(`reports.kind.${one.kind}`),
        one.came === undefined ? '' : t('reports.came', {n: one.came}),
        one.messages === undefined ? '' : t('reports.messages', {n: one.messages})])}</span></div>
    ${one.endedAt ? nothing : chip(t('reports.running'), 'live')}</li>`)}</ul>`;
}
