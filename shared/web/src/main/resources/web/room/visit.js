import {ApiError} from '../core/api.js';
import {media, teamAccess, viewerAccess} from './access.js';
import {ServerClock, instant} from './clock.js';
import {Door, clicked, left} from './door.js';
import {Expulsion} from './expulsion.js';
import {SPREAD_MS, phaseOf, untilAsked} from './phase.js';
import {Picture} from './picture.js';
import {Screen} from './reducer.js';
import {Seat} from './seat.js';
import {attendeeOf, forgetAttendee, keepAttendee} from './tickets.js';
import {Timers, later} from './timing.js';

/** While the clock is in doubt, the door is asked at most so often. */
const DOUBT_MS = 4_000;
/** The picture is made ready so long before the start. */
const EARLY_MS = 12_000;
const NOTHING_ON = new Set(['ENDED', 'POSTPONED', 'CLOSED']);
const NOBODY = new Screen();

/** One viewer's visit to a room, from the door to the end page. It knows nothing of how it looks. */
export class Visit {
  /**
   * @param {object} parts
   * @param {string} parts.slug
   * @param {() => void} parts.onChange
   * @param {(slug: string) => void} parts.onMoved the room has another address
   * @param {string} [parts.rehearsal] the session of a rehearsal, instead of what is public
   * @param {boolean} [parts.team] the organizer looks on as a viewer, by the login and without a name
   */
  constructor({slug, onChange, onMoved, rehearsal = '', team = false}) {
    this.team = team;
    this.onChange = onChange;
    this.onMoved = onMoved;
    this.clock = new ServerClock();
    this.door = new Door({slug, rehearsal, clock: this.clock});
    this.timers = new Timers(later);
    this.expulsion = new Expulsion({
      timers: this.timers, attendee: () => this.attendee, onChange: () => this.#wentOut(),
      onLifted: attendee => this.#letIn(attendee), onOver: () => void this.ask(),
    });
    this.picture = new Picture({clock: this.clock, aim: () => this.#aim(), onChange});
    /** What `GET /api/r/{slug}` answered last. @type {any} */
    this.about = undefined;
    /** @type {ApiError|undefined} */
    this.error = undefined;
    /** @type {import('./tickets.js').Attendee|undefined} */
    this.attendee = undefined;
    /** @type {Seat|undefined} */
    this.seat = undefined;
    /** The session that was seen to its end here. */
    this.seenEnd = '';
    /** The session that was seen to be cancelled here. */
    this.seenCancelled = '';
    /** What the person gave besides the name for what they came to; lasts as long as the page. @type {{contact?: string, contactConsent?: boolean}} */
    this.given = {};
    /** Where the wait led instead of the start that was waited for. @type {''|'later'|'live'} */
    this.moved = '';
  }

  get session() {
    return this.about?.session;
  }

  /** How the host put this person out. */
  get out() {
    return this.expulsion.how;
  }

  get screen() {
    return this.seat?.screen ?? NOBODY;
  }

  get log() {
    return this.seat?.log;
  }

  get outbox() {
    return this.seat?.outbox;
  }

  get phase() {
    return phaseOf(this);
  }

  /** Whether it runs: as the log says, and a script also by what may be read of it. */
  get begun() {
    const live = this.screen.state === 'LIVE' || this.screen.state === 'INTERRUPTED';
    if (this.session?.kind !== 'AUTO') return live;
    const known = live || this.about.state === 'ON_AIR' || (this.seat?.airing?.read ?? -1) >= 0;
    return known && (this.position ?? -1) >= 0;
  }

  get over() {
    return (this.seat?.over ?? false) || (this.session !== undefined && this.seenEnd === this.session.id);
  }

  /** Milliseconds since the session's zero; undefined while nobody knows it. */
  get position() {
    if (this.seat?.airing?.position !== undefined) return this.seat.airing.position;
    const {stateEvent} = this.screen;
    const at = this.session?.kind === 'AUTO' ? this.session.startsAt
      : this.log?.about?.session?.startedAt ?? this.session?.startedAt
        ?? (stateEvent?.type === 'session.started' ? stateEvent.at : undefined);
    return at ? this.clock.now() - instant(at) : undefined;
  }

  /** When it will start, if that is known. @returns {string|undefined} */
  get startsAt() {
    return this.session?.startsAt ?? this.about?.next?.startsAt;
  }

  /** Asks how things stand. @returns {Promise<void>} */
  async ask() {
    try {
      const about = await this.door.ask();
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
   * @param {{contact?: string, contactConsent?: boolean}} [given] a phone or an e-mail, by consent
   * @throws {ApiError}
   */
  async join(name, given = {}) {
    this.given = given;
    let attendee;
    try {
      attendee = await this.door.enter(name, given, this.attendee);
    } catch (error) {
      if (/** @type {any} */ (error)?.code !== 'BANNED') throw error;
      this.expulsion.put('BANNED');
      return;
    }
    keepAttendee(attendee);
    if (attendee.sessionId !== this.session?.id) await this.ask();
    this.#sit(attendee);
    this.onChange();
  }

  /** Comes in anew: as a new person after a removal, by the door after a ban that may be lifted. */
  enterAgain() {
    if (this.out === 'BANNED' && this.attendee) {
      void this.expulsion.knock();
      return;
    }
    if (this.attendee) forgetAttendee(this.attendee.sessionId);
    this.expulsion.lift();
    this.#rise();
    this.onChange();
  }

  /** Time may have jumped, or the network is back. */
  wake() {
    if (this.log?.running) this.seat?.wake();
    else void this.ask();
  }

  /** Once a second: notices jumps of time, opens what is due by the clock. */
  tick() {
    if (this.clock.known && this.clock.doubtful && !this.timers.has('doubt')) {
      this.timers.set('doubt', DOUBT_MS, () => {});
      void this.ask();
      this.seat?.wake();
    }
    this.#openPicture();
  }

  /** @param {string} bannerId */
  clicked(bannerId) {
    if (this.attendee?.token) clicked(this.attendee, bannerId);
  }

  /** Leaves the page. */
  leave() {
    if (this.attendee?.token && this.log?.running && this.log.line.state !== 'open') left(this.attendee);
  }

  /**
   * Goes on to the session after the one that ended: under the same name, or by the door where the
   * room asks for more. Call it inside a tap.
   */
  async onward() {
    const name = this.attendee?.name;
    this.seenEnd = '';
    this.#rise();
    this.about = undefined;
    void this.picture.wake();
    await this.ask();
    if (name && !this.attendee && this.phase === 'enter' && !this.about.room.asksContact) await this.join(name).catch(() => {});
  }

  /** @param {any} about */
  #learn(about) {
    if (about.movedTo) {
      this.door.slug = about.movedTo;
      this.onMoved(about.movedTo);
    }
    const changed = about.session?.id !== this.session?.id;
    if (this.over && this.session && changed) {
      // The end page stays; what comes next is told there.
      this.about = {...this.about, upcoming: about};
      return;
    }
    const waited = this.attendee;
    if (changed && about.state === 'WAITING' && this.screen.state === 'CANCELLED') {
      // Nothing came in place of what was cancelled.
      this.about = {...about, session: this.session};
      return;
    }
    if (changed) {
      this.#notice(about);
      this.#rise();
      this.expulsion.lift();
    }
    this.about = about;
    if (this.team && about.session && !NOTHING_ON.has(about.state)) {
      this.#sit({attendeeId: '', token: '', name: '', sessionId: about.session.id});
    }
    if (this.team || !changed || !about.session) return;
    const kept = attendeeOf(about.session.id);
    if (kept) this.#sit(kept);
    else if (waited) void this.join(waited.name, this.given).catch(() => {});
  }

  /** Whoever waited for a start of a script is told what came instead. @param {any} about */
  #notice(about) {
    const {session} = this;
    if (session?.kind !== 'AUTO' || !about.session) return;
    if (about.session.kind === 'LIVE' && about.state === 'ON_AIR') this.moved = 'live';
    else if (about.session.startsAt && about.session.startsAt !== session.startsAt) this.moved = 'later';
  }

  /** @param {import('./tickets.js').Attendee} attendee */
  #sit(attendee) {
    if (this.attendee?.sessionId === attendee.sessionId) return;
    this.#rise();
    this.attendee = attendee;
    this.seat = new Seat({
      sessionId: attendee.sessionId, self: attendee.attendeeId, auto: this.session?.kind === 'AUTO', clock: this.clock,
      access: attendee.token ? viewerAccess(attendee.sessionId, attendee.token) : teamAccess(attendee.sessionId), videoMs: () => this.picture.positionMs,
      onChange: () => this.#changed(), onRefused: code => this.#refused(code),
    });
    this.seat.start();
  }

  #rise() {
    this.seat?.stop();
    this.picture.close();
    this.seat = undefined;
    this.attendee = undefined;
  }

  #changed() {
    if (this.over && this.session && this.seenEnd !== this.session.id) {
      this.seenEnd = this.session.id;
      this.seat?.stop();
      this.picture.close();
      this.#planAsking();
    }
    if (this.screen.state === 'CANCELLED' && this.seat?.sessionId !== this.seenCancelled) {
      this.seenCancelled = this.seat?.sessionId ?? '';
      this.seat?.stop();
      this.timers.set('ask', Math.random() * SPREAD_MS, () => void this.ask());
    }
    this.#openPicture();
    this.onChange();
  }

  /** The way in is closed: a token of old, or a session that is gone. @param {string} code */
  #refused(code) {
    if (this.team && code !== 'SESSION_ENDED') {
      // Not the organizer, or not any more: like everybody else then.
      this.team = false;
      this.#rise();
      this.about = undefined;
    }
    if (code === 'BANNED' || code === 'REMOVED') this.expulsion.put(code);
    else if (code === 'LOGIN_REQUIRED' && this.attendee) {
      const {name, sessionId} = this.attendee;
      forgetAttendee(sessionId);
      this.#rise();
      void this.join(name, this.given).catch(() => {});
    } else {
      void this.ask();
    }
  }

  #wentOut() {
    this.seat?.stop();
    this.picture.close();
    this.#planAsking();
    this.onChange();
  }

  /** @param {import('./tickets.js').Attendee} attendee */
  #letIn(attendee) {
    this.#rise();
    this.#sit(attendee);
    this.onChange();
  }

  #openPicture() {
    const {attendee} = this;
    if (!attendee || this.over || this.out) return;
    const soon = this.session?.kind === 'AUTO' && (this.position ?? -Infinity) > -EARLY_MS;
    if (!this.begun && !soon) return;
    const {sessionId, token} = attendee;
    this.picture.open(sessionId, () => media(sessionId, token || undefined), this.about?.room?.title ?? '');
  }

  /** Where the film must stand: with the script, or so far as the live is old. */
  #aim() {
    return this.seat?.airing ? this.seat.airing.pictureMs : this.position;
  }

  /** In the room the log tells everything; elsewhere it is asked for now and then, and at the start. */
  #planAsking() {
    if (this.phase === 'room' && this.log?.running) return;
    this.timers.set('ask', untilAsked(this), () => {
      if (this.phase === 'room' || (document.hidden && this.phase !== 'waiting')) this.#planAsking();
      else void this.ask();
    });
  }
}
