import {api} from '../core/api.js';
import {cameFrom} from './came-from.js';

/**
 * A room's public door: how things stand, coming in, and what a visitor tells the server outside
 * the log.
 */
export class Door {
  /**
   * @param {object} parts
   * @param {string} parts.slug
   * @param {string} parts.rehearsal the session of a rehearsal, instead of what is public
   * @param {import('./clock.js').ServerClock} parts.clock set by each answer
   */
  constructor({slug, rehearsal, clock}) {
    this.slug = slug;
    this.rehearsal = rehearsal;
    this.clock = clock;
  }

  /** What is on, or comes next. @returns {Promise<any>} */
  ask() {
    return this.clock.timed(() => api.get(this.#path('')));
  }

  /**
   * @param {string} name
   * @param {{contact?: string, contactConsent?: boolean}} given
   * @param {import('./tickets.js').Attendee|undefined} attendee who is in already
   * @returns {Promise<import('./tickets.js').Attendee>}
   */
  async enter(name, given, attendee) {
    const made = await this.clock.timed(() => api.post(this.#path('/attendees'), {name, ...given, from: cameFrom()},
      attendee ? {bearer: attendee.token} : {stay: true}));
    return {...made, name: made.name ?? name};
  }

  /** @param {string} path below the room's */
  #path(path) {
    return `/api/r/${encodeURIComponent(this.slug)}${path}${this.rehearsal ? `?rehearsal=${encodeURIComponent(this.rehearsal)}` : ''}`;
  }
}

/** @param {import('./tickets.js').Attendee} attendee @param {string} bannerId */
export function clicked({sessionId, token}, bannerId) {
  api.post(`/api/sessions/${sessionId}/clicks`, {bannerId}, {bearer: token}).catch(() => {});
}

/** The page goes away: without a socket the server would not know. @param {import('./tickets.js').Attendee} attendee */
export function left({sessionId, token}) {
  void fetch(`/api/sessions/${sessionId}/leave`, {
    method: 'POST', keepalive: true, body: '{}',
    headers: {authorization: `Bearer ${token}`, 'x-isra': '1', 'content-type': 'application/json'},
  }).catch(() => {});
}
