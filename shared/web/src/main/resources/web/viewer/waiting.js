import {html, nothing} from 'lit';
import '../components/button.js';
import {chip, note} from '../components/parts.js';
import {toast} from '../components/toast.js';
import {clock, number} from '../core/format.js';
import {t} from '../core/words.js';
import {instant} from '../room/clock.js';
import {door} from './door.js';
import {honesty, startLine} from './words.js';
import {soundHelp} from './sound-help.js';

const DAY_MS = 86_400_000;
/** So long after its time a start is not called late. */
const GRACE_MS = 5_000;

/** Waiting for the start: it opens by itself. @param {import('../room/visit.js').Visit} visit */
export function waiting(visit) {
  const {room} = visit.about;
  const at = visit.startsAt;
  const left = at ? instant(at) - visit.clock.now() : undefined;
  return door({
    eyebrow: chip(t('viewer.wait.chip'), '', 'hourglass'),
    cover: room.cover,
    title: room.title,
    text: room.description || nothing,
    board: html`<div class="countdown">
      ${left !== undefined && left > 0 ? html`<span class="label">${t('viewer.wait.left')}</span>
        <span class="digits" role="timer" aria-live="off">${left >= DAY_MS
          ? html`${number(Math.floor(left / DAY_MS))}<small>${t('viewer.wait.days', {n: Math.floor(left / DAY_MS)})}</small> ${clock(left % DAY_MS)}` : clock(left + 999)}</span>
        <span class="label">${startLine(visit)}</span>`
        : html`<span class="soon">${t(left === undefined ? 'viewer.wait.soon' : left > -GRACE_MS ? 'viewer.wait.opening' : 'viewer.wait.late')}</span>`}
      <span class="label">${t('viewer.wait.self')}</span>
    </div>`,
    below: html`<div class="stack">
      ${visit.moved === 'later' ? note('warning', 'calendar-clock', t('viewer.moved.later')) : nothing}
      <p>${visit.team ? t('viewer.team.line') : t('viewer.wait.as', {name: visit.attendee?.name ?? ''})}</p>
      <div class="row"><is-button icon="volume-2" label=${t('viewer.wait.sound')} @press=${() => void check(visit)}></is-button>
        <is-button kind="link" label=${t('viewer.sound.ask')} @press=${soundHelp}></is-button></div>
      ${note('', 'message-square', t('viewer.wait.chat'))}
      ${note('', 'info', honesty(visit))}
    </div>`,
  });
}

/** @param {import('../room/visit.js').Visit} visit */
async function check(visit) {
  toast(t(await visit.picture.wake({heard: true}) ? 'viewer.sound.playing' : 'viewer.sound.refused'));
}
