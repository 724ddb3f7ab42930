import {html, nothing} from 'lit';
import {repeat} from 'lit/directives/repeat.js';
import {ask} from '../components/dialog.js';
import {empty, problem, skeleton} from '../components/parts.js';
import {toast} from '../components/toast.js';
import {ApiError, api} from '../core/api.js';
import {PageElement, define} from '../core/element.js';
import {bytes} from '../core/format.js';
import {t} from '../core/words.js';
import {Upload} from '../core/upload.js';
import {beginUpload} from './videos/begin.js';
import {ACCEPT, fileWords, fingerprint, markOf} from './videos/file.js';
import {videoRow, watch} from './videos/row.js';

const CHANGING = ['UPLOADED', 'CHECKING'];

/** All videos, and the upload that is going on. */
class PageVideos extends PageElement {
  static properties = {assets: {state: true}, error: {state: true}, upload: {state: true}, refused: {state: true}, over: {state: true}, price: {state: true}};

  constructor() {
    super();
    /** @type {any[]|undefined} */ this.assets = undefined;
    /** @type {any} */ this.error = undefined;
    /** @type {Upload|undefined} */ this.upload = undefined;
    /** @type {unknown} */ this.refused = undefined;
    /** @type {any} */ this.price = undefined;
    this.stored = {used: 0, all: 0};
    this.over = false;
    this.leaving = (/** @type {BeforeUnloadEvent} */ event) => {
      if (this.upload && ['sending', 'waiting'].includes(this.upload.state)) event.preventDefault();
    };
  }

  connectedCallback() {
    super.connectedCallback();
    addEventListener('beforeunload', this.leaving);
    this.load();
    api.get('/api/price-list').then(price => { this.price = price; }, () => undefined);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    removeEventListener('beforeunload', this.leaving);
    clearTimeout(this.timer);
  }

  async load() {
    clearTimeout(this.timer);
    try {
      const answer = await api.get('/api/assets');
      const details = await Promise.all(answer.assets.filter((/** @type {any} */ a) => a.state === 'UPLOADING' && !a.uploaded)
        .map((/** @type {any} */ a) => api.get(`/api/assets/${a.id}`).catch(() => a)));
      this.assets = answer.assets.map((/** @type {any} */ a) => details.find(d => d.id === a.id) ?? a);
      this.stored = {used: answer.storedBytes, all: answer.mostBytes};
      this.error = undefined;
    } catch (error) {
      if (!this.assets) this.error = error;
    }
    if (this.assets?.some(asset => CHANGING.includes(asset.state))) this.timer = setTimeout(() => this.load(), 2000);
  }

  get busy() {
    return this.upload !== undefined && !['done', 'failed'].includes(this.upload.state);
  }

  /** @param {File|undefined} file */
  async take(file) {
    if (!file) return;
    if (this.busy) {
      this.refused = t('videos.check.busy');
      return;
    }
    this.refused = fileWords(file);
    if (this.refused) return;
    const mark = await fingerprint(file);
    const begun = this.assets?.find(asset => asset.state === 'UPLOADING' && asset.sizeBytes === file.size && markOf(asset.id) === mark);
    if (begun) {
      await this.goOn(begun, file);
      return;
    }
    const made = await beginUpload(file, upload => this.follow(upload));
    if (made instanceof Upload) this.send(made);
    else this.refused = made instanceof ApiError ? problem(made) : made;
  }

  /** @param {any} asset @param {File} file */
  async goOn(asset, file) {
    const known = markOf(asset.id);
    if (file.size !== asset.sizeBytes || (known && known !== await fingerprint(file))) {
      this.refused = t('videos.again.other', {name: asset.name, size: bytes(asset.sizeBytes)});
      return;
    }
    this.refused = undefined;
    try {
      const fresh = await api.get(`/api/assets/${asset.id}`);
      this.begin(file, {id: fresh.id, partBytes: fresh.partBytes, parts: Math.ceil(fresh.sizeBytes / fresh.partBytes), uploaded: fresh.uploaded ?? []});
    } catch (error) {
      if (error instanceof ApiError) this.refused = error.words;
    }
  }

  /** @param {File} file @param {any} asset */
  begin(file, asset) {
    const upload = new Upload(file, asset, () => this.follow(upload));
    this.send(upload);
  }

  /** @param {Upload} upload */
  send(upload) {
    this.upload?.leave();
    this.upload = upload;
    upload.start();
    this.load();
  }

  /** @param {Upload} upload */
  follow(upload) {
    if (upload !== this.upload) return;
    this.requestUpdate();
    if (upload.state === 'done') {
      this.upload = undefined;
      this.load();
    }
  }

  /** @param {any} asset */
  async erase(asset) {
    const yes = await ask({title: t('videos.delete.title'), text: t('videos.delete.text', {name: asset.name}), confirm: t('videos.delete.confirm'), danger: true});
    if (!yes) return;
    if (this.upload?.asset.id === asset.id) {
      this.upload?.leave();
      this.upload = undefined;
    }
    try {
      await api.delete(`/api/assets/${asset.id}`);
      toast(t('videos.delete.done'));
    } catch (error) {
      if (error instanceof ApiError) toast(error.words);
    }
    await this.load();
  }

  render() {
    if (this.error) return problem(this.error, () => this.load());
    if (!this.assets) return html`<div class="stack">${skeleton(2)}${skeleton(4)}</div>`;
    return html`<div class="stack">
      <section class="card drop ${this.over ? 'over' : ''}" @dragover=${(/** @type {Event} */ e) => { e.preventDefault(); this.over = true; }} @dragleave=${() => { this.over = false; }}
        @drop=${(/** @type {DragEvent} */ e) => { e.preventDefault(); this.over = false; void this.take(e.dataTransfer?.files[0]); }}>
        <is-icon name="cloud-upload"></is-icon>
        <div class="stack tight grow"><p>${t('videos.lead')}</p>
          <div class="row">${this.picker(t('videos.choose'), 'primary', file => this.take(file))}<span class="muted wide-only">${t('videos.drop')}</span></div>
          ${this.refused ? html`<div class="field"><div class="error" role="alert"><is-icon name="circle-alert"></is-icon><span>${this.refused}</span></div></div>` : nothing}</div>
      </section>
      ${this.assets.length
        ? html`<ul class="card flush rows">${repeat(this.assets, asset => asset.id, asset => videoRow(asset, this.parts(asset)))}</ul>
          ${this.stored.all ? html`<p class="muted small">${t('videos.stored', {used: bytes(this.stored.used), all: bytes(this.stored.all)})}</p>` : nothing}`
        : html`<div class="card flush">${empty({icon: 'film', title: t('videos.empty.title'), text: t('videos.empty.text')})}</div>`}
    </div>`;
  }

  /** @param {any} asset */
  parts(asset) {
    return {
      upload: this.upload?.asset.id === asset.id ? this.upload : undefined,
      price: this.price,
      erase: () => this.erase(asset),
      watch: () => watch(asset),
      again: this.picker(t('videos.again.label'), '', file => this.goOn(asset, file)),
      blocked: this.busy,
    };
  }

  /** @param {string} label @param {string} kind @param {(file: File) => void} took */
  picker(label, kind, took) {
    return html`<label class="button ${kind} picker"><is-icon name="upload"></is-icon><span>${label}</span>
      <input class="hidden-visually" type="file" accept=${ACCEPT} @change=${(/** @type {Event} */ e) => {
        const input = /** @type {HTMLInputElement} */ (e.target);
        const file = input.files?.[0];
        input.value = '';
        if (file) took(file);
      }}></label>`;
  }
}

define('page-videos', PageVideos);
