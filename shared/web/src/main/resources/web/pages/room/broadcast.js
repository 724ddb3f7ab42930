import {html, nothing} from 'lit';
import {note, problem} from '../../components/parts.js';
import {toast} from '../../components/toast.js';
import {api} from '../../core/api.js';
import {PageElement, define} from '../../core/element.js';
import {Form} from '../../core/form.js';
import {length, money} from '../../core/format.js';
import {httpsAddress, youtubeId} from '../../core/sources.js';
import {t} from '../../core/words.js';
import {settingsOf} from './rules.js';
import '../../components/field.js';
import '../../components/preview.js';

const KINDS = /** @type {const} */ (['youtube', 'hls', 'file']);
const ICONS = {youtube: 'youtube', hls: 'signal', file: 'film'};

/** Where the picture comes from, checked by playing it here. */
class RoomBroadcast extends PageElement {
  static properties = {room: {attribute: false}, price: {attribute: false}, assets: {state: true}, shown: {state: true}};

  constructor() {
    super();
    /** @type {import('../rooms/state.js').Room} */ this.room = /** @type {any} */ (undefined);
    /** @type {any} */ this.price = undefined;
    /** @type {any[]|undefined} */ this.assets = undefined;
    /** @type {Form} */ this.form = /** @type {any} */ (undefined);
    /** @type {any} */ this.shown = undefined;
  }

  connectedCallback() {
    super.connectedCallback();
    api.get('/api/assets').then(answer => { this.assets = answer.assets; }, () => { this.assets = []; });
  }

  /** @param {import('lit').PropertyValues} changed */
  willUpdate(changed) {
    if (!changed.has('room') || !this.room) return;
    const {source} = this.room;
    const values = {kind: source?.kind ?? 'youtube', youtube: source?.kind === 'youtube' ? source.url ?? source.videoId : '',
      hls: source?.kind === 'hls' ? source.url : '', asset: source?.assetId ?? ''};
    if (!this.form) this.form = new Form(this, `source-${this.room.id}`, values);
    else this.form.reset(values);
    this.shown ??= source ?? undefined;
  }

  /** @returns {import('../../core/sources.js').Source|undefined} */
  written() {
    const {kind, youtube, hls, asset} = this.form.values;
    if (kind === 'youtube') {
      const videoId = youtubeId(youtube);
      return videoId ? {kind, videoId, url: `https://www.youtube.com/watch?v=${videoId}`} : undefined;
    }
    if (kind === 'hls') {
      const url = httpsAddress(hls);
      return url ? {kind, url} : undefined;
    }
    return asset ? {kind: 'file', assetId: asset} : undefined;
  }

  check() {
    const source = this.written();
    const {kind} = this.form.values;
    const field = kind === 'file' ? 'asset' : kind;
    const words = {youtube: t('rooms.check.youtube'), hls: t('rooms.check.https'), file: t('rooms.check.asset')}[/** @type {'hls'} */ (kind)];
    this.form.check({...this.form.missing([field]), ...(this.form.values[field] && !source ? {[field]: words} : {})});
    this.shown = source;
    return source;
  }

  /** @param {Event} event */
  async send(event) {
    event.preventDefault();
    const source = this.check();
    if (!source) return;
    const room = await this.form.send(() => api.put(`/api/rooms/${this.room.id}`, {...settingsOf(this.room), source}, {version: this.room.version}));
    if (!room) return;
    toast(t('rooms.saved'));
    this.dispatchEvent(new CustomEvent('room', {bubbles: true, detail: room}));
  }

  render() {
    const {form} = this;
    const {kind} = form.values;
    return html`<div class="two-columns">
      <form class="form" novalidate @submit=${this.send}>
        <p class="muted reading">${t('rooms.source.lead')}</p>
        ${this.room.onAir ? note('warning', 'info', t('rooms.source.onAir')) : nothing}
        <fieldset class="stack tight"><legend class="legend">${t('rooms.source.legend')}</legend>
          <div class="choice list">${KINDS.map(value => html`<label><input type="radio" name="kind" .checked=${kind === value} @change=${() => { form.set('kind', value); this.shown = this.written(); }}>
            <is-icon name=${ICONS[value]}></is-icon><span class="stack close"><span>${t(`rooms.source.${value}`)}</span><span class="muted small">${t(`rooms.source.${value}Hint`)}</span></span></label>`)}</div>
        </fieldset>
        ${kind === 'youtube' ? form.field('youtube', {label: t('rooms.source.youtubeUrl'), inputmode: 'url', spellcheck: 'false', autocomplete: 'off', maxlength: 300, required: true, left: () => form.values.youtube && this.check()}) : nothing}
        ${kind === 'hls' ? form.field('hls', {label: t('rooms.source.hlsUrl'), inputmode: 'url', spellcheck: 'false', autocomplete: 'off', maxlength: 2000, required: true, left: () => form.values.hls && this.check()}) : nothing}
        ${kind === 'file' ? this.files() : nothing}
        ${this.cost(kind)}
        ${problem(form.problem)}
        <div class="actions stick"><is-button kind="primary" type="submit" label=${t('common.save')} ?busy=${form.busy}></is-button></div>
      </form>
      <section class="stack tight" aria-label=${t('rooms.source.preview')}>
        <h2>${t('rooms.source.preview')}</h2>
        <is-preview .source=${this.shown} .link=${() => api.get(`/api/assets/${this.shown.assetId}/link`)}></is-preview>
        ${this.shown ? nothing : html`<p class="muted small">${t(`rooms.source.${kind}Hint`)}</p>`}
      </section>
    </div>`;
  }

  files() {
    if (!this.assets) return html`<span class="bone"></span>`;
    const ready = this.assets.filter(asset => asset.state === 'READY');
    if (!ready.length) {
      return html`<div class="stack tight" id="asset">${note('', 'film', t('rooms.source.assetNone'))}
        <div><is-button icon="upload" href="/app/videos" label=${t('rooms.source.upload')}></is-button></div></div>`;
    }
    return html`${this.form.field('asset', {type: 'select', label: t('rooms.source.asset'), required: true, changed: () => { this.shown = this.written(); },
      options: [['', t('rooms.source.choose')], ...ready.map(asset => [asset.id, asset.durationMs ? `${asset.name} (${length(asset.durationMs)})` : asset.name])]})}
      <p><a href="/app/videos">${t('rooms.source.upload')}</a></p>`;
  }

  /** @param {string} kind */
  cost(kind) {
    if (!this.price) return nothing;
    return html`<p class="muted small">${kind === 'file'
      ? t('rooms.estimate.stored', {money: money(this.price.storedHourTiyn)})
      : t('rooms.estimate.youtube', {money: money(this.price.youtubeHourTiyn)})}</p>`;
  }
}

define('room-broadcast', RoomBroadcast);
