import {html, nothing} from 'lit';
import {ifDefined} from 'lit/directives/if-defined.js';
import {live} from 'lit/directives/live.js';
import {PageElement, define} from '../core/element.js';
import {afterPress} from '../core/press.js';
import {t} from '../core/words.js';
import './button.js';

let count = 0;

/**
 * A labelled input with a hint and an error, both read out with it.
 *
 * `<is-field name="email" type="email" label="…" .value=${v} .error=${e} hint="…" required></is-field>`.
 * `type` is an input's, or `textarea`, `select` (with `.options = [[value, words], …]`).
 *
 * @fires change-value with `{name, value}` at each keystroke
 * @fires left with `{name, value}` when the person goes on, and has let go of what was pressed for it
 */
export class IsField extends PageElement {
  static properties = {
    name: {}, type: {}, label: {}, hint: {}, value: {}, error: {}, fine: {}, prefix_: {attribute: 'prefix'},
    autocomplete: {}, inputmode_: {attribute: 'inputmode'}, options: {attribute: false}, required: {type: Boolean},
    maxlength: {type: Number}, min: {}, max: {}, step: {}, placeholder: {}, shown: {state: true}, spellcheck_: {attribute: 'spellcheck'},
  };

  constructor() {
    super();
    this.name = '';
    this.type = 'text';
    this.label = '';
    this.value = '';
    /** @type {string|undefined} */ this.hint = undefined;
    /** @type {string|undefined} */ this.error = undefined;
    /** @type {string|undefined} */ this.fine = undefined;
    /** @type {string|undefined} */ this.prefix_ = undefined;
    /** @type {string|undefined} */ this.autocomplete = undefined;
    /** @type {string|undefined} */ this.inputmode_ = undefined;
    /** @type {string|undefined} */ this.spellcheck_ = undefined;
    /** @type {[string, string][]} */ this.options = [];
    /** @type {number|undefined} */ this.maxlength = undefined;
    /** @type {string|undefined} */ this.min = undefined;
    /** @type {string|undefined} */ this.max = undefined;
    /** @type {string|undefined} */ this.step = undefined;
    /** @type {string|undefined} */ this.placeholder = undefined;
    this.required = false;
    this.shown = false;
    this.id_ = `field-${++count}`;
  }

  focus() {
    /** @type {HTMLElement|null} */ (this.querySelector('input, textarea, select'))?.focus();
  }

  /** @param {string} kind @param {Event} event */
  tell(kind, event) {
    const value = /** @type {HTMLInputElement} */ (event.target).value;
    this.value = value;
    this.dispatchEvent(new CustomEvent(kind, {bubbles: true, detail: {name: this.name, value}}));
  }

  render() {
    return html`<div class="field">
      <label for=${this.id_}>${this.label}</label>
      ${this.hint ? html`<span class="hint" id="${this.id_}-hint">${this.hint}</span>` : nothing}
      ${this.around(this.control())}
      <span aria-live="polite">${this.error
        ? html`<span class="error" id="${this.id_}-error"><is-icon name="circle-alert"></is-icon><span>${this.error}</span></span>`
        : this.fine ? html`<span class="fine"><is-icon name="check"></is-icon>${this.fine}</span>` : nothing}</span>
    </div>`;
  }

  /** @param {unknown} control */
  around(control) {
    if (this.type === 'password') {
      return html`<div class="revealed">${control}<button type="button" class="button square"
        aria-label=${t(this.shown ? 'common.password.hide' : 'common.password.show')} aria-pressed=${this.shown}
        @click=${() => { this.shown = !this.shown; }}><is-icon name=${this.shown ? 'eye-off' : 'eye'}></is-icon></button></div>`;
    }
    return this.prefix_ ? html`<div class="prefixed"><span>${this.prefix_}</span>${control}</div>` : control;
  }

  control() {
    const described = [this.hint && `${this.id_}-hint`, this.error && `${this.id_}-error`].filter(Boolean).join(' ');
    const onInput = (/** @type {Event} */ e) => this.tell('change-value', e);
    const onLeft = (/** @type {Event} */ e) => afterPress(() => this.tell('left', e));
    if (this.type === 'textarea') {
      return html`<textarea id=${this.id_} name=${this.name} rows="2" .value=${live(this.value)} maxlength=${ifDefined(this.maxlength)}
        placeholder=${ifDefined(this.placeholder)} ?required=${this.required} aria-invalid=${this.error ? 'true' : 'false'}
        aria-describedby=${described || nothing} @input=${onInput} @blur=${onLeft}></textarea>`;
    }
    if (this.type === 'select') {
      return html`<select id=${this.id_} name=${this.name} aria-invalid=${this.error ? 'true' : 'false'}
        aria-describedby=${described || nothing} @change=${onInput}>
        ${this.options.map(([value, words]) => html`<option value=${value} ?selected=${value === this.value}>${words}</option>`)}
      </select>`;
    }
    const type = this.type === 'password' && this.shown ? 'text' : this.type;
    return html`<input id=${this.id_} name=${this.name} type=${type} .value=${live(this.value)}
      autocomplete=${ifDefined(this.autocomplete)} inputmode=${ifDefined(this.inputmode_)} spellcheck=${ifDefined(this.spellcheck_)}
      maxlength=${ifDefined(this.maxlength)} min=${ifDefined(this.min)} max=${ifDefined(this.max)} step=${ifDefined(this.step)}
      placeholder=${ifDefined(this.placeholder)} ?required=${this.required} aria-invalid=${this.error ? 'true' : 'false'}
      aria-describedby=${described || nothing} @input=${onInput} @blur=${onLeft}>`;
  }
}

define('is-field', IsField);
