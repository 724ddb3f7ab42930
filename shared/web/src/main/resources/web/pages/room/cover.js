import {html, nothing} from 'lit';
import {note, problem} from '../../components/parts.js';
import {toast} from '../../components/toast.js';
import {ApiError, api} from '../../core/api.js';
import {PageElement, define} from '../../core/element.js';
import {page} from '../../core/page.js';
import {t} from '../../core/words.js';
import {HEIGHT, WIDTH, draw, jpeg, loss, opened, small} from './picture.js';

const ACCEPT = 'image/jpeg,image/png,image/webp';
const MIDDLE = 0.5;

/**
 * The card that a room's link shows in a messenger, and its picture: chosen, cut and taken away here.
 *
 * @fires room with the changed room
 * @fires reload when somebody else changed it
 */
class RoomCover extends PageElement {
  static properties = {room: {attribute: false}, card: {state: true}, picked: {state: true}, at: {state: true}, busy: {state: true}, error: {state: true}, unreadable: {state: true}};

  constructor() {
    super();
    /** @type {import('../rooms/state.js').Room} */ this.room = /** @type {any} */ (undefined);
    /** What a robot reads. @type {{title: string, description: string}|undefined} */ this.card = undefined;
    /** @type {HTMLImageElement|undefined} */ this.picked = undefined;
    this.at = MIDDLE;
    this.busy = false;
    /** @type {ApiError|undefined} */ this.error = undefined;
    this.unreadable = false;
  }

  /** @param {import('lit').PropertyValues} changed */
  updated(changed) {
    if (changed.has('room')) void this.read();
    const canvas = this.querySelector('canvas');
    if (this.picked && canvas && (changed.has('picked') || changed.has('at'))) draw(canvas, this.picked, this.at);
  }

  /** Asks as a robot does, without cookies: so no cache answers with what was. */
  async read() {
    const {room} = this;
    const text = await fetch(`/r/${room.slug}`, {credentials: 'omit'}).then(answer => answer.text(), () => '');
    if (room !== this.room || !text) return;
    const {head} = new DOMParser().parseFromString(text, 'text/html');
    const say = (/** @type {string} */ name) => head.querySelector(`meta[property="og:${name}"]`)?.getAttribute('content') ?? '';
    this.card = {title: say('title'), description: say('description')};
  }

  /** @param {Event} event */
  async choose(event) {
    const input = /** @type {HTMLInputElement} */ (event.target);
    const file = input.files?.[0];
    input.value = '';
    if (!file) return;
    this.leave();
    try {
      this.picked = await opened(file);
      this.at = MIDDLE;
    } catch {
      this.unreadable = true;
    }
  }

  leave() {
    this.picked = undefined;
    this.error = undefined;
    this.unreadable = false;
  }

  async save() {
    const canvas = this.querySelector('canvas');
    if (!canvas) return;
    const saved = await this.send(async () => {
      const room = await api.put(`/api/rooms/${this.room.id}/cover`, await jpeg(canvas), {version: this.room.version});
      await arrived(room.cover);
      return room;
    });
    if (!saved) return;
    this.leave();
    toast(t('rooms.cover.saved'));
    await this.updateComplete;
    this.querySelector('input')?.focus();
  }

  async takeDown() {
    const panel = this.parentElement?.closest('[role="tabpanel"]');
    const kept = await fetch(this.room.cover ?? '').then(answer => (answer.ok ? answer.blob() : undefined), () => undefined);
    const bare = await this.send(() => api.delete(`/api/rooms/${this.room.id}/cover`, {version: this.room.version}));
    if (!bare) return;
    toast(t('rooms.cover.removed'), kept && {undo: async () => {
      try {
        tell(panel, await api.put(`/api/rooms/${bare.id}/cover`, kept, {version: bare.version}));
      } catch (error) {
        if (!(error instanceof ApiError)) throw error;
        toast(error.words);
      }
    }});
  }

  /** @param {() => Promise<import('../rooms/state.js').Room>} change */
  async send(change) {
    if (this.busy) return undefined;
    this.busy = true;
    this.error = undefined;
    try {
      const room = await change();
      tell(this, room);
      return room;
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      this.error = error;
      return undefined;
    } finally {
      this.busy = false;
    }
  }

  reload() {
    this.error = undefined;
    this.dispatchEvent(new CustomEvent('reload', {bubbles: true}));
  }

  render() {
    const {room, card, picked} = this;
    return html`<section class="card stack" aria-labelledby="cover-title">
      <div class="stack tight"><h2 id="cover-title">${t('rooms.cover.title')}</h2><p class="muted">${t('rooms.cover.lead')}</p></div>
      <figure class="link-card">
        ${picked ? html`<canvas role="img" aria-label=${t('rooms.cover.alt')} width=${WIDTH} height=${HEIGHT}></canvas>`
          : html`<img src=${room.cover ?? `${page.base}/share/${room.language}.png`} alt=${t(room.cover ? 'rooms.cover.alt' : 'rooms.cover.altUsual')} width=${WIDTH} height=${HEIGHT}>`}
        <figcaption class="stack close"><strong class="lines">${card?.title ?? room.title}</strong>
          ${card ? html`<span class="lines">${card.description}</span>` : html`<span class="bone"></span>`}
          <span class="muted small">${location.host}</span></figcaption>
      </figure>
      ${picked ? this.cut(picked) : nothing}
      ${this.unreadable ? html`<div class="field"><div class="error" role="alert"><is-icon name="circle-alert"></is-icon><span>${t('rooms.cover.unreadable')}</span></div></div>` : nothing}
      ${problem(this.error)}
      <div class="row tight">${picked ? this.decide() : this.begin()}</div>
      <p class="muted small">${t(picked ? 'rooms.cover.kept' : 'rooms.cover.hint')}</p>
    </section>`;
  }

  /** @param {HTMLImageElement} picked */
  cut({naturalWidth, naturalHeight}) {
    const side = loss(naturalWidth, naturalHeight);
    return html`${side ? html`<label class="stack close"><span class="legend">${t(`rooms.cover.part.${side}`)}</span>
        <input class="slider" type="range" name="part" min="0" max="1" step="0.01" .value=${String(this.at)} @input=${(/** @type {Event} */ e) => { this.at = Number(/** @type {HTMLInputElement} */ (e.target).value); }}></label>` : nothing}
      ${small(naturalWidth, naturalHeight) ? note('warning', 'triangle-alert', t('rooms.cover.small')) : nothing}`;
  }

  decide() {
    return html`<is-button kind="primary" label=${t('rooms.cover.save')} ?busy=${this.busy} @press=${this.save}></is-button>
      ${this.error?.code === 'STALE_VERSION' ? html`<is-button icon="rotate-ccw" label=${t('rooms.cover.reload')} @press=${this.reload}></is-button>` : nothing}
      <is-button label=${t('common.cancel')} @press=${this.leave}></is-button>`;
  }

  begin() {
    return html`<label class="button picker"><is-icon name="upload"></is-icon><span>${t(this.room.cover ? 'rooms.cover.replace' : 'rooms.cover.choose')}</span>
        <input class="hidden-visually" type="file" name="cover" accept=${ACCEPT} @change=${this.choose}></label>
      ${this.room.cover ? html`<is-button kind="danger-quiet" icon="trash-2" label=${t('rooms.cover.remove')} ?busy=${this.busy} @press=${this.takeDown}></is-button>` : nothing}`;
  }
}

/** Until the browser has a picture, so that it takes the place of the drawn one unseen. @param {string} address */
async function arrived(address) {
  const image = new Image();
  image.src = address;
  await image.decode().catch(() => {});
}

/** @param {Element|null|undefined} from @param {import('../rooms/state.js').Room} room */
function tell(from, room) {
  from?.dispatchEvent(new CustomEvent('room', {bubbles: true, detail: room}));
}

define('room-cover', RoomCover);
