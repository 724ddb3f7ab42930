import {instant} from './clock.js';
import {later, pause} from './timing.js';
import {VideoPlayer} from './player-video.js';

/** The address is exchanged so long before it expires, at most a third of its life, unless the rest of the film is here. */
const AHEAD_MS = 60_000;
const TRIES = 6;
const UNPLAYABLE = [3, 4];

/**
 * A file stored in Isra, by a signed address that lives for minutes. It is exchanged before it
 * expires or when it fails; the last picture stays in front meanwhile.
 */
export class FilmPlayer extends VideoPlayer {
  /**
   * @param {import('./player.js').Media} media
   * @param {import('./player.js').PlayerParts} parts
   */
  constructor(media, parts) {
    super(parts);
    this.renew = parts.renew;
    this.clock = parts.clock;
    this.tries = 0;
    this.cancel = () => {};
    this.retry = () => {};
    /** @type {HTMLCanvasElement|undefined} */
    this.still = undefined;
    /** Seconds; a failed element forgets where it stood. */
    this.seenAt = 0;
    this.video.addEventListener('timeupdate', () => {
      if (this.video.readyState > 0) this.seenAt = this.video.currentTime;
    }, {signal: this.left.signal});
    this.#use(media);
  }

  changed() {
    if (this.still && this.video.readyState >= 2 && !this.video.seeking) {
      this.still.remove();
      this.still = undefined;
    }
    if (this.video.readyState >= 3 && !this.video.paused) this.tries = 0;
    super.changed();
  }

  failed() {
    const code = this.video.error?.code ?? 0;
    if (this.tries >= TRIES) {
      this.trouble = UNPLAYABLE.includes(code) ? 'unplayable' : 'unreachable';
      super.failed();
      return;
    }
    this.retry();
    this.retry = later(this.tries === 0 ? 0 : pause(this.tries, Math.random), () => void this.#exchange());
    this.tries++;
    super.failed();
  }

  destroy() {
    this.cancel();
    this.retry();
    this.still?.remove();
    this.video.removeAttribute('crossorigin');
    super.destroy();
  }

  /** @param {import('./player.js').Media} media */
  #use(media) {
    // Asked for as our own, so that a renewal may keep the last picture in front.
    this.video.crossOrigin = 'anonymous';
    this.video.src = media.url ?? '';
    this.cancel();
    if (!media.expiresAt) return;
    const life = instant(media.expiresAt) - this.clock.now();
    const left = life - Math.min(AHEAD_MS, life / 3) * (1 + Math.random());
    this.cancel = later(Math.max(5_000, left), () => {
      if (!this.#allHere()) void this.#exchange();
    });
  }

  async #exchange() {
    let media;
    try {
      media = await this.renew();
    } catch (error) {
      if (/** @type {any} */ (error)?.code === 'NOT_FOUND') this.tries = TRIES;
      this.failed();
      return;
    }
    if (this.left.signal.aborted) return;
    this.#cover();
    const at = this.seenAt;
    this.#use(media);
    if (at > 0) this.video.currentTime = at;
    if (this.wanted) void this.play();
  }

  /** Whether everything to the end is in the browser already. */
  #allHere() {
    const {buffered, currentTime, duration} = this.video;
    for (let i = 0; i < buffered.length; i++) {
      if (buffered.start(i) <= currentTime && buffered.end(i) >= duration - 0.5) return true;
    }
    return false;
  }

  /** Puts the picture that is seen now in front, until the next one is there. */
  #cover() {
    const {video} = this;
    if (this.still || !video.videoWidth || video.readyState < 2) return;
    const still = document.createElement('canvas');
    still.width = video.videoWidth;
    still.height = video.videoHeight;
    still.className = 'still';
    still.setAttribute('aria-hidden', 'true');
    still.getContext('2d')?.drawImage(video, 0, 0);
    video.after(still);
    this.still = still;
  }
}
