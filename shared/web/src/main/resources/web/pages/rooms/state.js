import {chip} from '../../components/parts.js';
import {dayAndTime} from '../../core/format.js';
import {now} from '../../core/now.js';
import {t} from '../../core/words.js';

/**
 * @typedef {object} Room as `GET /api/rooms` tells
 * @property {string} id
 * @property {number} version
 * @property {string} slug
 * @property {string} title
 * @property {string} description
 * @property {string} presenter
 * @property {string} zone
 * @property {string} language
 * @property {string} state
 * @property {any} source
 * @property {number} expectedAttendees
 * @property {number} plannedMinutes
 * @property {boolean} asksContact
 * @property {string} [cover] address of its picture
 * @property {string} nextSessionId
 * @property {{sessionId: string, kind: 'LIVE'|'AUTO', startedAt: string}} [onAir]
 * @property {Rehearsal} [rehearsal] the last one, going on or over
 * @property {number} [viewersNow]
 * @property {string} [nextOccurrenceAt]
 */

/** Whether what holds the room has begun; an autowebinar holds it some minutes before. @param {Room} room */
export const begun = room => room.onAir !== undefined && Date.parse(room.onAir.startedAt) <= now();

/** The state of a room in words. @param {Room} room */
export function stateChip(room) {
  if (room.onAir && !begun(room)) return chip(t('rooms.state.soon', {at: dayAndTime(room.onAir.startedAt, room.zone)}), 'warning', 'hourglass');
  if (room.onAir) return chip(t(room.onAir.kind === 'AUTO' ? 'rooms.state.auto' : 'rooms.state.live'), 'live');
  if (room.state === 'CLOSED') return chip(t('rooms.state.closed'), 'warning');
  if (room.nextOccurrenceAt) return chip(t('rooms.state.scheduled', {at: dayAndTime(room.nextOccurrenceAt, room.zone)}), 'accent', 'calendar-clock');
  return room.source ? chip(t('rooms.state.ready'), 'good', 'check') : chip(t('rooms.state.noSource'), 'warning', 'triangle-alert');
}

/** @param {{slug: string}} room */
export const viewerLink = room => `${location.origin}/r/${room.slug}`;

/** @typedef {{sessionId: string, startedAt: string, over: boolean}} Rehearsal */

/** @param {{slug: string}} room @param {{sessionId: string}} rehearsal */
export const rehearsalLink = (room, rehearsal) => `${viewerLink(room)}?rehearsal=${rehearsal.sessionId}`;

/** What a viewer sees, for the team: not counted, without a name. @param {{slug: string}} room */
export const asViewerLink = room => `${viewerLink(room)}?team`;

/** @param {{id: string}} room */
export const studioLink = room => `/app/rooms/${room.id}/studio`;
