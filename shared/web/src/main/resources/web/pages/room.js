import {html, nothing} from 'lit';
import {chip, problem, skeleton} from '../components/parts.js';
import {api} from '../core/api.js';
import {PageElement, define} from '../core/element.js';
import {page} from '../core/page.js';
import {setTitle} from '../core/title.js';
import {t} from '../core/words.js';
import {asViewerLink, begun, stateChip, studioLink} from './rooms/state.js';
import './room/general.js';
import './room/broadcast.js';
import './room/banners.js';
import './room/links.js';
import '../components/journey.js';
import '../components/tabs.js';

const TABS = ['general', 'broadcast', 'banners', 'links'];

/** A room's settings in tabs; the tab stands in the address. */
class PageRoom extends PageElement {
  static properties = {room: {state: true}, error: {state: true}, tab: {state: true}, past: {state: true}, price: {state: true}};

  constructor() {
    super();
    /** @type {import('./rooms/state.js').Room|undefined} */ this.room = undefined;
    /** @type {any} */ this.error = undefined;
    /** @type {any[]} */ this.past = [];
    /** @type {any} */ this.price = undefined;
    this.tab = this.fromAddress();
    this.followAddress = () => { this.tab = this.fromAddress(); };
  }

  connectedCallback() {
    super.connectedCallback();
    addEventListener('hashchange', this.followAddress);
    this.load();
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    removeEventListener('hashchange', this.followAddress);
  }

  fromAddress() {
    const asked = location.hash.slice(1);
    return TABS.includes(asked) ? asked : 'general';
  }

  async load() {
    this.error = undefined;
    const id = page.params.roomId;
    try {
      this.show(await api.get(`/api/rooms/${id}`));
    } catch (error) {
      this.error = error;
      return;
    }
    [this.past, this.price] = await Promise.all([
      api.get(`/api/rooms/${id}/sessions`).then(answer => answer.sessions, () => []),
      api.get('/api/price-list').catch(() => undefined)]);
  }

  /** @param {import('./rooms/state.js').Room} room */
  show(room) {
    this.room = room;
    setTitle(room.title, '/app/rooms');
  }

  /** @param {string} tab */
  choose(tab) {
    this.tab = tab;
    history.replaceState(history.state, '', `#${tab}`);
  }

  render() {
    const {room} = this;
    if (this.error) return problem(this.error, () => this.load());
    if (!room) return skeleton(6);
    return html`<div class="stack loose">
      <div class="stack">
        <div class="row apart">
          <div class="row">${stateChip(room)}${begun(room) && room.viewersNow !== undefined ? chip(t('rooms.viewers', {n: room.viewersNow}), '', 'users') : nothing}</div>
          <div class="row tight fill">
            <is-button class="wide-only" icon="external-link" href=${asViewerLink(room)} target="_blank" label=${t('common.openAsViewer')}></is-button>
            <is-button class="narrow-only" square icon="external-link" href=${asViewerLink(room)} target="_blank" label=${t('common.openAsViewer')}></is-button>
            <is-button kind="primary" icon="radio" href=${studioLink(room)} label=${t('rooms.toStudio')}></is-button>
          </div>
        </div>
        <is-journey here="room" hint .room=${room}></is-journey>
      </div>
      <is-tabs label=${t('rooms.tab.label')} .tabs=${TABS.map(id => [id, t(`rooms.tab.${id}`)])} .selected=${this.tab} @tab=${(/** @type {CustomEvent} */ e) => this.choose(e.detail)}></is-tabs>
      <div role="tabpanel" id="panel-${this.tab}" aria-labelledby="tab-${this.tab}" @room=${(/** @type {CustomEvent} */ e) => this.show(e.detail)} @reload=${() => this.load()}>${{
        general: () => html`<room-general .room=${room} .price=${this.price} .past=${this.past}></room-general>`,
        broadcast: () => html`<room-broadcast .room=${room} .price=${this.price}></room-broadcast>`,
        banners: () => html`<room-banners .room=${room}></room-banners>`,
        links: () => html`<room-links .room=${room}></room-links>`,
      }[/** @type {'general'} */ (this.tab)]()}</div>
    </div>`;
  }
}

define('page-room', PageRoom);
