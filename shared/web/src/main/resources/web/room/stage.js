import {html, nothing} from 'lit';
import {PageElement, define} from '../core/element.js';
import {maybe, t} from '../core/words.js';
import '../components/icon.js';

/**
 * The dark place of the picture and what is said over it: that there is no sound yet, that it is
 * paused, that the signal is lost. It has no seek bar.
 *
 * @fires sound, resume
 */
class IsStage extends PageElement {
  static properties = {video: {attribute: false}, place: {attribute: false}, show: {}, splash: {}, cover: {}, muted: {type: Boolean}};

  constructor() {
    super();
    /** @type {HTMLElement|undefined} */
    this.video = undefined;
    /** @type {HTMLElement|undefined} */
    this.place = undefined;
    /** Which of both is seen. @type {'video'|'place'} */
    this.show = 'video';
    /** What is said instead of or over the picture. @type {Splash|undefined} */
    this.splash = undefined;
    /** Address of the picture behind what is said while there is none. @type {string|undefined} */
    this.cover = undefined;
    this.muted = false;
  }

  render() {
    return html`<div class="scene">
      <div class="picture" ?hidden=${this.show !== 'video'}>${this.video ?? nothing}</div>
      <div class="picture" ?hidden=${this.show !== 'place'}>${this.place ?? nothing}</div>
      ${this.splash ? this.#splash(this.splash) : nothing}
      ${this.muted ? html`<button class="unmute" @click=${() => this.#tell('sound')}>
        <is-icon name="volume-x"></is-icon>${t('room.sound.on')}</button>` : nothing}
    </div>`;
  }

  /** @param {Splash} splash */
  #splash(splash) {
    const words = maybe(`room.splash.${splash}.text`);
    const poster = splash === 'paused' ? undefined : this.cover;
    return html`${poster ? html`<img class="poster" src=${poster} alt="">` : nothing}<div class="splash ${poster || splash === 'paused' ? 'over' : ''}" role="status">
      <strong>${t(`room.splash.${splash}.title`)}</strong>
      ${words ? html`<span>${words}</span>` : nothing}
      ${splash === 'paused' ? html`<button class="button primary" @click=${() => this.#tell('resume')}>
        <is-icon name="play"></is-icon>${t('room.resume')}</button>` : nothing}
    </div>`;
  }

  /** @param {string} what */
  #tell(what) {
    this.dispatchEvent(new CustomEvent(what, {bubbles: true}));
  }
}

/**
 * @typedef {'loading'|'interrupted'|'silent'|'finished'|'paused'|'tap'|'unplayable'|'gone'|'embedding'|'unreachable'} Splash
 */

define('is-stage', IsStage);
