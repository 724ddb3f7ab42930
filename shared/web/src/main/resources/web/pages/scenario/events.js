import {t} from '../../core/words.js';

/**
 * @typedef {object} Event of a scenario
 * @property {string} id
 * @property {number} offsetMs
 * @property {string} type
 * @property {{role: string, name: string}} actor
 * @property {any} payload
 */

/** @param {Event} event */
export const isMessage = event => event.type === 'message.posted';
/** @param {Event} event */
export const isBanner = event => event.type.startsWith('banner.');

/** Events that people see; the rest is machinery. @param {Event[]} events */
export function visible(events) {
  return events.filter(event => isMessage(event) || isBanner(event) || event.type.startsWith('session.'));
}

/** An event in words. @param {Event} event */
export function eventWords(event) {
  switch (event.type) {
    case 'message.posted': return event.payload.text;
    case 'banner.shown': return t('scenarios.event.shown', {title: event.payload.title ?? ''});
    case 'banner.hidden': return t('scenarios.event.hidden');
    case 'session.started': return t('scenarios.event.started');
    case 'session.ended': return t('scenarios.event.ended');
    case 'session.interrupted': return t('scenarios.event.interrupted');
    case 'session.resumed': return t('scenarios.event.resumed');
    default: return '';
  }
}

/** @param {Event} event */
export function eventIcon(event) {
  if (isMessage(event)) return 'message-square';
  if (isBanner(event)) return 'megaphone';
  return event.type === 'session.ended' ? 'circle-stop' : 'circle-play';
}

/**
 * When which banner was on: there is one place, so the next one takes it.
 *
 * @param {Event[]} events
 * @param {number} lengthMs
 * @returns {{from: number, to: number, title: string}[]}
 */
export function bannerSpans(events, lengthMs) {
  /** @type {{from: number, to: number, title: string}[]} */
  const spans = [];
  let open = /** @type {{from: number, to: number, title: string, id: string}|undefined} */ (undefined);
  for (const event of events) {
    const ends = event.type === 'session.ended' || event.type === 'banner.shown'
      || (event.type === 'banner.hidden' && event.payload.bannerId === open?.id);
    if (open && ends) {
      spans.push({from: open.from, to: event.offsetMs, title: open.title});
      open = undefined;
    }
    if (event.type === 'banner.shown') open = {from: event.offsetMs, to: lengthMs, title: event.payload.title ?? '', id: event.payload.bannerId};
  }
  if (open) spans.push({from: open.from, to: lengthMs, title: open.title});
  return spans;
}

/**
 * How many messages fall into each part of the length.
 *
 * @param {Event[]} events
 * @param {number} lengthMs
 * @param {number} parts
 */
export function density(events, lengthMs, parts) {
  const counts = new Array(parts).fill(0);
  for (const event of events) {
    if (isMessage(event)) counts[Math.min(parts - 1, Math.floor(event.offsetMs / lengthMs * parts))]++;
  }
  return counts;
}
