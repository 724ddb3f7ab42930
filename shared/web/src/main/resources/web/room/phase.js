import {instant} from './clock.js';
import {jittered} from './timing.js';

/**
 * Where a visit stands.
 *
 * @typedef {'loading'|'unreachable'|'missing'|'closed'|'postponed'|'out'|'enter'|'waiting'|'room'|'ended'} Phase
 */
const ASK_MS = 20_000;
const ASK_AGAIN_MS = 4_000;
/** After a start that should have been, the door is asked within this time. */
export const SPREAD_MS = 3_000;

/** @param {import('./visit.js').Visit} visit @returns {Phase} */
export function phaseOf(visit) {
  const {about, error} = visit;
  if (!about) {
    if (!error) return 'loading';
    return error.status === 404 ? 'missing' : 'unreachable';
  }
  if (visit.over) return 'ended';
  if (visit.out) return 'out';
  if (visit.screen.state === 'CANCELLED') return 'postponed';
  if (visit.attendee && visit.begun) return 'room';
  switch (about.state) {
    case 'CLOSED': return 'closed';
    case 'POSTPONED': return 'postponed';
    case 'ENDED': return 'ended';
    default: return visit.attendee ? 'waiting' : 'enter';
  }
}

/** Milliseconds until the door is asked again: now and then, and at the start that is due. @param {import('./visit.js').Visit} visit */
export function untilAsked(visit) {
  const due = visit.startsAt && visit.about.state !== 'POSTPONED' ? instant(visit.startsAt) - visit.clock.now() : Infinity;
  const soon = visit.phase === 'unreachable' || due <= 0;
  const usual = jittered(soon ? ASK_AGAIN_MS : ASK_MS, 0.4, Math.random);
  return due > 0 ? Math.min(usual, due + Math.random() * SPREAD_MS) : usual;
}
