import {ApiError, api} from '../core/api.js';
import {playAccess, viewerAccess} from './access.js';
import {AiringClient} from './airing-client.js';
import {ServerClock, instant} from './clock.js';
import {LogClient} from './log-client.js';
import {Outbox} from './outbox.js';
import {Picture} from './picture.js';
import {Screen} from './reducer.js';
import {attendeeOf, forgetAttendee, keepAttendee} from './tickets.js';
import {Timers, jittered, later} from './timing.js';

/**
 * One viewer's visit to a room, from the door to the end page. It knows nothing of how it looks.
 *
 * @typedef {'loading'|'unreachable'|'missing'|'closed'|'postponed'|'enter'|'waiting'|'room'|'ended'} Phase
 */
const ASK_MS = 20_000;
/** The picture is made ready so long before the start. */
const EARLY_MS = 12_000;

export class Visit {
  /**
   * @param {object} parts
   * @param {string} parts.slug
   * @param {() => void} parts.onChange
   * @param {(slug: string) => void} parts.onMoved the room has another address
   */
  constructor({slug, onChange, onMoved}) {
    this.slug = slug;
    this.onChange = onChange;
    this.onMoved = onMoved;
    this.clock = new ServerClock();
    this.screen = new Screen();
    this.timers = new Timers(later);
    this.picture = new Picture({clock: this.clock, aim: () => this.#aim(), onChange});
    /** What `GET /api/r/{slug}` answered last. @type {any} */
    this.about = undefined;
    /** @type {ApiError|undefined} */
    this.error = undefined;
    /** @type {import('./tickets.js').Attendee|undefined} */
    this.attendee = undefined;
    /** @type {LogClient|undefined} */
    this.log = undefined;
    /** @type {AiringClient|undefined} */
    this.airing = undefined;
    /** @type {Outbox|undefined} */
    this.outbox = undefined;
    /** The session that was seen to its end here. */
    this.seenEnd = '';
  }

  start() {
    void this.ask();
  }

  get session() {
    return this.about?.session;
  }

  /** @returns {Phase} */
  get phase() {
    if (!this.about) return this.error?.code === 'ROOM_NOT_FOUND' || this.error?.code === 'NOT_FOUND' ? 'missing' : this.error ? 'unreachable' : 'loading';
    if (this.over) return 'ended';
    if (this.screen.state === 'CANCELLED') return 'postponed';
    if (this.begun && this.attendee) return 'room';
    switch (this.about.state) {
      case 'CLOSED': return 'closed';
      case 'POSTPONED': return 'postponed';
      case 'ENDED': return 'ended';
      default: return this.attendee ? 'waiting' : 'enter';
    }
  }

  /** Whether the session runs, by its log or, where a script plays, by the clock. */
  get begun() {
    if (this.session?.kind === 'AUTO') return (this.airing?.position ?? this.position ?? -1) >= 0 && this.about.state !== 'POSTPONED';
    return this.screen.state === 'LIVE' || this.screen.state === 'INTERRUPTED';
  }

  get over() {
    return this.screen.state === 'ENDED' || (this.airing?.over ?? false)
      || (this.session !== undefined && this.seenEnd === this.session.id);
  }

  /** The session's zero by the server's clock; undefined while nobody knows it. */
  get zero() {
    const session = this.session;
    const at = session?.kind === 'AUTO' ? session.startsAt
      : this.log?.about?.session?.startedAt ?? this.screen.stateEvent?.payload.startedAt ?? session?.startedAt ?? this.#firstEvent();
    return at ? instant(at) : undefined;
  }

  /** Milliseconds since the zero. */
  get position() {
    return this.zero === undefined ? undefined : this.clock.now() - this.zero;
  }

  /** When it will start, if that is known. @returns {string|undefined} */
  get startsAt() {
    return this.session?.startsAt ?? this.about?.next?.startsAt;
  }

  /** Asks how things stand. @returns {Promise<void>} */
  async ask() {
    try {
      const about = await this.clock.timed(() => api.get(`/api/r/${encodeURIComponent(this.slug)}`));
      this.error = undefined;
      this.#learn(about);
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      this.error = error;
    }
    this.#planAsking();
    this.onChange();
  }

  /**
   * Enters under a name; the token is kept for this session.
   *
   * @param {string} name
   * @throws {ApiError}
   */
  async join(name) {
    const before = this.attendee;
    const attendee = await this.clock.timed(() => api.post(`/api/r/${encodeURIComponent(this.slug)}/attendees`, {name},
      before ? {bearer: before.token} : {stay: true}));
    keepAttendee({...attendee, name: attendee.name ?? name});
    if (attendee.sessionId !== this.session?.id) await this.ask();
    this.#enter(attendeeOf(attendee.sessionId) ?? {...attendee, name});
    this.onChange();
  }

  /** Time may have jumped, or the network is back. */
  wake() {
    if (this.log?.running) this.log.wake();
    else void this.ask();
    this.airing?.wake();
  }

  /** Once a second: opens what is due by the clock. */
  tick() {
    if (this.clock.known && this.clock.doubtful && !this.timers.has('doubt')) {
      this.timers.set('doubt', 3_000, () => {});
      void this.ask();
      this.wake();
    }
    this.#openPicture();
  }

  /** @param {string} bannerId */
  clicked(bannerId) {
    if (!this.attendee) return;
    api.post(`/api/sessions/${this.attendee.sessionId}/clicks`, {bannerId}, {bearer: this.attendee.token}).catch(() => {});
  }

  /** Leaves the page: without a socket the server would not know. */
  leave() {
    if (!this.attendee || !this.log?.running || this.log.line.state === 'open') return;
    void fetch(`/api/sessions/${this.attendee.sessionId}/leave`, {
      method: 'POST', keepalive: true, body: '{}',
      headers: {authorization: `Bearer ${this.attendee.token}`, 'x-isra': '1', 'content-type': 'application/json'},
    }).catch(() => {});
  }

  /** Goes to wait for the session after the one that ended. */
  onward() {
    this.seenEnd = '';
    this.#close();
    void this.ask();
  }

  /** @param {any} about */
  #learn(about) {
    if (about.movedTo) {
      this.slug = about.movedTo;
      this.onMoved(about.movedTo);
    }
    const stays = this.over && this.about?.session && about.session?.id !== this.about.session.id;
    if (stays) {
      // The end page stays; what comes next is told there.
      this.about = {...this.about, upcoming: about};
      return;
    }
    const changed = about.session?.id !== this.session?.id;
    const waited = this.attendee;
    if (changed) this.#close();
    this.about = about;
    if (!changed || !about.session) return;
    const kept = attendeeOf(about.session.id);
    if (kept) this.#enter(kept);
    else if (waited) void this.join(waited.name).catch(() => {});
  }

  /** @param {import('./tickets.js').Attendee} attendee */
  #enter(attendee) {
    if (this.attendee?.sessionId === attendee.sessionId) return;
    this.#close();
    this.attendee = attendee;
    this.outbox = new Outbox({key: attendee.attendeeId, storage: tabStorage(), onChange: this.onChange});
    this.log = new LogClient({
      access: viewerAccess(attendee.sessionId, attendee.token), screen: this.screen, clock: this.clock,
      outbox: this.outbox, videoMs: () => this.picture.positionMs, visible: () => !document.hidden,
      onChange: () => this.#changed(), onRefused: code => this.#refused(code),
    });
    this.log.start();
    if (this.session?.kind === 'AUTO') {
      this.airing = new AiringClient({
        access: /** @type {any} */ (playAccess(attendee.sessionId)), screen: this.screen, clock: this.clock,
        onChange: () => this.#changed(),
      });
      this.airing.start();
    }
  }

  #close() {
    this.log?.stop();
    this.airing?.stop();
    this.picture.close();
    this.log = undefined;
    this.airing = undefined;
    this.attendee = undefined;
    this.screen = new Screen();
  }

  #changed() {
    if (this.over && this.session && this.seenEnd !== this.session.id) {
      this.seenEnd = this.session.id;
      this.log?.stop();
      this.picture.close();
      this.#planAsking();
    }
    this.#openPicture();
    this.onChange();
  }

  /** The way in is closed: a token of old, or a session that is gone. @param {string} code */
  #refused(code) {
    if (code === 'LOGIN_REQUIRED' && this.attendee) {
      const {name, sessionId} = this.attendee;
      forgetAttendee(sessionId);
      this.#close();
      void this.join(name).catch(() => {});
    } else {
      void this.ask();
    }
  }

  #openPicture() {
    const attendee = this.attendee;
    if (!attendee || this.over) return;
    const soon = this.session?.kind === 'AUTO' && (this.position ?? -Infinity) > -EARLY_MS;
    if (this.begun || soon) this.picture.open(attendee.sessionId, attendee.token, this.about?.room?.title ?? '');
  }

  /** Where the film must stand: with the script, or so far as the live is old. */
  #aim() {
    return this.airing ? this.airing.pictureMs : this.position;
  }

  #firstEvent() {
    const event = this.screen.stateEvent;
    return event?.type === 'session.started' ? event.at : undefined;
  }

  #planAsking() {
    const wait = this.phase === 'unreachable' ? 4_000 : ASK_MS;
    if (this.phase === 'room' && this.log?.running) {
      this.timers.clear('ask');
      return;
    }
    this.timers.set('ask', jittered(wait, 0.4, Math.random), () => {
      if (document.hidden && this.phase !== 'waiting') this.#planAsking();
      else void this.ask();
    });
  }
}

/** @returns {Storage|undefined} */
function tabStorage() {
  try {
    return sessionStorage;
  } catch {
    return undefined;
  }
}
