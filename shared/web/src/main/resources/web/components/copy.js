import {html} from 'lit';
import {PageElement, define} from '../core/element.js';
import {t} from '../core/words.js';
import {toast} from './toast.js';
import './button.js';

/** Copies a text and says so. `<is-copy text="https://…" label="…"></is-copy>` */
class IsCopy extends PageElement {
  static properties = {text: {}, label: {}, kind: {}, done: {state: true}, square: {type: Boolean}};

  constructor() {
    super();
    this.text = '';
    this.label = '';
    this.kind = '';
    this.done = false;
    this.square = false;
  }

  async copy() {
    try {
      await navigator.clipboard.writeText(this.text);
    } catch {
      toast(t('common.copy.failed', {text: this.text}));
      return;
    }
    this.done = true;
    toast(t('common.copy.done'));
    setTimeout(() => { this.done = false; }, 2000);
  }

  render() {
    return html`<is-button icon=${this.done ? 'check' : 'copy'} kind=${this.kind} ?square=${this.square}
      label=${this.label || t('common.copy.link')} @press=${this.copy}></is-button>`;
  }
}

define('is-copy', IsCopy);
