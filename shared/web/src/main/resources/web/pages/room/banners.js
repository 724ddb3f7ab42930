import {html, nothing} from 'lit';
import {repeat} from 'lit/directives/repeat.js';
import {chip, empty, problem, skeleton} from '../../components/parts.js';
import {toast} from '../../components/toast.js';
import {ApiError, api} from '../../core/api.js';
import {PageElement, define} from '../../core/element.js';
import {t} from '../../core/words.js';
import {editBanner} from './banner-form.js';

const ICONS = /** @type {Record<string, string>} */ ({button: 'mouse-pointer-click', link: 'link', text: 'type'});

/** The banners of a room: made here, shown in the studio. */
class RoomBanners extends PageElement {
  static properties = {room: {attribute: false}, banners: {state: true}, error: {state: true}, leaving: {state: true}};

  constructor() {
    super();
    /** @type {import('../rooms/state.js').Room} */ this.room = /** @type {any} */ (undefined);
    /** @type {any[]|undefined} */ this.banners = undefined;
    /** @type {any} */ this.error = undefined;
    /** @type {string[]} */ this.leaving = [];
  }

  connectedCallback() {
    super.connectedCallback();
    this.load();
  }

  get path() {
    return `/api/rooms/${this.room.id}/banners`;
  }

  async load() {
    try {
      this.banners = (await api.get(this.path)).banners;
      this.error = undefined;
    } catch (error) {
      this.error = error;
    }
  }

  /** @param {any} [banner] */
  async edit(banner) {
    const saved = await editBanner(this.room.id, banner);
    if (!saved) return;
    toast(t(banner ? 'rooms.banner.saved' : 'rooms.banner.created'));
    await this.load();
  }

  /** Gone from the list at once, from the server when the time to undo is over. @param {any} banner */
  erase(banner) {
    this.leaving = [...this.leaving, banner.id];
    const back = () => { this.leaving = this.leaving.filter(id => id !== banner.id); };
    const done = async () => {
      try {
        await api.delete(`${this.path}/${banner.id}`);
        await this.load();
      } catch (error) {
        if (error instanceof ApiError) toast(error.words);
      }
      back();
    };
    toast(t('rooms.banner.deleted'), {undo: back, done});
  }

  render() {
    if (this.error) return problem(this.error, () => this.load());
    if (!this.banners) return skeleton(3);
    const shown = this.banners.filter(banner => !this.leaving.includes(banner.id));
    if (!shown.length) {
      return html`<div class="card flush">${empty({icon: 'megaphone', title: t('rooms.banner.emptyTitle'), text: t('rooms.banner.emptyText'),
        action: html`<is-button kind="primary" icon="plus" label=${t('rooms.banner.add')} @press=${() => this.edit()}></is-button>`})}</div>`;
    }
    return html`<div class="stack">
      <div class="row apart"><p class="muted grow">${t('rooms.banner.lead')}</p>
        <is-button kind="primary" icon="plus" label=${t('rooms.banner.add')} @press=${() => this.edit()}></is-button></div>
      <ul class="card flush rows">${repeat(shown, banner => banner.id, banner => html`<li class="row apart top">
        <div class="stack tight grow"><div class="row tight"><strong>${banner.title}</strong>${chip(t(`rooms.banner.${banner.kind}`), '', ICONS[banner.kind])}</div>
          ${banner.text ? html`<p>${banner.text}</p>` : nothing}
          ${banner.url ? html`<p class="muted small clip">${banner.label ? `${banner.label}: ` : ''}<a href=${banner.url} target="_blank" rel="noopener">${banner.url.replace(/^https:\/\//, '')}</a></p>` : nothing}</div>
        <div class="row tight even">
          <is-button square kind="quiet" icon="pencil" label="${t('common.edit')}: ${banner.title}" @press=${() => this.edit(banner)}></is-button>
          <is-button square kind="quiet" icon="trash-2" label="${t('common.delete')}: ${banner.title}" @press=${() => this.erase(banner)}></is-button>
        </div></li>`)}</ul>
    </div>`;
  }
}

define('room-banners', RoomBanners);
