import {later, pause} from './timing.js';
import {VideoPlayer} from './player-video.js';

const NATIVE = 'application/vnd.apple.mpegurl';
const NOT_HLS = new Set(['manifestParsingError', 'levelParsingError', 'levelEmptyError']);
const CODEC = new Set(['manifestIncompatibleCodecsError', 'bufferAddCodecError', 'bufferIncompatibleCodecsError']);

/**
 * Why hls.js gave up, for who set the address: viewers only wait.
 *
 * @param {{details?: string, response?: {code?: number}}} error
 * @returns {'notHls'|'unplayable'|'missing'|'unread'} `unread`: no answer that a page may read
 */
export function faultOf({details = '', response}) {
  if (NOT_HLS.has(details)) return 'notHls';
  if (CODEC.has(details)) return 'unplayable';
  return (response?.code ?? 0) >= 400 ? 'missing' : 'unread';
}

/**
 * An HLS address, live or recorded. Apple's browsers play it themselves; elsewhere hls.js is
 * fetched when it is needed. A stream that is not there yet is asked for until it is.
 */
export class HlsPlayer extends VideoPlayer {
  /**
   * @param {import('./player.js').Media} media
   * @param {import('./player.js').PlayerParts} parts
   */
  constructor(media, parts) {
    super(parts);
    this.url = media.url ?? '';
    this.tries = 0;
    this.retry = () => {};
    /** @type {any} */
    this.hls = undefined;
    /** @type {boolean|undefined} */
    this.endless = undefined;
    /** Whether the stream cannot be had now; it is asked for again. */
    this.silent = false;
    /** Why it is silent. @type {ReturnType<typeof faultOf>|undefined} */
    this.fault = undefined;
    void this.#load();
  }

  get live() {
    return this.hls ? this.endless : super.live;
  }

  get duration() {
    return this.live === false ? super.duration : undefined;
  }

  get state() {
    return this.silent ? 'loading' : super.state;
  }

  changed() {
    if (this.video.readyState >= 3) {
      this.tries = 0;
      this.silent = false;
      this.fault = undefined;
    }
    super.changed();
  }

  failed() {
    if (!this.hls) this.#again();
    super.failed();
  }

  toEdge() {
    const edge = this.hls?.liveSyncPosition;
    if (typeof edge === 'number') this.video.currentTime = edge;
    else super.toEdge();
  }

  destroy() {
    this.retry();
    this.hls?.destroy();
    super.destroy();
  }

  async #load() {
    if (this.video.canPlayType(NATIVE) && navigator.vendor.startsWith('Apple')) {
      this.video.src = this.url;
      return;
    }
    /** @type {any} */
    let Hls;
    try {
      await import('hls.js');
      Hls = /** @type {any} */ (globalThis).Hls;
    } catch {
      this.#again();
      return;
    }
    if (this.left.signal.aborted) return;
    if (!Hls?.isSupported()) {
      this.video.src = this.url;
      return;
    }
    const hls = new Hls({liveSyncDurationCount: 3, backBufferLength: 30, maxBufferLength: 30});
    this.hls = hls;
    hls.on(Hls.Events.LEVEL_LOADED, (/** @type {string} */ _, /** @type {any} */ data) => {
      this.endless = data.details.live;
      this.changed();
    });
    hls.on(Hls.Events.ERROR, (/** @type {string} */ _, /** @type {any} */ data) => {
      if (!data.fatal) return;
      if (data.type === Hls.ErrorTypes.MEDIA_ERROR && this.tries < 3) {
        this.tries++;
        hls.recoverMediaError();
        return;
      }
      hls.destroy();
      this.hls = undefined;
      this.fault = faultOf(data);
      this.#again();
    });
    hls.loadSource(this.url);
    hls.attachMedia(this.video);
    if (this.wanted) void this.play();
  }

  #again() {
    this.silent = true;
    this.retry();
    this.retry = later(Math.min(8_000, 1_500 + pause(this.tries++, Math.random)), () => {
      void this.#load().then(() => (this.wanted ? this.play() : undefined));
    });
    this.onChange();
  }
}
