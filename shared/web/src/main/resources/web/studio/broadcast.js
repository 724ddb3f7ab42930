import {ApiError, api} from '../core/api.js';
import {page} from '../core/page.js';
import {hostAccess, media, preview} from '../room/access.js';
import {ServerClock, instant} from '../room/clock.js';
import {Picture} from '../room/picture.js';
import {Screen} from '../room/reducer.js';
import {Seat} from '../room/seat.js';
import {Timers, later} from '../room/timing.js';
import {Moderation} from './moderation.js';
import {Toggles} from './toggles.js';

const POSITION_MS = 10_000;
const ASK_MS = 15_000;
const NOBODY = new Screen();

/**
 * What a host runs: one room's session, from the preparations and rehearsals to End. It knows nothing
 * of how it looks.
 *
 * @typedef {'loading'|'failed'|'ready'|'rehearsal'|'live'|'auto'|'over'} Phase
 */
export class Broadcast {
  /**
   * @param {object} parts
   * @param {() => void} parts.onChange
   * @param {(sessionId: string) => void} parts.onOver the session ended, here or elsewhere
   */
  constructor({onChange, onOver}) {
    this.roomId = page.params.roomId ?? '';
    this.onChange = onChange;
    this.onOver = onOver;
    this.clock = new ServerClock();
    this.timers = new Timers(later);
    this.picture = new Picture({clock: this.clock, aim: () => this.#aim(), onChange});
    /** @type {import('../pages/rooms/state.js').Room|undefined} */
    this.room = undefined;
    /** @type {any[]} */
    this.banners = [];
    /** @type {any} */
    this.balance = undefined;
    /** @type {any} */
    this.prices = undefined;
    /** @type {ApiError|undefined} */
    this.error = undefined;
    /** @type {Seat|undefined} */
    this.seat = undefined;
    this.busy = false;
    /** The rehearsal that was seen to its end here. */
    this.rehearsed = '';
    /** The page is on its way to the summary. */
    this.gone = false;
    this.moderation = new Moderation({session: () => this.sessionId, onChange});
    this.toggles = new Toggles({
      path: `/api/rooms/${this.roomId}/banners`, session: () => this.sessionId,
      shown: () => this.screen.banner?.payload.bannerId, onChange,
    });
  }

  async start() {
    await this.load();
    void this.loadBanners();
    const [balance, prices] = await Promise.all([
      api.get('/api/balance').catch(() => undefined), api.get('/api/price-list').catch(() => undefined)]);
    this.balance = balance;
    this.prices = prices;
    this.onChange();
  }

  get sessionId() {
    return this.seat?.sessionId ?? '';
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

  /** @returns {Phase} */
  get phase() {
    if (!this.room) return this.error ? 'failed' : 'loading';
    if (this.rehearsing?.sessionId === this.sessionId && !this.room.onAir) return 'rehearsal';
    if (this.screen.state === 'ENDED') return 'over';
    if (this.room.onAir?.kind === 'AUTO') return 'auto';
    return this.screen.state === 'LIVE' || this.screen.state === 'INTERRUPTED' || this.room.onAir ? 'live' : 'ready';
  }

  /** The rehearsal that goes on. */
  get rehearsing() {
    const last = this.room?.rehearsal;
    return last && !last.over && last.sessionId !== this.rehearsed ? last : undefined;
  }

  /** Milliseconds since Start by the server's clock. */
  get position() {
    if (this.seat?.airing) return this.seat.airing.position;
    const event = this.screen.stateEvent;
    const at = this.log?.about?.session?.startedAt ?? this.room?.onAir?.startedAt
      ?? (event?.type === 'session.started' ? event.at : undefined);
    return at ? this.clock.now() - instant(at) : undefined;
  }

  async load() {
    try {
      this.room = await api.get(`/api/rooms/${this.roomId}`);
      this.error = undefined;
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      this.error = error;
    }
    this.#enterRoom();
    this.#openPicture();
    this.#planAsking();
    this.onChange();
  }

  async loadBanners() {
    this.banners = await api.get(`/api/rooms/${this.roomId}/banners`).then(answer => answer.banners, () => this.banners);
    this.onChange();
  }

  /** Begins a rehearsal, or goes to the one that another host began. @throws {ApiError} */
  async rehearse() {
    await this.#once(async () => {
      await api.post(`/api/rooms/${this.roomId}/rehearsal`);
      await this.load();
    });
  }

  /** @throws {ApiError} */
  async endRehearsal() {
    await this.#once(async () => {
      await api.delete(`/api/rooms/${this.roomId}/rehearsal`);
      this.#afterRehearsal();
    });
  }

  /** @throws {ApiError} */
  async begin() {
    await this.#once(async () => {
      const {sessionId} = await api.post(`/api/rooms/${this.roomId}/start`);
      this.room = await api.get(`/api/rooms/${this.roomId}`).catch(() => this.room);
      this.#enter(sessionId);
    });
  }

  /** @throws {ApiError} */
  async finish() {
    await this.#once(async () => {
      const {sessionId} = await api.post(`/api/rooms/${this.roomId}/end`, {sessionId: this.sessionId});
      this.#over(sessionId);
    });
  }

  /** Ends the autowebinar that is on the air; its later starts stay planned. @throws {ApiError} */
  async stopAiring() {
    await this.#once(async () => {
      const {autowebinars} = await api.get('/api/autowebinars');
      const airing = autowebinars.find((/** @type {any} */ one) => one.current?.sessionId === this.sessionId);
      if (airing) await api.post(`/api/autowebinars/${airing.id}/stop`);
      await this.load();
    });
  }

  wake() {
    this.seat?.wake();
  }

  tick() {
    if (this.clock.known && this.clock.doubtful && !this.timers.has('doubt')) {
      this.timers.set('doubt', 3_000, () => {});
      this.wake();
    }
  }

  stop() {
    this.timers.clearAll();
    this.seat?.stop();
    this.picture.close();
  }

  #enterRoom() {
    if (this.room) this.#enter(this.room.onAir?.sessionId ?? this.rehearsing?.sessionId ?? this.room.nextSessionId);
  }

  /** Back to the preparations; the room is asked again, as the end may have been a Start elsewhere. */
  #afterRehearsal() {
    this.rehearsed = this.room?.rehearsal?.sessionId ?? '';
    this.#enterRoom();
    void this.load();
  }

  /** @param {string} sessionId */
  #enter(sessionId) {
    if (this.sessionId === sessionId) return;
    this.seat?.stop();
    this.picture.close();
    this.seat = new Seat({
      sessionId, self: `host:${sessionId}`, auto: this.room?.onAir?.kind === 'AUTO', host: true, clock: this.clock,
      access: hostAccess(sessionId), videoMs: () => this.picture.positionMs,
      onChange: () => this.#changed(), onRefused: code => void this.#refused(code),
    });
    this.seat.start();
    this.#tellPosition();
  }

  /**
   * Who is logged out is led to the login page and back, and finds what was typed; where another tab
   * logged in meanwhile, the same seat is taken again. @param {string} code
   */
  async #refused(code) {
    await this.load();
    if (code === 'LOGIN_REQUIRED' && !this.error) this.seat?.start();
  }

  /** Before Start the room's source as it is now, from Start on what was chosen then. */
  #openPicture() {
    const {room, sessionId} = this;
    const title = room?.title ?? '';
    if (this.phase === 'live' || this.phase === 'auto' || this.phase === 'rehearsal') this.picture.open(sessionId, () => media(sessionId), title);
    else if (room?.source) this.picture.open(JSON.stringify(room.source), () => preview(room.source), title);
    else this.picture.close();
  }

  #changed() {
    this.toggles.settle();
    if (this.seat?.over && this.phase === 'rehearsal') this.#afterRehearsal();
    this.#openPicture();
    if (this.seat?.over) this.#over(this.sessionId);
    this.onChange();
  }

  /** @param {string} sessionId */
  #over(sessionId) {
    if (this.gone) return;
    this.gone = true;
    this.stop();
    this.onOver(sessionId);
  }

  /** Where the host's picture stands: what the recording is aligned by when its video comes. */
  #tellPosition() {
    this.timers.set('position', POSITION_MS, () => {
      if (this.phase === 'live' && this.picture.player?.state === 'playing') this.log?.position();
      this.#tellPosition();
    });
  }

  #aim() {
    if (this.seat?.airing) return this.seat.airing.pictureMs;
    return this.phase === 'live' || this.phase === 'rehearsal' ? this.position : -1;
  }

  /** Another host may have begun, another session may be next. */
  #planAsking() {
    this.timers.set('ask', ASK_MS, () => {
      if (this.phase === 'live' || this.phase === 'rehearsal' || this.busy) this.#planAsking();
      else void this.load();
    });
  }

  /** @param {() => Promise<void>} action */
  async #once(action) {
    if (this.busy) return;
    this.busy = true;
    this.onChange();
    try {
      await action();
    } finally {
      this.busy = false;
      this.onChange();
    }
  }
}
