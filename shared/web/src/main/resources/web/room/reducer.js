/**
 * What is seen of a session: the fold of its events, slot by slot, exactly as the server's `Screen`.
 * Both run the vectors in `shared/contract`.
 *
 * @typedef {'WAITING'|'LIVE'|'INTERRUPTED'|'ENDED'|'CANCELLED'} State
 *
 * @typedef {object} Actor
 * @property {string} id
 * @property {'host'|'viewer'|'script'|'system'} role
 * @property {string} name
 *
 * @typedef {object} LogEvent
 * @property {number} v
 * @property {string} id
 * @property {number} seq from 1 within its log
 * @property {number} offsetMs since the session's start
 * @property {string} at ISO instant
 * @property {string} type noun.verb; unknown ones are ignored
 * @property {Actor} actor
 * @property {Record<string, any>} payload
 *
 * @typedef {object} Snapshot
 * @property {State} [state]
 * @property {LogEvent|null} [banner] the one that is on
 * @property {LogEvent[]} [messages] the newest visible ones, oldest first
 * @property {LogEvent[]} [rest] events that are not seen themselves but decide slots
 */

/** So many messages a snapshot carries. */
export const NEWEST_MESSAGES = 200;

const STATES = /** @type {Record<string, State>} */ ({
  'session.started': 'LIVE',
  'session.interrupted': 'INTERRUPTED',
  'session.resumed': 'LIVE',
  'session.ended': 'ENDED',
  'session.cancelled': 'CANCELLED',
});

/** Whether it comes from a scenario and not from somebody present. @param {LogEvent} event */
export function scripted(event) {
  return event.actor?.role === 'script' || event.payload?.scripted === true;
}

/**
 * The order of stamps: offset, then the living after the script, then seq; ids part the rest.
 *
 * @param {LogEvent} one
 * @param {LogEvent} other
 */
export function compare(one, other) {
  return one.offsetMs - other.offsetMs
    || Number(!scripted(one)) - Number(!scripted(other))
    || one.seq - other.seq
    || (one.id < other.id ? -1 : one.id > other.id ? 1 : 0);
}

/** @param {LogEvent} event @returns {string|undefined} */
function slot(event) {
  if (Object.hasOwn(STATES, event.type)) return 'state';
  switch (event.type) {
    case 'banner.shown': return 'banner';
    case 'banner.hidden': return `off:${event.payload.bannerId ?? ''}`;
    case 'message.posted': return `msg:${event.id}`;
    case 'message.hidden':
    case 'message.restored': return `hide:${event.payload.target ?? ''}`;
    default: return undefined;
  }
}

/**
 * Events may be folded in any order and repeatedly; the merge of two screens is the fold of their
 * interleaved events.
 */
export class Screen {
  constructor() {
    /** @type {Map<string, LogEvent>} */
    this.slots = new Map();
    /** @type {LogEvent[]|undefined} */
    this.sorted = undefined;
  }

  /** @param {Iterable<LogEvent>} events */
  static of(events) {
    const screen = new Screen();
    screen.fold(events);
    return screen;
  }

  /**
   * @param {Iterable<LogEvent>} events
   * @returns {boolean} whether anything changed
   */
  fold(events) {
    let changed = false;
    for (const event of events) {
      const place = slot(event);
      if (place === undefined) continue;
      const holder = this.slots.get(place);
      if (holder && compare(event, holder) <= 0) continue;
      this.slots.set(place, event);
      changed = true;
    }
    if (changed) this.sorted = undefined;
    return changed;
  }

  /** @param {Screen} other */
  merge(other) {
    return this.fold(other.slots.values());
  }

  /** Folds a screen as the server sends it. @param {Snapshot} snapshot */
  restore(snapshot) {
    return this.fold([
      ...(snapshot.rest ?? []),
      ...(snapshot.messages ?? []),
      ...(snapshot.banner ? [snapshot.banner] : []),
    ]);
  }

  /** @returns {State} */
  get state() {
    const event = this.slots.get('state');
    return event ? STATES[event.type] : 'WAITING';
  }

  /** The event that gave the session its state: its payload has the source or the reason. */
  get stateEvent() {
    return this.slots.get('state');
  }

  /** The banner that is on: its showing is newer than its own hiding. @returns {LogEvent|undefined} */
  get banner() {
    const shown = this.slots.get('banner');
    const off = shown && this.slots.get(`off:${shown.payload.bannerId ?? ''}`);
    return off && compare(off, shown) >= 0 ? undefined : shown;
  }

  /** All messages that are seen, oldest first. @returns {LogEvent[]} */
  get messages() {
    this.sorted ??= [...this.slots.values()]
      .filter(event => event.type === 'message.posted' && !this.#hidden(event))
      .sort(compare);
    return this.sorted;
  }

  /** @param {string} id */
  has(id) {
    return this.slots.has(`msg:${id}`);
  }

  /** @returns {Required<Snapshot>} */
  snapshot() {
    const banner = this.banner ?? null;
    return {
      state: this.state,
      banner,
      messages: this.messages.slice(-NEWEST_MESSAGES),
      rest: [...this.slots.values()]
        .filter(event => event.type !== 'message.posted' && event !== banner)
        .sort(compare),
    };
  }

  /** @param {LogEvent} message */
  #hidden(message) {
    return this.slots.get(`hide:${message.id}`)?.type === 'message.hidden';
  }
}
