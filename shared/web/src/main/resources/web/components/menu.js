import {html, nothing} from 'lit';
import {PageElement, define} from '../core/element.js';
import './button.js';

/**
 * @typedef {object} Item
 * @property {string} label
 * @property {string} [icon]
 * @property {string} [href]
 * @property {() => void} [press]
 * @property {boolean} [current]
 */

/** A button that opens a short list. `<is-menu label="…" icon="ellipsis" .items=${[…]}></is-menu>` */
class IsMenu extends PageElement {
  static properties = {label: {}, icon: {}, items: {attribute: false}, open: {state: true}, head: {attribute: false}, up: {type: Boolean}};

  constructor() {
    super();
    this.label = '';
    this.icon = 'ellipsis';
    /** @type {Item[]} */ this.items = [];
    /** @type {unknown} */ this.head = undefined;
    this.open = false;
    this.up = false;
    this.outside = (/** @type {Event} */ event) => {
      if (!this.contains(/** @type {Node} */ (event.target))) this.open = false;
    };
  }

  connectedCallback() {
    super.connectedCallback();
    document.addEventListener('pointerdown', this.outside);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    document.removeEventListener('pointerdown', this.outside);
  }

  /** @param {KeyboardEvent} event */
  key(event) {
    if (!this.open) return;
    const all = /** @type {HTMLElement[]} */ ([...this.querySelectorAll('.menu-item')]);
    const at = all.indexOf(/** @type {HTMLElement} */ (document.activeElement));
    const step = {ArrowDown: 1, ArrowUp: -1}[event.key];
    if (step) {
      event.preventDefault();
      all[(at + step + all.length) % all.length]?.focus();
    } else if (event.key === 'Escape') {
      this.open = false;
      /** @type {HTMLElement|null} */ (this.querySelector('button'))?.focus();
    }
  }

  /** @param {Item} item */
  choose(item) {
    this.open = false;
    item.press?.();
  }

  render() {
    return html`<div class="menu" @keydown=${this.key}>
      <button type="button" class="button quiet square" aria-haspopup="menu" aria-expanded=${this.open} aria-label=${this.label} title=${this.label}
        @click=${() => { this.open = !this.open; }}><is-icon name=${this.icon}></is-icon></button>
      ${this.open ? html`<div class="popover menu-list ${this.up ? 'up' : ''}" role="menu" aria-label=${this.label}>
        ${this.head ?? nothing}
        ${this.items.map(item => {
          const inside = html`${item.icon ? html`<is-icon name=${item.icon}></is-icon>` : nothing}<span>${item.label}</span>`;
          return item.href
            ? html`<a class="menu-item" role="menuitem" href=${item.href} aria-current=${item.current ? 'true' : nothing}>${inside}</a>`
            : html`<button type="button" class="menu-item" role="menuitem" aria-current=${item.current ? 'true' : nothing} @click=${() => this.choose(item)}>${inside}</button>`;
        })}</div>` : nothing}
    </div>`;
  }
}

define('is-menu', IsMenu);
