import {html, nothing} from 'lit';
import {PageElement, define} from '../core/element.js';
import {page} from '../core/page.js';

/**
 * One of Lucide's icons. With a label it speaks; without one the words beside it do.
 *
 * `<is-icon name="copy"></is-icon>`; names are listed in the module's pom.
 */
export class IsIcon extends PageElement {
  static properties = {name: {}, label: {}};

  constructor() {
    super();
    this.name = 'circle';
    /** @type {string|undefined} */
    this.label = undefined;
  }

  render() {
    return html`<svg viewBox="0 0 24 24" role=${this.label ? 'img' : nothing}
      aria-label=${this.label ?? nothing} aria-hidden=${this.label ? nothing : 'true'} focusable="false"
      ><use href="${page.base}/icons.svg#${this.name}"></use></svg>`;
  }
}

define('is-icon', IsIcon);
