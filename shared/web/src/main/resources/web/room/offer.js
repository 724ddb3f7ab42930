import {html, nothing} from 'lit';
import {PageElement, define} from '../core/element.js';
import {t} from '../core/words.js';
import {safeLink} from './text.js';
import '../components/icon.js';

/**
 * The banner that is on, in its one place. It covers nothing.
 *
 * @fires offer-click with the banner's id in `detail`; the link opens by itself
 */
class IsOffer extends PageElement {
  static properties = {banner: {attribute: false}};

  constructor() {
    super();
    /** @type {import('./reducer.js').LogEvent|undefined} */
    this.banner = undefined;
  }

  connectedCallback() {
    super.connectedCallback();
    this.setAttribute('aria-live', 'polite');
  }

  #clicked() {
    this.dispatchEvent(new CustomEvent('offer-click', {bubbles: true, detail: this.banner?.payload.bannerId}));
  }

  render() {
    if (!this.banner) return nothing;
    const {kind, title, text, label, url} = this.banner.payload;
    const href = kind === 'text' ? undefined : safeLink(url);
    return html`<aside class="offer" aria-label=${t('room.offer.label')}>
      <div class="words"><strong>${title}</strong>${text ? html`<span>${text}</span>` : nothing}</div>
      ${href ? html`<a class="button ${kind === 'button' ? 'primary' : ''}" href=${href} target="_blank" rel="noopener nofollow"
        @click=${this.#clicked} @auxclick=${this.#clicked}>${label || t('room.offer.open')}<is-icon name="external-link"></is-icon></a>` : nothing}
    </aside>`;
  }
}

define('is-offer', IsOffer);
