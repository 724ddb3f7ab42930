import {html, nothing} from 'lit';
import {open} from '../../components/dialog.js';
import {problem} from '../../components/parts.js';
import {api} from '../../core/api.js';
import {PageElement, define} from '../../core/element.js';
import {Form} from '../../core/form.js';
import {httpsAddress} from '../../core/sources.js';
import {t} from '../../core/words.js';
import '../../components/field.js';

const KINDS = /** @type {const} */ (['button', 'link', 'text']);

/** One banner, new or changed, with what viewers will see. */
class BannerForm extends PageElement {
  static properties = {room: {}, banner: {attribute: false}, save: {attribute: false}};

  constructor() {
    super();
    this.room = '';
    /** @type {any} */ this.banner = undefined;
    /** @type {((body: any) => Promise<any>)|undefined} */ this.save = undefined;
    /** @type {Form} */ this.form = /** @type {any} */ (undefined);
  }

  connectedCallback() {
    super.connectedCallback();
    const {kind = 'button', title = '', text = '', label = '', url = ''} = this.banner ?? {};
    this.form ??= new Form(this, `banner-${this.banner?.id ?? `new-${this.room}`}`, {kind, title, text, label, url});
  }

  /** @param {Event} event */
  async send(event) {
    event.preventDefault();
    const {kind, title, text, label, url} = this.form.values;
    const needed = {button: ['title', 'label', 'url'], link: ['title', 'url'], text: ['title', 'text']}[/** @type {'text'} */ (kind)];
    if (!this.form.check({...this.form.missing(needed), ...(kind !== 'text' && url && !httpsAddress(url) ? {url: t('rooms.check.https')} : {})})) return;
    const body = {
      kind, title: title.trim(), text: text.trim() || undefined,
      label: kind === 'button' ? label.trim() : undefined, url: kind === 'text' ? undefined : httpsAddress(url),
    };
    const path = `/api/rooms/${this.room}/banners`;
    const saved = await this.form.send(key => (this.save ? this.save(body) : this.banner
      ? api.put(`${path}/${this.banner.id}`, body, this.banner.version === undefined ? {} : {version: this.banner.version})
      : api.post(path, body, {key})));
    if (saved) this.dispatchEvent(new CustomEvent('saved', {detail: saved}));
  }

  render() {
    const {form} = this;
    const {kind, title, text, label} = form.values;
    return html`<form class="form" novalidate @submit=${this.send}>
      <fieldset><legend class="hidden-visually">${t('rooms.banner.kind')}</legend>
        <div class="choice three">${KINDS.map(value => html`<label><input type="radio" name="banner-kind" .checked=${kind === value} @change=${() => form.set('kind', value)}><span>${t(`rooms.banner.${value}`)}</span></label>`)}</div></fieldset>
      ${form.field('title', {size: 'wide', label: t('rooms.banner.title'), required: true, maxlength: 120})}
      ${form.field('text', {type: 'textarea', size: 'wide', label: kind === 'text' ? t('rooms.banner.body') : `${t('rooms.banner.body')} (${t('common.optional')})`, maxlength: 500})}
      ${kind === 'button' ? form.field('label', {size: 'wide', label: t('rooms.banner.label'), required: true, maxlength: 40}) : nothing}
      ${kind !== 'text' ? form.field('url', {size: 'wide', label: t('rooms.banner.url'), inputmode: 'url', placeholder: 'https://', spellcheck: 'false', required: true, maxlength: 2000}) : nothing}
      <div class="stack tight"><span class="muted small">${t('rooms.banner.preview')}</span>
        <div class="banner-preview"><div class="stack close grow"><strong>${title || t('rooms.banner.previewTitle')}</strong>${text ? html`<span>${text}</span>` : nothing}</div>
          ${kind === 'button' ? html`<span class="button primary">${label || t('rooms.banner.labelExample')}</span>` : kind === 'link' ? html`<is-icon name="external-link"></is-icon>` : nothing}</div></div>
      ${this.banner && !this.save ? html`<p class="muted small">${t('rooms.banner.changeNote')}</p>` : nothing}
      ${problem(form.problem)}
      <div class="actions"><is-button label=${t('common.cancel')} @press=${() => this.dispatchEvent(new CustomEvent('saved'))}></is-button>
        <is-button kind="primary" type="submit" label=${t(this.banner ? 'common.save' : 'rooms.banner.add')} ?busy=${form.busy}></is-button></div>
    </form>`;
  }
}

define('banner-form', BannerForm);

/**
 * @param {string} room id
 * @param {any} [banner] absent for a new one
 * @param {(body: any) => Promise<any>} [save] instead of saving it in the room
 * @returns {Promise<any>} the saved banner, undefined when it was left
 */
export function editBanner(room, banner, save) {
  return new Promise(resolve => {
    open(t(banner ? 'rooms.banner.edit' : 'rooms.banner.add'), close => html`<banner-form .room=${room} .banner=${banner} .save=${save}
      @saved=${(/** @type {CustomEvent} */ e) => close(e.detail ?? undefined)}></banner-form>`, resolve);
  });
}
