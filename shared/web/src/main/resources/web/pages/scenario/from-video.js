import {html} from 'lit';
import {open} from '../../components/dialog.js';
import {problem, skeleton} from '../../components/parts.js';
import {api} from '../../core/api.js';
import {PageElement, define} from '../../core/element.js';
import {Form} from '../../core/form.js';
import {length} from '../../core/format.js';
import {t} from '../../core/words.js';
import '../../components/field.js';

/** An empty scenario over a stored video. @fires made with the scenario, or with nothing when it was left */
class ScenarioFromVideo extends PageElement {
  static properties = {videos: {state: true}, error: {state: true}};

  constructor() {
    super();
    /** @type {any[]|undefined} */ this.videos = undefined;
    /** @type {any} */ this.error = undefined;
    this.form = new Form(this, 'scenario-from-video', {title: '', assetId: ''});
  }

  connectedCallback() {
    super.connectedCallback();
    this.load();
  }

  async load() {
    this.error = undefined;
    try {
      this.videos = (await api.get('/api/assets')).assets.filter((/** @type {any} */ asset) => asset.state === 'READY');
    } catch (error) {
      this.error = error;
    }
  }

  /** @param {Event} event */
  async send(event) {
    event.preventDefault();
    if (!this.form.check(this.form.missing(['title', 'assetId']))) return;
    const {title, assetId} = this.form.values;
    const made = await this.form.send(key => api.post('/api/scenarios', {title: title.trim(), assetId}, {key}));
    if (made) this.dispatchEvent(new CustomEvent('made', {detail: made}));
  }

  render() {
    if (this.error) return problem(this.error, () => this.load());
    if (!this.videos) return skeleton(3);
    if (!this.videos.length) {
      return html`<p>${t('scenarios.fromVideo.none')}</p>
        <div class="actions"><is-button kind="primary" icon="upload" href="/app/videos" label=${t('scenarios.fromVideo.upload')}></is-button></div>`;
    }
    return html`<form class="form" novalidate @submit=${this.send}>
      <p class="muted">${t('scenarios.fromVideo.text')}</p>
      ${this.form.field('assetId', {type: 'select', size: 'wide', label: t('scenarios.fromVideo.video'), required: true,
        options: [['', t('scenarios.fromVideo.choose')], ...this.videos.map(video => [video.id, `${video.name} · ${length(video.durationMs)}`])]})}
      ${this.form.field('title', {size: 'wide', label: t('scenarios.title'), required: true, maxlength: 120})}
      ${problem(this.form.problem)}
      <div class="actions"><is-button label=${t('common.cancel')} @press=${() => this.dispatchEvent(new CustomEvent('made'))}></is-button>
        <is-button kind="primary" type="submit" label=${t('scenarios.fromVideo.make')} ?busy=${this.form.busy}></is-button></div></form>`;
  }
}

define('scenario-from-video', ScenarioFromVideo);

/** Asks for a video and goes to its new scenario. */
export function writeFromVideo() {
  open(t('scenarios.fromVideo.make'), close => html`<scenario-from-video @made=${(/** @type {CustomEvent} */ e) => {
    close();
    if (e.detail) location.assign(`/app/scenarios/${e.detail.id}?edit`);
  }}></scenario-from-video>`);
}
