import {html, nothing} from 'lit';
import {ifDefined} from 'lit/directives/if-defined.js';
import {PageElement, define} from '../core/element.js';
import './icon.js';

/**
 * A button, or a link that looks like one.
 *
 * `<is-button kind="primary" icon="plus" label="…" type="submit" .busy=${x}></is-button>`. While busy
 * it takes no second click and says so. `reason` explains why it does nothing now.
 *
 * @fires press for every click that counts; not for links
 */
export class IsButton extends PageElement {
  static properties = {
    label: {}, icon: {}, kind: {}, type: {}, href: {}, reason: {}, target: {},
    busy: {type: Boolean}, square: {type: Boolean}, wide: {type: Boolean}, pressed: {},
  };

  constructor() {
    super();
    this.label = '';
    /** @type {string|undefined} */ this.icon = undefined;
    /** @type {'primary'|'quiet'|'link'|'danger'|'danger-quiet'|''} */ this.kind = '';
    /** @type {'button'|'submit'} */ this.type = 'button';
    /** @type {string|undefined} */ this.href = undefined;
    /** @type {string|undefined} */ this.target = undefined;
    /** @type {string|undefined} */ this.reason = undefined;
    /** @type {string|undefined} */ this.pressed = undefined;
    this.busy = false;
    this.square = false;
    this.wide = false;
  }

  /** @param {Event} event */
  click_(event) {
    if (this.busy || this.reason) {
      event.preventDefault();
      event.stopPropagation();
      return;
    }
    this.dispatchEvent(new CustomEvent('press', {bubbles: true}));
  }

  render() {
    const names = `button ${this.kind}${this.square ? ' square' : ''}${this.wide ? ' wide' : ''}`;
    const icon = this.busy ? 'refresh-cw' : this.icon;
    const inside = html`${icon ? html`<is-icon name=${icon}></is-icon>` : nothing}
      ${this.square ? nothing : html`<span>${this.label}</span>`}`;
    const name = this.square ? this.label : undefined;
    if (this.href !== undefined) {
      return html`<a class=${names} href=${this.href} target=${ifDefined(this.target)} aria-label=${ifDefined(name)}
        title=${ifDefined(name)} rel=${this.target ? 'noopener' : nothing}>${inside}</a>`;
    }
    return html`<button class=${names} type=${this.type} aria-label=${ifDefined(name)}
      title=${this.reason ?? name ?? nothing} aria-busy=${this.busy ? 'true' : nothing}
      aria-disabled=${this.reason ? 'true' : nothing} aria-pressed=${ifDefined(this.pressed)}
      @click=${this.click_}>${inside}</button>`;
  }
}

define('is-button', IsButton);
