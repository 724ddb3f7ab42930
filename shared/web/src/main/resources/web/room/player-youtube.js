/**
 * YouTube's player in its own frame, spoken to by messages as its own script would: commands as
 * `{event:'command', func, args}`, news as `infoDelivery`, `onStateChange` and `onError`. No script
 * of another site runs in our page.
 *
 * The frame needs `referrerpolicy=strict-origin-when-cross-origin`, else it answers error 153.
 */
const ORIGIN = 'https://www.youtube-nocookie.com';
const ASK_MS = 400;
const SOUNDLESS_MS = 2_500;
const STATES = /** @type {Record<number, import('./player.js').PlayerState>} */ (
  {[-1]: 'loading', 0: 'ended', 1: 'playing', 2: 'paused', 3: 'waiting', 5: 'loading'});
const TROUBLE = /** @type {Record<number, string>} */ (
  {2: 'gone', 5: 'unplayable', 100: 'gone', 101: 'embedding', 150: 'embedding', 153: 'embedding'});

export class YoutubePlayer {
  /**
   * @param {import('./player.js').Media} media
   * @param {import('./player.js').PlayerParts} parts
   */
  constructor(media, {place, title, sound, onChange}) {
    this.onChange = onChange;
    /** @type {import('./player.js').PlayerState} */
    this.state = 'loading';
    /** @type {string|undefined} */
    this.trouble = undefined;
    /** @type {number|undefined} */
    this.duration = undefined;
    /** @type {boolean|undefined} */
    this.live = undefined;
    this.muted = !sound;
    this.wanted = false;
    this.hasten = undefined;
    this.known = false;
    /** @type {{ms: number, taken: number}|undefined} */
    this.told = undefined;
    this.left = new AbortController();
    this.frame = document.createElement('iframe');
    this.frame.referrerPolicy = 'strict-origin-when-cross-origin';
    this.frame.allow = 'autoplay; encrypted-media; fullscreen; picture-in-picture';
    this.frame.title = title;
    this.frame.src = `${ORIGIN}/embed/${encodeURIComponent(media.videoId ?? '')}?${new URLSearchParams({
      enablejsapi: '1', origin: location.origin, playsinline: '1', controls: '0', disablekb: '1', fs: '0',
      rel: '0', iv_load_policy: '3', autoplay: '1', mute: sound ? '0' : '1',
    })}`;
    addEventListener('message', event => this.#hear(event), {signal: this.left.signal});
    /** Before that the frame is another origin's, and a message would be refused loudly. */
    this.loaded = false;
    this.frame.addEventListener('load', () => { this.loaded = true; }, {signal: this.left.signal});
    this.asking = setInterval(() => this.#ask(), ASK_MS);
    place.append(this.frame);
  }

  get position() {
    if (!this.told) return undefined;
    const since = this.state === 'playing' ? performance.now() - this.told.taken : 0;
    return this.told.ms + since;
  }

  async play() {
    this.wanted = true;
    this.#tell('playVideo');
    clearTimeout(this.patience);
    // A browser that forbids sound here leaves the picture still: then without sound.
    this.patience = setTimeout(() => {
      if (!this.wanted || this.state === 'playing' || this.state === 'waiting' || this.muted) return;
      this.mute(true);
      this.#tell('playVideo');
    }, SOUNDLESS_MS);
  }

  pause() {
    this.wanted = false;
    this.#tell('pauseVideo');
  }

  /** @param {number} ms */
  seek(ms) {
    this.told = {ms, taken: performance.now()};
    this.#tell('seekTo', ms / 1_000, true);
  }

  toEdge() {
    // A live stream takes any time beyond its end as its end.
    this.#tell('seekTo', 86_400 * 365, true);
  }

  /** @param {boolean} muted */
  mute(muted) {
    this.muted = muted;
    this.#tell(muted ? 'mute' : 'unMute');
    if (!muted) this.#tell('setVolume', 100);
    if (!muted && this.wanted) this.#tell('playVideo');
    this.onChange();
  }

  destroy() {
    this.left.abort();
    clearInterval(this.asking);
    clearTimeout(this.patience);
    this.frame.remove();
  }

  /** Until the frame answers, says that somebody listens. */
  #ask() {
    if (this.known) {
      clearInterval(this.asking);
      return;
    }
    this.#post({event: 'listening', id: 1, channel: 'widget'});
  }

  /** @param {string} func @param {any[]} args */
  #tell(func, ...args) {
    this.#post({event: 'command', func, args, id: 1, channel: 'widget'});
  }

  /** @param {object} message */
  #post(message) {
    if (this.loaded) this.frame.contentWindow?.postMessage(JSON.stringify(message), ORIGIN);
  }

  /** @param {MessageEvent} event */
  #hear(event) {
    if (event.origin !== ORIGIN || event.source !== this.frame.contentWindow) return;
    let message;
    try {
      message = typeof event.data === 'string' ? JSON.parse(event.data) : event.data;
    } catch {
      return;
    }
    switch (message?.event) {
      case 'onReady':
      case 'initialDelivery':
        this.#ready();
        this.#learn(message.info ?? {});
        break;
      case 'infoDelivery':
        this.#ready();
        this.#learn(message.info ?? {});
        break;
      case 'onStateChange':
        this.#learn({playerState: message.info});
        break;
      case 'onError':
        this.trouble = TROUBLE[message.info] ?? 'unreachable';
        this.state = 'failed';
        break;
      default:
        return;
    }
    this.onChange();
  }

  #ready() {
    if (this.known) return;
    this.known = true;
    for (const name of ['onStateChange', 'onError']) this.#tell('addEventListener', name);
    this.#tell(this.muted ? 'mute' : 'unMute');
    if (this.wanted) void this.play();
  }

  /** @param {any} info */
  #learn(info) {
    if (typeof info.currentTime === 'number') this.told = {ms: info.currentTime * 1_000, taken: performance.now()};
    if (typeof info.muted === 'boolean') this.muted = info.muted;
    if (info.videoData && typeof info.videoData.isLive === 'boolean') this.live = info.videoData.isLive;
    if (info.duration > 0) {
      this.duration = this.live ? undefined : info.duration * 1_000;
      this.live ??= false;
    }
    if (typeof info.playerState === 'number' && !this.trouble) {
      const before = this.position;
      this.state = STATES[info.playerState] ?? this.state;
      if (before !== undefined && info.currentTime === undefined) this.told = {ms: before, taken: performance.now()};
    }
  }
}
