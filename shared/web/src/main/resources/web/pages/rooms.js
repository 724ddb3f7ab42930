import {html, nothing} from 'lit';
import {repeat} from 'lit/directives/repeat.js';
import {empty, note, problem, skeleton} from '../components/parts.js';
import {api} from '../core/api.js';
import {PageElement, define} from '../core/element.js';
import {t} from '../core/words.js';
import {begun, stateChip, studioLink, viewerLink} from './rooms/state.js';
import '../components/copy.js';
import '../components/menu.js';

/** All rooms: state, viewers now, the viewer's link to copy, the way in. */
class PageRooms extends PageElement {
  static properties = {rooms: {state: true}, error: {state: true}};

  constructor() {
    super();
    /** @type {import('./rooms/state.js').Room[]|undefined} */ this.rooms = undefined;
    /** @type {any} */ this.error = undefined;
    this.limit = 10;
  }

  connectedCallback() {
    super.connectedCallback();
    this.load();
    this.timer = setInterval(() => document.visibilityState === 'visible' && this.load(), 20_000);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    clearInterval(this.timer);
  }

  async load() {
    try {
      const {rooms, limit} = await api.get('/api/rooms');
      this.limit = limit;
      this.rooms = rooms;
      this.error = undefined;
    } catch (error) {
      if (!this.rooms) this.error = error;
    }
  }

  render() {
    if (this.error) return problem(this.error, () => this.load());
    if (!this.rooms) return html`<div class="stack">${skeleton(2)}${skeleton(2)}</div>`;
    if (!this.rooms.length) {
      return html`<div class="card flush">${empty({
        icon: 'presentation', title: t('rooms.empty.title'), text: t('rooms.empty.text'),
        action: html`<is-button kind="primary" icon="plus" href="/app/rooms/new" label=${t('rooms.create')}></is-button>`,
      })}</div>`;
    }
    const full = this.rooms.length >= this.limit;
    return html`<div class="stack">
      <div class="row apart">
        <p class="muted tabular">${t('rooms.count', {n: this.rooms.length, limit: this.limit})}</p>
        <div class="wide-only">${this.create(full)}</div>
      </div>
      ${full ? note('warning', 'info', t('rooms.full', {limit: this.limit})) : nothing}
      <ul class="card flush rows rooms">${repeat(this.rooms, room => room.id, room => this.row(room))}</ul>
      <div class="stick narrow-only">${this.create(full)}</div>
    </div>`;
  }

  /** @param {boolean} full */
  create(full) {
    return html`<is-button kind="primary" icon="plus" href=${full ? nothing : '/app/rooms/new'} .reason=${full ? t('rooms.full', {limit: this.limit}) : undefined} label=${t('rooms.create')}></is-button>`;
  }

  /** @param {import('./rooms/state.js').Room} room */
  row(room) {
    return html`<li class="room-row">
      <div class="stack tight grow">
        <a class="large strong plain" href="/app/rooms/${room.id}">${room.title}</a>
        <div class="row tight">${stateChip(room)}
          ${begun(room) && room.viewersNow !== undefined ? html`<span class="muted small tabular">${t('rooms.viewers', {n: room.viewersNow})}</span>` : nothing}
          <span class="muted small clip">${viewerLink(room).replace(/^https?:\/\//, '')}</span></div>
      </div>
      <div class="row tight even">
        <is-button icon="radio" href=${studioLink(room)} label=${t('rooms.toStudio')}></is-button>
        <is-copy square .text=${viewerLink(room)}></is-copy>
        <is-menu label=${t('rooms.menu', {title: room.title})} .items=${[
          {label: t('rooms.settings'), icon: 'settings', href: `/app/rooms/${room.id}`},
          {label: t('common.openAsViewer'), icon: 'external-link', href: `/r/${room.slug}`},
          {label: t('rooms.tab.banners'), icon: 'megaphone', href: `/app/rooms/${room.id}#banners`},
        ]}></is-menu>
      </div>
    </li>`;
  }
}

define('page-rooms', PageRooms);
