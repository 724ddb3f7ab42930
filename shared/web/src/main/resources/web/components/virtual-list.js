import {html} from 'lit';
import {repeat} from 'lit/directives/repeat.js';
import {PageElement, define} from '../core/element.js';

const SPARE = 8;

/**
 * A long list of rows of one height, of which only those in sight exist.
 *
 * `<is-virtual-list .items=${…} .key=${item => item.id} .row=${item => html`…`} label="…"></is-virtual-list>`; the
 * height of a row is `--row`, of the window the element's own.
 */
class IsVirtualList extends PageElement {
  static properties = {items: {attribute: false}, row: {attribute: false}, key: {attribute: false}, label: {}, top_: {state: true}};

  constructor() {
    super();
    /** @type {any[]} */ this.items = [];
    /** @type {(item: any) => unknown} */ this.row = () => '';
    /** @type {(item: any) => unknown} */ this.key = item => item.id;
    this.label = '';
    this.top_ = 0;
    this.height = 44;
  }

  connectedCallback() {
    super.connectedCallback();
    this.tabIndex = 0;
    this.addEventListener('scroll', this.scrolled, {passive: true});
  }

  scrolled() {
    this.top_ = Math.floor(this.scrollTop / this.height);
  }

  /** Brings a row into sight, without taking the focus. @param {number} index */
  show(index) {
    const at = index * this.height;
    const from = this.scrollTop;
    if (at < from || at + this.height > from + this.clientHeight) this.scrollTo({top: at - this.clientHeight / 3});
  }

  firstUpdated() {
    const measured = parseFloat(getComputedStyle(this).getPropertyValue('--row-px')) || this.querySelector('.virtual-row')?.getBoundingClientRect().height;
    if (measured && measured !== this.height) {
      this.height = measured;
      this.requestUpdate();
    }
  }

  updated() {
    const from = this.from();
    const list = this.querySelector('ol');
    if (!list) return;
    list.style.paddingTop = `${from * this.height}px`;
    list.style.paddingBottom = `${Math.max(0, this.items.length - from - this.shown().length) * this.height}px`;
  }

  from() {
    return Math.max(0, Math.min(this.top_ - SPARE, this.items.length - 1));
  }

  shown() {
    const visible = Math.ceil((this.clientHeight || 600) / this.height) + 2 * SPARE;
    return this.items.slice(this.from(), this.from() + visible);
  }

  render() {
    const from = this.from();
    return html`<ol class="virtual" aria-label=${this.label}>${repeat(this.shown(), this.key, (item, i) => html`<li class="virtual-row"
      aria-setsize=${this.items.length} aria-posinset=${from + i + 1}>${this.row(item)}</li>`)}</ol>`;
  }
}

define('is-virtual-list', IsVirtualList);
