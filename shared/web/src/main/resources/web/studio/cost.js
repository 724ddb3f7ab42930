import {html, nothing} from 'lit';
import {length, money} from '../core/format.js';
import {t} from '../core/words.js';

/** So many hours of one viewer must be affordable to start. */
const LEAST_HOURS = 10;

/**
 * What the coming session will hold, before it starts.
 *
 * @param {import('./broadcast.js').Broadcast} studio
 * @returns {{hourTiyn: number, estimateTiyn: number, holdTiyn: number, leastTiyn: number, enough: boolean}|undefined}
 */
export function cost({room, balance, prices}) {
  if (!room?.source || !prices) return undefined;
  const hourTiyn = room.source.kind === 'file' ? prices.storedHourTiyn : prices.youtubeHourTiyn;
  const estimateTiyn = Math.round((hourTiyn * room.expectedAttendees * room.plannedMinutes) / 60);
  const available = balance?.availableTiyn ?? estimateTiyn;
  const leastTiyn = hourTiyn * LEAST_HOURS;
  return {hourTiyn, estimateTiyn, leastTiyn, holdTiyn: Math.min(estimateTiyn, available), enough: available >= leastTiyn};
}

/** The line above Start. @param {import('./broadcast.js').Broadcast} studio */
export function costLine(studio) {
  const found = cost(studio);
  const {room, balance} = studio;
  if (!found || !room) return nothing;
  return html`<dl class="cost">
    <div><dt>${t('studio.cost.hold')}</dt><dd class="money">${money(found.holdTiyn)}</dd></div>
    ${found.holdTiyn < found.estimateTiyn ? html`<div><dt>${t('studio.cost.estimate')}</dt><dd class="money">${money(found.estimateTiyn)}</dd></div>` : nothing}
    <div><dt>${t('studio.cost.least')}</dt><dd class="money">${money(found.leastTiyn)}</dd></div>
    ${balance ? html`<div><dt>${t('studio.cost.available')}</dt><dd class="money">${money(balance.availableTiyn)}</dd></div>` : nothing}
  </dl>
  ${balance && found.hourTiyn ? html`<p class="small">${enough(Math.max(0, balance.availableTiyn), found.hourTiyn, room)}</p>` : nothing}
  <p class="small muted">${t('studio.cost.how', {
    n: room.expectedAttendees, length: length(room.plannedMinutes * 60_000), price: money(found.hourTiyn)})}</p>`;
}

/** For how long the balance lasts with as many viewers as are expected. @param {number} tiyn @param {number} hourTiyn @param {{expectedAttendees: number}} room */
function enough(tiyn, hourTiyn, room) {
  return t('studio.cost.enough', {n: room.expectedAttendees, length: length(Math.floor((tiyn / hourTiyn / room.expectedAttendees) * 60) * 60_000)});
}
