import {InStep} from './in-step.js';
import {playerOf} from './player.js';
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
    this.key = '';
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
   * Shows a picture; asking again for the same is nothing.
   *
   * @param {string} key of the session or source
   * @param {() => Promise<import('./player.js').Media>} ask for its address, now and when it expires
   * @param {string} title
   */
  open(key, ask, title) {
    if (this.key === key) return;
    this.close();
    this.key = key;
    void this.#load(key, ask, title, 0);
  }

  close() {
    this.cancel();
    this.inStep?.stop();
    this.player?.destroy();
    this.inStep = undefined;
    this.player = undefined;
    this.kind = undefined;
    this.key = '';
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
   * @param {string} key
   * @param {() => Promise<import('./player.js').Media>} ask
   * @param {string} title
   * @param {number} tries
   */
  async #load(key, ask, title, tries) {
    let found;
    let Player;
    try {
      found = await ask();
      Player = await playerOf(found.kind);
    } catch {
      if (this.key !== key) return;
      this.cancel = later(pause(tries, Math.random), () => void this.#load(key, ask, title, tries + 1));
      return;
    }
    // The element is not given away in the middle of the tap's sound.
    await this.waking;
    if (this.key !== key) return;
    this.kind = found.kind;
    const player = new Player(found, {
      video: this.video, place: this.place, clock: this.clock, title, sound: this.sound,
      renew: ask, onChange: this.onChange,
    });
    this.player = player;
    this.inStep = new InStep({player, aim: () => (player.live === false ? this.aim() : undefined)});
    this.inStep.start();
    this.onChange();
  }
}
