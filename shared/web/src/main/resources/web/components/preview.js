import {html, nothing} from 'lit';
import {PageElement, define} from '../core/element.js';
import {t} from '../core/words.js';
import {ServerClock} from '../room/clock.js';
import {playerOf} from '../room/player.js';
import './icon.js';

/** So long YouTube may take to answer at all. */
const PATIENCE_MS = 12_000;

/**
 * A source of the picture, played here so that the organizer's own browser checks it.
 *
 * `<is-preview .source=${{kind, …}} .link=${async () => ({kind, url, expiresAt})}></is-preview>`: `link`
 * fetches the address of a stored file; a `bare` one has no controls of its own.
 *
 * @fires picture with `{state, trouble, position, duration}` whenever the player changes
 */
class IsPreview extends PageElement {
  static properties = {source: {attribute: false}, link: {attribute: false}, trouble: {state: true}, seen: {state: true}, quiet: {type: Boolean}, bare: {type: Boolean}};

  constructor() {
    super();
    /** @type {import('../core/sources.js').Source|undefined} */ this.source = undefined;
    /** @type {(() => Promise<any>)|undefined} */ this.link = undefined;
    /** @type {string|undefined} */ this.trouble = undefined;
    /** @type {any} */ this.player = undefined;
    this.seen = false;
    this.quiet = false;
    this.bare = false;
    this.made = '';
    /** @type {ReturnType<typeof setTimeout>|undefined} */ this.patience = undefined;
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.stop();
    this.made = '';
  }

  /** @param {import('lit').PropertyValues} changed */
  updated(changed) {
    const wanted = JSON.stringify(this.source ?? null);
    if (changed.has('source') && wanted !== this.made) {
      this.made = wanted;
      this.stop();
      if (this.source) void this.start(this.source, wanted);
    }
  }

  stop() {
    clearTimeout(this.patience);
    this.player?.destroy();
    this.player = undefined;
    this.trouble = undefined;
    this.seen = false;
    this.querySelector('.screen')?.replaceChildren();
  }

  /** @param {import('../core/sources.js').Source} source @param {string} wanted */
  async start(source, wanted) {
    const renew = async () => ({kind: 'file', ...(await this.link?.())});
    let media;
    let Player;
    try {
      media = source.kind === 'file' ? await renew() : source;
      Player = await playerOf(source.kind);
    } catch {
      this.trouble = 'unreachable';
      return;
    }
    const place = this.querySelector('.screen');
    if (this.made !== wanted || !(place instanceof HTMLElement)) return;
    const video = document.createElement('video');
    video.controls = source.kind === 'file' && !this.bare;
    if (source.kind !== 'youtube') place.append(video);
    this.player = new Player(media, {
      video, place, renew, clock: new ServerClock(), title: t('common.preview'), sound: source.kind === 'file', onChange: () => this.changed(),
    });
    if (source.kind !== 'file') void this.player.play();
    if (source.kind === 'youtube') {
      this.patience = setTimeout(() => { if (!this.seen && !this.trouble && !this.player?.known) this.trouble = 'silent'; }, PATIENCE_MS);
    }
  }

  changed() {
    const {player} = this;
    if (!player) return;
    void this.#name(player);
    this.seen ||= player.state === 'playing' || player.duration !== undefined;
    this.dispatchEvent(new CustomEvent('picture', {bubbles: true, detail: {state: player.state, trouble: player.trouble, position: player.position, duration: player.duration}}));
  }

  /** What is wrong, by its name. A stream that may not be read is either away, or closed to other sites. @param {any} player */
  async #name(player) {
    if (player.fault !== 'unread') {
      this.trouble = player.trouble ?? player.fault;
      return;
    }
    const answers = await fetch(player.url, {mode: 'no-cors', cache: 'no-store'}).then(() => true, () => false);
    if (player === this.player && player.fault) this.trouble = answers ? 'cors' : 'unreachable';
  }

  render() {
    return html`<div class="stage"><div class="screen"></div></div>
      ${this.quiet && !this.trouble ? nothing : html`<p class="row tight even stage-line" aria-live="polite">${this.trouble
        ? html`<is-icon name="circle-alert"></is-icon><span>${t(`common.trouble.${this.trouble}`)}</span>`
        : this.seen
          ? html`<is-icon name="circle-check"></is-icon><span>${t('common.pictureFine')}</span>`
          : html`<is-icon name="hourglass"></is-icon><span>${t('common.pictureWaiting')}</span>`}</p>`}`;
  }
}

define('is-preview', IsPreview);
