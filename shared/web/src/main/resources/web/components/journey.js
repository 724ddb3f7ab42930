import {html, nothing} from 'lit';
import {PageElement, define} from '../core/element.js';
import {t} from '../core/words.js';
import './icon.js';

const STEPS = ['room', 'rehearsal', 'live', 'video', 'schedule'];

/**
 * The way of one webinar: room, rehearsal, live, video, schedule. Done steps are ticked, only the
 * next one is accented.
 *
 * `<is-journey .done=${['room']} next="live" .links=${{room: '/app/rooms/…'}}></is-journey>`
 */
class IsJourney extends PageElement {
  static properties = {done: {attribute: false}, next: {}, links: {attribute: false}};

  constructor() {
    super();
    /** @type {string[]} */ this.done = [];
    /** @type {Record<string, string>} */ this.links = {};
    this.next = '';
  }

  render() {
    return html`<nav aria-label=${t('common.journey.label')}><ol class="journey">${STEPS.map(step => this.step(step))}</ol></nav>`;
  }

  /** @param {string} step */
  step(step) {
    const done = this.done.includes(step);
    const next = this.next === step;
    const inside = html`<is-icon name=${done ? 'circle-check' : next ? 'circle-dot' : 'circle'}></is-icon>
      <span>${t(`common.journey.${step}`)}${done ? html`<span class="hidden-visually">, ${t('common.journey.done')}</span>` : nothing}</span>`;
    const names = `step ${done ? 'done' : ''} ${next ? 'next' : ''}`;
    const link = this.links[step];
    return html`<li>${link
      ? html`<a class=${names} href=${link} aria-current=${next ? 'step' : nothing}>${inside}</a>`
      : html`<span class=${names} aria-current=${next ? 'step' : nothing}>${inside}</span>`}</li>`;
  }
}

define('is-journey', IsJourney);
