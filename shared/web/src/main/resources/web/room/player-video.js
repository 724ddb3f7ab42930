/**
 * What players on our own media element have in common.
 *
 * @typedef {import('./player.js').PlayerState} PlayerState
 */
export class VideoPlayer {
  /** @param {import('./player.js').PlayerParts} parts */
  constructor({video, sound, onChange}) {
    this.video = video;
    this.onChange = onChange;
    /** @type {string|undefined} */
    this.trouble = undefined;
    this.wanted = false;
    this.left = new AbortController();
    video.muted = !sound;
    video.playsInline = true;
    video.preload = 'auto';
    for (const name of ['loadedmetadata', 'playing', 'pause', 'waiting', 'ended', 'seeked', 'volumechange', 'durationchange']) {
      video.addEventListener(name, () => this.changed(), {signal: this.left.signal});
    }
    video.addEventListener('error', () => this.failed(), {signal: this.left.signal});
  }

  changed() {
    this.onChange();
  }

  /** The element gave up on its address; players know what to do. */
  failed() {
    this.onChange();
  }

  /** @returns {PlayerState} */
  get state() {
    const {video} = this;
    if (this.trouble) return 'failed';
    if (video.readyState === 0) return 'loading';
    if (video.ended) return 'ended';
    if (video.paused) return 'paused';
    return video.readyState < 3 || video.seeking ? 'waiting' : 'playing';
  }

  get position() {
    return this.video.readyState > 0 ? this.video.currentTime * 1_000 : undefined;
  }

  get duration() {
    const {duration} = this.video;
    return Number.isFinite(duration) ? duration * 1_000 : undefined;
  }

  /** @returns {boolean|undefined} */
  get live() {
    return this.video.readyState > 0 ? this.video.duration === Number.POSITIVE_INFINITY : undefined;
  }

  get muted() {
    return this.video.muted;
  }

  /** @param {boolean} muted */
  mute(muted) {
    this.video.muted = muted;
    if (!muted && this.wanted && this.video.paused) void this.play();
  }

  async play() {
    this.wanted = true;
    try {
      await this.video.play();
    } catch (error) {
      const name = /** @type {any} */ (error)?.name;
      if (name !== 'NotAllowedError' || this.video.muted) return;
      this.video.muted = true;
      await this.video.play().catch(() => undefined);
    }
  }

  pause() {
    this.wanted = false;
    this.video.pause();
  }

  /** @param {number} ms */
  seek(ms) {
    this.video.currentTime = ms / 1_000;
  }

  toEdge() {
    const {seekable} = this.video;
    if (seekable.length) this.video.currentTime = seekable.end(seekable.length - 1);
  }

  /** @param {number} rate */
  hasten(rate) {
    if (this.video.playbackRate !== rate) this.video.playbackRate = rate;
  }

  destroy() {
    this.left.abort();
    this.video.pause();
    this.video.removeAttribute('src');
    this.video.load();
  }
}
