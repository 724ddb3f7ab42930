import {html, nothing} from 'lit';
import {note, problem} from '../../components/parts.js';
import {toast} from '../../components/toast.js';
import {api} from '../../core/api.js';
import {PageElement, define} from '../../core/element.js';
import {Form} from '../../core/form.js';
import {written} from '../../core/sources.js';
import {t} from '../../core/words.js';
import {settingsOf} from './rules.js';
import {sourceWrong} from './source.js';
import '../../components/field.js';

/** Where the picture of a room's next live comes from. */
class RoomBroadcast extends PageElement {
  static properties = {room: {attribute: false}, price: {attribute: false}};

  constructor() {
    super();
    /** @type {import('../rooms/state.js').Room} */ this.room = /** @type {any} */ (undefined);
    /** @type {any} */ this.price = undefined;
    /** @type {Form} */ this.form = /** @type {any} */ (undefined);
  }

  /** @param {import('lit').PropertyValues} changed */
  willUpdate(changed) {
    if (!changed.has('room') || !this.room) return;
    const {source} = this.room;
    const values = {kind: source?.kind ?? 'youtube', youtube: source?.kind === 'youtube' ? source.url ?? source.videoId : '',
      hls: source?.kind === 'hls' ? source.url : '', asset: source?.assetId ?? ''};
    if (!this.form) this.form = new Form(this, `source-${this.room.id}`, values);
    else this.form.reset(values);
  }

  /** @param {Event} event */
  async send(event) {
    event.preventDefault();
    const source = written(/** @type {any} */ (this.form.values));
    if (!this.form.check(sourceWrong(this.form)) || !source) return;
    const room = await this.form.send(() => api.put(`/api/rooms/${this.room.id}`, {...settingsOf(this.room), source}, {version: this.room.version}));
    if (!room) return;
    toast(t('rooms.saved'));
    this.dispatchEvent(new CustomEvent('room', {bubbles: true, detail: room}));
  }

  render() {
    const {form} = this;
    return html`<form class="form column" novalidate @submit=${this.send}>
      <p class="muted reading">${t('rooms.source.lead')}</p>
      ${this.room.onAir ? note('warning', 'info', t('rooms.source.onAir')) : nothing}
      <room-source .form=${form} .stamp=${{}} .price=${this.price}></room-source>
      ${problem(form.problem)}
      <div class="actions stick"><is-button kind="primary" type="submit" label=${t('common.save')} ?busy=${form.busy}></is-button></div>
    </form>`;
  }
}

define('room-broadcast', RoomBroadcast);
