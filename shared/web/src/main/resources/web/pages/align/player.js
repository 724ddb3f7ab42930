import {html, nothing} from 'lit';
import {live} from 'lit/directives/live.js';
import {api} from '../../core/api.js';
import {PageElement, define} from '../../core/element.js';
import {t} from '../../core/words.js';
import {tenths} from './time.js';
import '../../components/preview.js';

const TICK_MS = 100;
const AROUND_MS = 5_000;

/**
 * The video with a ruler of its own, the same for files, YouTube and HLS.
 *
 * @fires position with milliseconds in `detail`, while it plays and after each jump
 * @fires length with milliseconds in `detail`, once it is known; undefined for a stream without an end
 */
class AlignPlayer extends PageElement {
  static properties = {source: {attribute: false}, at: {state: true}, playing: {state: true}, duration: {type: Number}, now: {attribute: false}};

  constructor() {
    super();
    /** @type {import('../../core/sources.js').Source|undefined} */ this.source = undefined;
    this.at = 0;
    this.playing = false;
    /** @type {number|undefined} */ this.duration = undefined;
    /** What appears in the chat at this place. @type {unknown} */ this.now = nothing;
    this.until = Number.POSITIVE_INFINITY;
  }

  connectedCallback() {
    super.connectedCallback();
    this.timer = setInterval(() => this.tick(), TICK_MS);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    clearInterval(this.timer);
  }

  /** @returns {import('../../room/player.js').Player|undefined} */
  get player() {
    return /** @type {any} */ (this.querySelector('is-preview'))?.player;
  }

  tick() {
    const {player} = this;
    if (!player || player.position === undefined) return;
    this.playing = player.state === 'playing' || player.state === 'waiting';
    if (player.position >= this.until) this.pause();
    if (this.playing) this.moved(player.position);
  }

  /** @param {number} ms */
  moved(ms) {
    this.at = ms;
    this.dispatchEvent(new CustomEvent('position', {detail: ms}));
  }

  pause() {
    this.until = Number.POSITIVE_INFINITY;
    this.player?.pause();
    this.playing = false;
  }

  /** Goes there and stands. @param {number} ms */
  seek(ms) {
    const to = Math.max(0, Math.min(this.duration ?? Number.POSITIVE_INFINITY, Math.round(ms)));
    this.pause();
    this.player?.seek(to);
    this.moved(to);
  }

  /** Plays ten seconds around a place. @param {number} ms */
  around(ms) {
    this.seek(ms - AROUND_MS);
    this.until = ms + AROUND_MS;
    void this.player?.play();
  }

  toggle() {
    if (this.playing) {
      this.pause();
      if (this.player?.position !== undefined) this.moved(Math.round(this.player.position));
    } else {
      void this.player?.play();
    }
  }

  sound() {
    this.player?.mute(!this.player.muted);
    this.requestUpdate();
  }

  /** @param {CustomEvent} event */
  picture(event) {
    const {duration} = event.detail;
    if (duration !== undefined) this.dispatchEvent(new CustomEvent('length', {detail: Math.floor(duration)}));
    if (this.player?.live) this.dispatchEvent(new CustomEvent('length', {detail: undefined}));
    this.requestUpdate();
  }

  render() {
    const {source} = this;
    const muted = this.player?.muted ?? false;
    return html`<is-preview quiet bare .source=${source} .link=${() => api.get(`/api/assets/${/** @type {any} */ (source).assetId}/link`)} @picture=${this.picture}></is-preview>
      <p class="now clip small" aria-live="off">${this.now}</p>
      <div class="row even tight">
        <is-button square icon=${this.playing ? 'pause' : 'play'} label=${t(this.playing ? 'align.pause' : 'align.play')} @press=${this.toggle}></is-button>
        <input class="grow ruler" type="range" min="0" max=${Math.round(this.duration ?? 0)} step="100" .value=${live(String(Math.round(this.at)))} aria-label=${t('align.place')}
          aria-valuetext=${tenths(this.at)} @input=${(/** @type {Event} */ e) => this.seek(Number(/** @type {HTMLInputElement} */ (e.target).value))}>
        <span class="tabular nowrap place">${tenths(this.at)}</span>
        <is-button square kind="quiet" icon=${muted ? 'volume-x' : 'volume-2'} label=${t(muted ? 'align.soundOn' : 'align.soundOff')} @press=${this.sound}></is-button>
      </div>`;
  }
}

define('align-player', AlignPlayer);
