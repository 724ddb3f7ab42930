import {html, nothing} from 'lit';
import {note, problem} from '../../components/parts.js';
import {ApiError, api} from '../../core/api.js';
import {PageElement, define} from '../../core/element.js';
import {length, money, percent} from '../../core/format.js';
import {written} from '../../core/sources.js';
import {t} from '../../core/words.js';
import {beginUpload} from '../videos/begin.js';
import {ACCEPT, fileWords} from '../videos/file.js';
import {sourceSteps} from './source-steps.js';
import '../../components/preview.js';

const ICONS = {youtube: 'youtube', hls: 'signal', file: 'film', later: 'clock'};
const FIELD = /** @type {Record<string, string>} */ ({youtube: 'youtube', hls: 'hls', file: 'asset'});
const ASK_MS = 2_000;

/**
 * What is wrong with what a form says of the source; empty where it is whole or left for later.
 *
 * @param {import('../../core/form.js').Form} form
 * @returns {Record<string, string|undefined>}
 */
export function sourceWrong(form) {
  const {kind} = form.values;
  const field = FIELD[kind];
  if (!field || written(/** @type {any} */ (form.values))) return {};
  const words = {youtube: t('rooms.check.youtube'), hls: t('rooms.check.https'), file: t('rooms.check.asset')}[/** @type {'hls'} */ (kind)];
  return {[field]: form.values[field] ? words : t('errors.field.REQUIRED')};
}

/**
 * Where the picture comes from: the ways with their steps, the address or the file, and the picture
 * itself as the organizer's own browser plays it.
 *
 * `<room-source .form=${form} .stamp=${{}} .price=${prices} later></room-source>`; the form has `kind`, `youtube`, `hls`, `asset`.
 */
class RoomSource extends PageElement {
  static properties = {form: {attribute: false}, price: {attribute: false}, later: {type: Boolean}, stamp: {attribute: false},
    assets: {state: true}, shown: {state: true}, upload: {state: true}, refused: {state: true}, sent: {state: true}};

  constructor() {
    super();
    /** Another one at each drawing of the form, whose values and errors stand here. */
    this.stamp = {};
    /** @type {import('../../core/form.js').Form} */ this.form = /** @type {any} */ (undefined);
    /** @type {any} */ this.price = undefined;
    /** @type {any[]|undefined} */ this.assets = undefined;
    /** What is played. @type {any} */ this.shown = undefined;
    /** @type {import('../../core/upload.js').Upload|undefined} */ this.upload = undefined;
    /** What was sent and is being checked, or was refused. @type {any} */ this.sent = undefined;
    /** @type {unknown} */ this.refused = undefined;
    /** Whether it may be left for later. */
    this.later = false;
    this.leaving = (/** @type {BeforeUnloadEvent} */ event) => { if (this.upload) event.preventDefault(); };
  }

  connectedCallback() {
    super.connectedCallback();
    addEventListener('beforeunload', this.leaving);
    void this.load();
    this.shown ??= written(/** @type {any} */ (this.form.values));
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    removeEventListener('beforeunload', this.leaving);
    clearTimeout(this.timer);
    this.upload?.leave();
  }

  async load() {
    this.assets = await api.get('/api/assets').then(answer => answer.assets, () => this.assets ?? []);
  }

  check() {
    this.form.check(sourceWrong(this.form));
    this.shown = written(/** @type {any} */ (this.form.values));
  }

  /** @param {string} kind */
  choose(kind) {
    this.form.set('kind', kind);
    this.shown = written(/** @type {any} */ (this.form.values));
    this.requestUpdate();
  }

  /** @param {File|undefined} file */
  async take(file) {
    if (!file || this.upload) return;
    this.sent = undefined;
    this.refused = fileWords(file);
    if (this.refused) return;
    const begun = await beginUpload(file, upload => void this.follow(upload));
    if (begun instanceof ApiError || typeof begun === 'string') {
      this.refused = begun instanceof ApiError ? problem(begun) : begun;
      return;
    }
    this.upload = begun;
    begun.start();
  }

  /** @param {import('../../core/upload.js').Upload} upload */
  async follow(upload) {
    this.requestUpdate();
    if (upload.state === 'failed') {
      this.refused = problem(upload.error);
      this.upload = undefined;
    } else if (upload.state === 'done') {
      this.upload = undefined;
      await this.look(upload.asset.id);
    }
  }

  /** Until it was looked into: then it is chosen, or why not is said. @param {string} id */
  async look(id) {
    const asset = await api.get(`/api/assets/${id}`).catch(() => this.sent ?? {id, state: 'CHECKING'});
    this.sent = asset;
    if (asset.state === 'READY') {
      await this.load();
      this.form.set('asset', id);
      this.sent = undefined;
      this.shown = written(/** @type {any} */ (this.form.values));
    } else if (asset.state === 'REJECTED') this.refused = t(`media.reason.${asset.reason}`);
    else this.timer = setTimeout(() => void this.look(id), ASK_MS);
  }

  render() {
    const {form} = this;
    const {kind} = form.values;
    const kinds = /** @type {('youtube'|'hls'|'file'|'later')[]} */ (['youtube', 'hls', 'file', ...(this.later ? ['later'] : [])]);
    return html`<div class="source stack">
      <fieldset class="stack tight"><legend class="legend">${t('rooms.source.legend')}</legend>
        <div class="choice list">${kinds.map(value => html`<label><input type="radio" name="kind" .checked=${kind === value} @change=${() => this.choose(value)}>
          <is-icon name=${ICONS[value]}></is-icon><span class="stack close"><span>${t(`rooms.source.${value}`)}</span><span class="muted small">${t(`rooms.source.${value}Hint`)}</span></span></label>`)}</div>
      </fieldset>
      ${sourceSteps(kind)}
      ${kind === 'youtube' ? this.address('youtube', 'rooms.source.youtubeUrl', 300) : nothing}
      ${kind === 'hls' ? this.address('hls', 'rooms.source.hlsUrl', 2000) : nothing}
      ${kind === 'file' ? this.files() : nothing}
      ${kind === 'later' ? nothing : this.cost(kind)}
      ${kind !== 'later' && this.shown ? html`<section class="stack tight" aria-label=${t('rooms.source.preview')}><h2>${t('rooms.source.preview')}</h2>
        <is-preview .source=${this.shown} .link=${() => api.get(`/api/assets/${this.shown.assetId}/link`)}></is-preview></section>` : nothing}
    </div>`;
  }

  /** @param {string} name @param {string} label @param {number} maxlength */
  address(name, label, maxlength) {
    const {form} = this;
    return html`<div class="stack tight">${form.field(name, {label: t(label), inputmode: 'url', spellcheck: 'false', autocomplete: 'off', maxlength, required: true,
        changed: () => this.requestUpdate(), left: () => form.values[name] && this.check()})}
      <div><is-button icon="check" label=${t('rooms.source.check')} @press=${() => this.check()}></is-button></div></div>`;
  }

  files() {
    if (!this.assets) return html`<span class="bone"></span>`;
    const ready = this.assets.filter(asset => asset.state === 'READY');
    const share = this.upload ? percent(this.upload.share) : '';
    return html`${ready.length ? this.form.field('asset', {type: 'select', label: t('rooms.source.asset'), required: true,
        changed: () => { this.shown = written(/** @type {any} */ (this.form.values)); },
        options: [['', t('rooms.source.choose')], ...ready.map(asset => [asset.id, asset.durationMs ? `${asset.name} (${length(asset.durationMs)})` : asset.name])]})
      : note('', 'film', t('rooms.source.assetNone'))}
      ${this.upload ? html`<progress class="progress" aria-label=${t('videos.now.uploading', {percent: share})} max="1" value=${this.upload.share.toFixed(4)}></progress>
          <p class="small muted">${t('videos.now.uploading', {percent: share})} · ${t('videos.now.keepOpen')}</p>`
        : this.sent && this.sent.state !== 'REJECTED' ? html`<p class="small muted" role="status">${t('videos.state.CHECKING')}</p>`
          : html`<div><label class="button picker"><is-icon name="upload"></is-icon><span>${t('rooms.source.upload')}</span>
            <input class="hidden-visually" type="file" accept=${ACCEPT} @change=${(/** @type {Event} */ e) => {
              const input = /** @type {HTMLInputElement} */ (e.target);
              const file = input.files?.[0];
              input.value = '';
              void this.take(file);
            }}></label></div>`}
      ${this.refused ? html`<div class="field"><div class="error" role="alert"><is-icon name="circle-alert"></is-icon><span>${this.refused}</span></div></div>` : nothing}`;
  }

  /** @param {string} kind */
  cost(kind) {
    if (!this.price) return nothing;
    return html`<p class="muted small">${kind === 'file'
      ? t('rooms.estimate.stored', {money: money(this.price.storedHourTiyn)})
      : t('rooms.estimate.youtube', {money: money(this.price.youtubeHourTiyn)})}</p>`;
  }
}

define('room-source', RoomSource);
