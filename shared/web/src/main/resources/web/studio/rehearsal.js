import {html, nothing} from 'lit';
import '../components/button.js';
import '../components/copy.js';
import {time} from '../core/format.js';
import {t} from '../core/words.js';
import {asViewerLink, rehearsalLink} from '../pages/rooms/state.js';

/** A rehearsal ends by itself after that. */
const LONGEST_MS = 2 * 3_600_000;

/** What the room's page looks like to a viewer now. @param {import('./broadcast.js').Broadcast} studio */
export function viewerAddress({room, rehearsing}) {
  if (!room) return '';
  return rehearsing ? rehearsalLink(room, rehearsing) : asViewerLink(room);
}

/**
 * Before Start: a rehearsal to begin, or the one that goes on with its link for the team.
 *
 * @param {import('./broadcast.js').Broadcast} studio
 * @param {{begin: () => void, end: () => void}} actions
 */
export function rehearsalCard(studio, {begin, end}) {
  const {room, rehearsing, phase, busy} = studio;
  if (!room?.source || (phase !== 'ready' && phase !== 'rehearsal')) return nothing;
  if (!rehearsing) {
    return html`<section class="card stack tight" aria-labelledby="rehearsal-title"><h2 id="rehearsal-title">${t('studio.rehearsal.title')}</h2>
      <p class="small muted">${t('studio.rehearsal.text')}</p>
      <div><is-button icon="clapperboard" label=${t('studio.rehearsal.begin')} ?busy=${busy} @press=${begin}></is-button></div></section>`;
  }
  const link = rehearsalLink(room, rehearsing);
  return html`<section class="card soft stack tight" aria-labelledby="rehearsal-title"><h2 id="rehearsal-title">${t('studio.rehearsal.link')}</h2>
    <p class="small">${t('studio.rehearsal.linkText')}</p>
    <p class="address small clip" title=${link}>${link}</p>
    <div class="row tight"><is-copy .text=${link}></is-copy>
      <is-button icon="external-link" href=${link} target="_blank" label=${t('common.openAsViewer')}></is-button></div>
    <p class="small muted">${t('studio.rehearsal.until', {time: time(new Date(Date.parse(rehearsing.startedAt) + LONGEST_MS).toISOString())})}</p>
    <div><is-button kind="quiet" icon="square" label=${t('studio.rehearsal.end')} ?busy=${busy} @press=${end}></is-button></div></section>`;
}
