import {html} from 'lit';
import {ApiError, Once} from './api.js';
import {dropDraft, loadDraft, saveDraft} from './drafts.js';
import {t} from './words.js';

/**
 * The state of one form: values kept as a draft, words beside the fields, one request at a time
 * with one Idempotency-Key until it succeeded.
 */
export class Form {
  /**
   * @param {import('lit').LitElement} host redrawn at each change
   * @param {string} name unique among forms, with the id of what is edited
   * @param {Record<string, any>} initial
   * @param {{secrets?: string[], keep?: boolean, session?: boolean}} [options] secrets are never kept; a `session` draft
   *     ends with the tab
   */
  constructor(host, name, initial, {secrets = [], keep = true, session = false} = {}) {
    this.host = host;
    this.name = name;
    this.initial = initial;
    this.secrets = secrets;
    this.keep = keep;
    this.session = session;
    this.once = new Once(name);
    /** @type {Record<string, any>} */
    this.values = {...initial, ...(keep ? loadDraft(name, session) : undefined)};
    /** @type {Record<string, string>} */
    this.errors = {};
    /** @type {ApiError|undefined} */
    this.problem = undefined;
    this.busy = false;
    this.unsure = false;
    /** Whether fields say what is saved, because somebody else changed it. */
    this.comparing = false;
  }

  /** True when there is a draft that differs from what is saved. */
  get changed() {
    return Object.keys(this.initial).some(name => JSON.stringify(this.initial[name]) !== JSON.stringify(this.values[name]));
  }

  /** Starts from other values, for example those that were just read. @param {Record<string, any>} initial */
  reset(initial) {
    this.initial = initial;
    this.values = {...initial, ...(this.keep ? loadDraft(this.name, this.session) : undefined)};
    if (this.problem?.code === 'STALE_VERSION') {
      this.problem = undefined;
      this.comparing = true;
    }
    this.host.requestUpdate();
  }

  /** @param {string} name @param {any} value */
  set(name, value) {
    this.values = {...this.values, [name]: value};
    delete this.errors[name];
    this.problem = undefined;
    if (!this.unsure) this.once.renew();
    if (this.keep) {
      saveDraft(this.name, Object.fromEntries(
        Object.entries(this.values).filter(([key]) => !this.secrets.includes(key))), this.session);
    }
    this.host.requestUpdate();
  }

  /** Forgets what was typed. */
  drop() {
    dropDraft(this.name, this.session);
    this.values = {...this.initial};
    this.errors = {};
    this.problem = undefined;
    this.comparing = false;
    this.host.requestUpdate();
  }

  /**
   * @param {string} name
   * @param {Record<string, any>} attributes of the field, see `is-field`
   */
  field(name, attributes) {
    const {type = 'text', label, required = false, ...rest} = attributes;
    const saved = this.comparing && this.initial[name] !== this.values[name] ? this.initial[name] : undefined;
    const hint = saved === undefined ? attributes.hint
      : t('common.savedIs', {value: rest.options?.find((/** @type {string[]} */ [value]) => value === saved)?.[1] ?? String(saved)});
    return html`<is-field class=${rest.size ?? ''} name=${name} .type=${type} .label=${label} .hint=${hint} .required=${required}
      .value=${String(this.values[name] ?? '')} .error=${this.errors[name]} .fine=${rest.fine} .options=${rest.options ?? []}
      .autocomplete=${rest.autocomplete} .inputmode_=${rest.inputmode} .maxlength=${rest.maxlength} .prefix_=${rest.prefix}
      .spellcheck_=${rest.spellcheck} .placeholder=${rest.placeholder} .min=${rest.min} .max=${rest.max} .step=${rest.step}
      @change-value=${(/** @type {CustomEvent} */ e) => { this.set(name, e.detail.value); rest.changed?.(e.detail.value); }}
      @left=${(/** @type {CustomEvent} */ e) => rest.left?.(e.detail.value)}></is-field>`;
  }

  /** Says what is wrong beside fields and goes to the first. @param {Record<string, string|undefined>} errors @returns {boolean} true when all is well */
  check(errors) {
    this.errors = Object.fromEntries(
      /** @type {[string, string][]} */ (Object.entries(errors).filter(([, words]) => words)));
    this.host.requestUpdate();
    this.toFirstError();
    return Object.keys(this.errors).length === 0;
  }

  /** Words for required fields that are empty. @param {string[]} names @returns {Record<string, string>} */
  missing(names) {
    return Object.fromEntries(names.filter(name => !String(this.values[name] ?? '').trim())
      .map(name => [name, t('errors.field.REQUIRED')]));
  }

  /**
   * Sends once; a second click meanwhile does nothing.
   *
   * @template T
   * @param {(key: string) => Promise<T>} action
   * @returns {Promise<T|undefined>} undefined when it was refused: the form then shows why
   */
  async send(action) {
    if (this.busy) return undefined;
    this.busy = true;
    this.problem = undefined;
    this.host.requestUpdate();
    try {
      const answer = await action(this.once.key);
      this.unsure = false;
      this.once.renew();
      this.comparing = false;
      dropDraft(this.name, this.session);
      return answer;
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      this.unsure = error.passing;
      if (error.code === 'IDEMPOTENCY_KEY_REUSED') this.once.renew();
      this.errors = error.fields;
      const shown = Object.keys(this.errors).length > 0
        && Object.keys(this.errors).every(name => this.host.querySelector(`[name="${name}"]`));
      this.problem = shown ? undefined : error;
      return undefined;
    } finally {
      this.busy = false;
      this.host.requestUpdate();
      this.toFirstError();
    }
  }

  async toFirstError() {
    await this.host.updateComplete;
    const bad = /** @type {HTMLElement|null} */ (
      [...this.host.querySelectorAll('is-field, fieldset[name], label[name]')].find(
        field => this.errors[field.getAttribute('name') ?? '']) ?? null);
    bad?.focus();
    (bad ?? (this.problem && this.host.querySelector('.problem')))?.scrollIntoView({block: 'center'});
  }
}
