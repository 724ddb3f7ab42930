import {html} from 'lit';
import {PageElement, define} from '../../core/element.js';
import {t} from '../../core/words.js';
import {studioLink, viewerLink} from '../rooms/state.js';
import '../../components/copy.js';
import './cover.js';

/** Everything about a room that can be sent to somebody. */
class RoomLinks extends PageElement {
  static properties = {room: {attribute: false}};

  constructor() {
    super();
    /** @type {import('../rooms/state.js').Room} */ this.room = /** @type {any} */ (undefined);
  }

  render() {
    const viewer = viewerLink(this.room);
    const invitation = t('rooms.links.invitationText', {title: this.room.title, link: viewer});
    return html`<div class="stack column">
      ${this.link(t('rooms.links.viewer'), t('rooms.links.viewerHint'), viewer, 'primary')}
      <room-cover .room=${this.room}></room-cover>
      ${this.link(t('rooms.links.studio'), t('rooms.links.studioHint'), location.origin + studioLink(this.room), '')}
      <section class="card stack tight"><h2>${t('rooms.links.invitation')}</h2><p class="muted">${t('rooms.links.invitationHint')}</p>
        <pre class="invitation">${invitation}</pre>
        <div><is-copy .text=${invitation} label=${t('rooms.links.copyText')}></is-copy></div></section>
    </div>`;
  }

  /** @param {string} title @param {string} hint @param {string} address @param {string} kind */
  link(title, hint, address, kind) {
    return html`<section class="card stack tight"><h2>${title}</h2><p class="muted">${hint}</p>
      <p class="address">${address}</p>
      <div class="row tight"><is-copy kind=${kind} .text=${address}></is-copy>
        <is-button icon="external-link" href=${address} target="_blank" label=${t('common.open')}></is-button></div></section>`;
  }
}

define('room-links', RoomLinks);
