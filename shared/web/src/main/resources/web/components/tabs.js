import {html} from 'lit';
import {PageElement, define} from '../core/element.js';

/**
 * Tabs that live in the address (`#banners`), so that Back and sharing work.
 *
 * `<is-tabs .tabs=${[['general', 'Общее'], …]} .selected=${this.tab}></is-tabs>`
 *
 * @fires tab with the id in `detail`
 */
class IsTabs extends PageElement {
  static properties = {tabs: {attribute: false}, selected: {}, label: {}};

  constructor() {
    super();
    /** @type {[string, string][]} */
    this.tabs = [];
    this.selected = '';
    this.label = '';
  }

  /** @param {KeyboardEvent} event */
  move(event) {
    const step = {ArrowRight: 1, ArrowLeft: -1}[event.key];
    if (!step) return;
    const at = this.tabs.findIndex(([id]) => id === this.selected);
    const [next] = this.tabs[(at + step + this.tabs.length) % this.tabs.length];
    this.choose(next);
    this.updateComplete.then(() => /** @type {HTMLElement|null} */ (this.querySelector('[aria-selected="true"]'))?.focus());
  }

  /** @param {string} id */
  choose(id) {
    this.selected = id;
    this.dispatchEvent(new CustomEvent('tab', {bubbles: true, detail: id}));
  }

  render() {
    return html`<div class="tabs" role="tablist" aria-label=${this.label} @keydown=${this.move}>
      ${this.tabs.map(([id, words]) => html`<button class="tab" role="tab" id="tab-${id}" aria-selected=${id === this.selected}
        aria-controls="panel-${id}" tabindex=${id === this.selected ? 0 : -1} @click=${() => this.choose(id)}>${words}</button>`)}
    </div>`;
  }
}

define('is-tabs', IsTabs);
