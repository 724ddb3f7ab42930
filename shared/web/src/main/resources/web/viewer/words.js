import {dayAndTime, ownZone, time, zoneName, zoneNote} from '../core/format.js';
import {chip} from '../components/parts.js';
import {t} from '../core/words.js';

/**
 * When it starts, in the viewer's own time; the room's time beside it where it differs.
 *
 * @param {import('../room/visit.js').Visit} visit
 * @returns {string} empty where nobody knows
 */
export function startLine(visit) {
  const at = visit.startsAt;
  if (!at) return '';
  const zone = visit.about?.room?.zone ?? ownZone();
  const note = zoneNote(zone);
  const own = dayAndTime(at, undefined, visit.clock.now());
  return note ? t('viewer.start.elsewhere', {own, time: time(at, zone), zone: zoneName(zone)}) : own;
}

/** What the room owes its people to know. @param {import('../room/visit.js').Visit} visit */
export function honesty(visit) {
  return t(`viewer.honest.${{AUTO: 'auto', REHEARSAL: 'rehearsal'}[/** @type {string} */ (visit.session?.kind)] ?? 'live'}`);
}

/** That it goes on: only what happens now is called live. @param {import('../room/visit.js').Visit} visit */
export function onAir(visit) {
  if (visit.session?.kind === 'REHEARSAL') return chip(t('viewer.rehearsal.chip'), 'accent', 'clapperboard');
  return visit.session?.kind === 'AUTO' ? chip(t('viewer.playing'), 'accent', 'radio') : chip(t('viewer.onAir'), 'live');
}
