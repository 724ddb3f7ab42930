import {html, nothing} from 'lit';
import {note} from '../../components/parts.js';
import {clock} from '../../core/format.js';
import {t} from '../../core/words.js';
import {leftOut} from '../autowebinar/words.js';
import {eventIcon, eventWords, isMessage} from '../scenario/events.js';

const NAMED = 50;

/** @param {import('./bind.js').Event[]} dropped */
export function counted(dropped) {
  const messages = dropped.filter(isMessage).length;
  return {messages, banners: dropped.length - messages};
}

/** What the viewers will not see, one by one. @param {import('./bind.js').Event[]} dropped @param {boolean} [open] */
export function droppedWords(dropped, open = false) {
  if (!dropped.length) return note('good', 'circle-check', t('align.dropsNothing'));
  return note('warning', 'triangle-alert', html`<p class="strong">${t('align.drops', {what: leftOut(counted(dropped))})}</p>
    <details ?open=${open}><summary>${t('align.which')}</summary><ul class="stack close dropped">${dropped.slice(0, NAMED).map(event => html`<li class="row even tight small">
      <span class="tabular">${clock(event.offsetMs)}</span><is-icon name=${eventIcon(event)}></is-icon><span class="grow">${isMessage(event) ? html`<strong>${event.actor.name}</strong> ` : nothing}${eventWords(event)}</span></li>`)}
      ${dropped.length > NAMED ? html`<li class="small">${t('align.andMore', {n: dropped.length - NAMED})}</li>` : nothing}</ul></details>`);
}
