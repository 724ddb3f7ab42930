import {html, nothing} from 'lit';
import {PageElement, define} from '../core/element.js';
import {t} from '../core/words.js';
import {ServerClock} from '../room/clock.js';
import {playerOf} from '../room/player.js';
import './icon.js';

/**
 * A source of the picture, played here so that the organizer's own browser checks it.
 *
 * `<is-preview .source=${{kind, …}} .link=${async () => ({kind, url, expiresAt})}></is-preview>`: `link`
 * fetches the address of a stored file.
 *
 * @fires picture with `{state, trouble, position, duration}` whenever the player changes
 */
class IsPreview extends PageElement {
  static properties = {source: {attribute: false}, link: {attribute: false}, trouble: {state: true}, seen: {state: true}, quiet: {type: Boolean}};

  constructor() {
    super();
    /** @type {import('../core/sources.js').Source|undefined} */ this.source = undefined;
    /** @type {(() => Promise<any>)|undefined} */ this.link = undefined;
    /** @type {string|undefined} */ this.trouble = undefined;
    /** @type {any} */ this.player = undefined;
    this.seen = false;
    this.quiet = false;
    this.made = '';
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
    video.controls = source.kind === 'file';
    if (source.kind !== 'youtube') place.append(video);
    this.player = new Player(media, {
      video, place, renew, clock: new ServerClock(), title: t('common.preview'), sound: source.kind === 'file', onChange: () => this.changed(),
    });
    if (source.kind !== 'file') void this.player.play();
  }

  changed() {
    const {player} = this;
    if (!player) return;
    this.trouble = player.trouble;
    this.seen ||= player.state === 'playing' || player.duration !== undefined;
    this.dispatchEvent(new CustomEvent('picture', {bubbles: true, detail: {state: player.state, trouble: player.trouble, position: player.position, duration: player.duration}}));
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
