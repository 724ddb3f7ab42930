import {media} from './access.js';
import {InStep} from './in-step.js';
import {makePlayer} from './player.js';
import {later, pause} from './timing.js';
import {wakeSound} from './tone.js';

/**
 * The picture of one session: gets its address, makes its player, keeps it where the session is.
 * The media element lives as long as the page, so that a tap that started it once is enough.
 */
export class Picture {
  /**
   * @param {object} parts
   * @param {import('./clock.js').ServerClock} parts.clock
   * @param {() => number|undefined} parts.aim where a film must stand; asked only for what ends
   * @param {() => void} parts.onChange
   */
  constructor({clock, aim, onChange}) {
    this.clock = clock;
    this.aim = aim;
    this.onChange = onChange;
    this.video = document.createElement('video');
    this.video.playsInline = true;
    this.video.disablePictureInPicture = false;
    this.video.setAttribute('x-webkit-airplay', 'allow');
    this.place = document.createElement('div');
    /** Whether a tap let the element speak. */
    this.sound = false;
    /** @type {import('./player.js').Player|undefined} */
    this.player = undefined;
    /** @type {import('./in-step.js').InStep|undefined} */
    this.inStep = undefined;
    /** @type {import('./player.js').Media['kind']|undefined} */
    this.kind = undefined;
    this.session = '';
    this.cancel = () => {};
    this.waking = Promise.resolve(false);
  }

  /** Call inside a tap: from now on the element may speak. @param {{heard?: boolean}} [options] */
  async wake(options) {
    this.waking = wakeSound(this.video, options);
    this.sound = await this.waking || this.sound;
    this.onChange();
    return this.sound;
  }

  /**
   * Shows the picture of a session; asking again for the same is nothing.
   *
   * @param {string} session
   * @param {string|undefined} token of an attendee; none for hosts
   * @param {string} title
   */
  open(session, token, title) {
    if (this.session === session) return;
    this.close();
    this.session = session;
    void this.#load(session, token, title, 0);
  }

  close() {
    this.cancel();
    this.inStep?.stop();
    this.player?.destroy();
    this.inStep = undefined;
    this.player = undefined;
    this.kind = undefined;
    this.session = '';
  }

  get positionMs() {
    return this.player?.position;
  }

  /** Whether sound is missing that could be there. */
  get silent() {
    return this.player !== undefined && this.player.muted && this.player.state !== 'failed';
  }

  get held() {
    return this.inStep?.held ?? false;
  }

  hold() {
    this.inStep?.hold();
    this.onChange();
  }

  resume() {
    this.inStep?.resume();
    this.onChange();
  }

  /** @param {boolean} muted */
  mute(muted) {
    if (!muted) this.sound = true;
    this.player?.mute(muted);
    this.onChange();
  }

  /** @returns {import('./stage.js').Splash|undefined} what to say instead of the picture */
  get splash() {
    const {player} = this;
    if (!player) return 'loading';
    if (this.held) return 'paused';
    const target = player.live === false ? this.aim() : undefined;
    if (player.state === 'ended' || (target !== undefined && player.duration && target >= player.duration)) return 'finished';
    if (player.state === 'failed') return /** @type {any} */ (player.trouble ?? 'unreachable');
    if (player.state === 'loading' && this.kind !== 'youtube') return this.kind === 'hls' ? 'silent' : 'loading';
    return undefined;
  }

  /**
   * @param {string} session
   * @param {string|undefined} token
   * @param {string} title
   * @param {number} tries
   */
  async #load(session, token, title, tries) {
    let found;
    try {
      found = await media(session, token);
    } catch {
      if (this.session !== session) return;
      this.cancel = later(pause(tries, Math.random), () => void this.#load(session, token, title, tries + 1));
      return;
    }
    // The element is not given away in the middle of the tap's sound.
    await this.waking;
    if (this.session !== session) return;
    this.kind = found.kind;
    const player = makePlayer(found, {
      video: this.video, place: this.place, clock: this.clock, title, sound: this.sound,
      renew: () => media(session, token), onChange: this.onChange,
    });
    this.player = player;
    this.inStep = new InStep({player, aim: () => (player.live === false ? this.aim() : undefined)});
    this.inStep.start();
    this.onChange();
  }
}
