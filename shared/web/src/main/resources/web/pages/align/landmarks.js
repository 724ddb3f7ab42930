import {html, nothing} from 'lit';
import {chip} from '../../components/parts.js';
import {PageElement, define} from '../../core/element.js';
import {clock} from '../../core/format.js';
import {t} from '../../core/words.js';
import {eventIcon, eventWords, isMessage} from '../scenario/events.js';
import {place} from './bind.js';
import {tenths} from './time.js';
import '../../components/virtual-list.js';

/** @typedef {{id: string, logMs: number, icon: string, words: string, name?: string}} Landmark */

/** With fewer of them, viewers' messages serve too. */
const ENOUGH = 3;

/**
 * What can be found in a picture: start and end, banners, the host's messages, and where those are few
 * everybody's.
 *
 * @param {import('../scenario/events.js').Event[]} events
 * @param {number} lengthMs
 * @param {import('./marks.js').Mark[]} marks those of no event came from a published alignment
 * @returns {Landmark[]}
 */
export function landmarks(events, lengthMs, marks) {
  const messages = events.filter(isMessage);
  const certain = events.filter(event => event.type === 'banner.shown' || (isMessage(event) && event.actor.role === 'host'));
  const found = certain.length < ENOUGH ? events.filter(event => messages.includes(event) || certain.includes(event)) : certain;
  const all = [
    {id: 'start', logMs: 0, icon: 'circle-play', words: t('align.start')},
    ...found.filter(event => event.offsetMs >= 0).map(event => ({
      id: event.id, logMs: event.offsetMs, icon: eventIcon(event), words: eventWords(event), name: isMessage(event) ? event.actor.name : undefined})),
    {id: 'end', logMs: lengthMs, icon: 'circle-stop', words: t('align.end')},
  ];
  const known = new Set(all.map(one => one.id));
  const loose = marks.filter(mark => !known.has(mark.id)).map(mark => ({id: mark.id, logMs: mark.logMs, icon: 'timer', words: t('align.published')}));
  return [...all, ...loose].toSorted((a, b) => a.logMs - b.logMs);
}

/**
 * The landmarks in order, with what is known of their place in the video.
 *
 * @fires choose with the landmark in `detail`
 */
class AlignLandmarks extends PageElement {
  static properties = {items: {attribute: false}, marks: {attribute: false}, anchors: {attribute: false}, chosen: {}};

  constructor() {
    super();
    /** @type {Landmark[]} */ this.items = [];
    /** @type {import('./marks.js').Mark[]} */ this.marks = [];
    /** @type {import('./bind.js').Anchor[]} */ this.anchors = [];
    this.chosen = '';
  }

  /** @param {string} id */
  show(id) {
    /** @type {any} */ (this.querySelector('is-virtual-list'))?.show(this.items.findIndex(item => item.id === id));
  }

  render() {
    return html`<is-virtual-list label=${t('align.landmarks')} .items=${this.items} .row=${(/** @type {Landmark} */ item) => html`
      <button class="landmark ${item.id === this.chosen ? 'current' : ''}" aria-pressed=${item.id === this.chosen ? 'true' : 'false'}
          @click=${() => this.dispatchEvent(new CustomEvent('choose', {detail: item}))}>
        <span class="muted tabular small">${clock(item.logMs)}</span><is-icon name=${item.icon}></is-icon>
        <span class="clip">${item.name ? html`<strong>${item.name}</strong> ` : nothing}${item.words}</span>${this.state(item)}</button>`}></is-virtual-list>`;
  }

  /** @param {Landmark} item */
  state(item) {
    const mark = this.marks.find(one => one.id === item.id);
    if (mark) return chip(tenths(mark.videoMs), mark.proposed ? 'warning' : 'good', mark.proposed ? 'circle-help' : 'check');
    if (!this.anchors.length) return nothing;
    return place(this.anchors, item.logMs).cut ? chip(t('align.cutOut')) : nothing;
  }
}

define('align-landmarks', AlignLandmarks);
