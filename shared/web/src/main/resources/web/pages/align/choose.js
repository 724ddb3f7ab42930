import {html} from 'lit';
import {problem, skeleton} from '../../components/parts.js';
import {api} from '../../core/api.js';
import {PageElement, define} from '../../core/element.js';
import {Form} from '../../core/form.js';
import {t} from '../../core/words.js';
import {chosenVideo, videoFields, videoTrouble} from './video-field.js';

/** Which video a scenario is to be aligned with. @fires video with the source in `detail` */
class AlignChoose extends PageElement {
  static properties = {assets: {state: true}, error: {state: true}};

  constructor() {
    super();
    /** @type {any[]|undefined} */ this.assets = undefined;
    /** @type {any} */ this.error = undefined;
    this.form = new Form(this, 'align-video', {assetId: '', url: ''}, {keep: false});
  }

  connectedCallback() {
    super.connectedCallback();
    void this.load();
  }

  async load() {
    try {
      this.assets = (await api.get('/api/assets')).assets;
      this.error = undefined;
    } catch (error) {
      this.error = error;
    }
  }

  /** @param {Event} event */
  send(event) {
    event.preventDefault();
    const {form} = this;
    const source = chosenVideo(form.values);
    if (form.check(videoTrouble(form)) && source) this.dispatchEvent(new CustomEvent('video', {detail: source}));
  }

  render() {
    if (this.error) return problem(this.error, () => this.load());
    if (!this.assets) return skeleton(3);
    return html`<form class="form column" novalidate @submit=${this.send}>
      ${videoFields(this.form, this.assets)}
      <p><a class="tap" href="/app/videos">${t('align.upload')}</a></p>
      <div class="actions stick"><is-button kind="primary" icon="arrow-right" type="submit" label=${t('align.go')}></is-button></div></form>`;
  }
}

define('align-choose', AlignChoose);
