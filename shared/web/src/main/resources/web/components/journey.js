import {html, nothing} from 'lit';
import {api} from '../core/api.js';
import {PageElement, define} from '../core/element.js';
import {STEPS, journey} from '../core/journey.js';
import {t} from '../core/words.js';
import './icon.js';

const ICONS = {room: 'presentation', rehearsal: 'clapperboard', live: 'radio', video: 'film', schedule: 'calendar-clock'};

/** A list that cannot be had ticks nothing. @param {string} name @returns {Promise<any[]>} */
const list = name => api.get(`/api/${name}`).then(answer => answer[name], () => []);

/**
 * The way of one webinar: room, rehearsal, live, video, schedule. Done steps are ticked, only the
 * next one is accented; `here` is where one is.
 *
 * `<is-journey here="rehearsal" .room=${room}></is-journey>`, or with `room-id` where the page has no room;
 * another `stamp` asks again.
 */
class IsJourney extends PageElement {
  static properties = {room: {attribute: false}, roomId: {attribute: 'room-id'}, here: {}, stamp: {}, hint: {type: Boolean}, facts: {state: true}, own: {state: true}};

  constructor() {
    super();
    /** @type {any} */ this.room = undefined;
    /** @type {any} */ this.own = undefined;
    /** @type {Omit<import('../core/journey.js').Facts, 'room'>|undefined} */ this.facts = undefined;
    this.roomId = '';
    this.here = '';
    this.stamp = '';
    /** Whether what is next is said in words too. */
    this.hint = false;
  }

  connectedCallback() {
    super.connectedCallback();
    void this.load();
  }

  async load() {
    const [scenarios, autowebinars, assets] = await Promise.all(['scenarios', 'autowebinars', 'assets'].map(list));
    this.facts = {scenarios, autowebinars, assets};
  }

  /** @param {import('lit').PropertyValues} changed */
  updated(changed) {
    if (changed.has('stamp') && changed.get('stamp') !== undefined) void this.load();
    if (changed.has('roomId') && this.roomId && !this.room) {
      api.get(`/api/rooms/${this.roomId}`).then(room => { this.own = room; }, () => undefined);
    }
  }

  render() {
    const room = this.room ?? this.own;
    const {steps, next} = this.facts && room ? journey({...this.facts, room})
      : {steps: STEPS.map(name => ({name, done: false, href: ''})), next: ''};
    return html`<nav aria-label=${t('common.journey.label')}><ol class="journey">${steps.map(step => this.step(step, next))}</ol></nav>
      ${this.hint && next ? html`<p class="journey-hint muted small">${t(`common.journey.hint.${next}`)}</p>` : nothing}`;
  }

  /** @param {import('../core/journey.js').Step} step @param {string} next */
  step({name, done, href}, next) {
    const names = `step ${done ? 'done' : ''} ${next === name ? 'next' : ''} ${this.here === name ? 'here' : ''}`;
    const inside = html`<is-icon name=${done ? 'circle-check' : ICONS[name]}></is-icon>
      <span class="words">${t(`common.journey.${name}`)}${done ? html`<span class="hidden-visually">, ${t('common.journey.done')}</span>` : nothing}</span>`;
    const current = this.here === name ? 'step' : nothing;
    return html`<li>${href ? html`<a class=${names} href=${href} aria-current=${current}>${inside}</a>`
      : html`<span class=${names} aria-current=${current}>${inside}</span>`}</li>`;
  }
}

define('is-journey', IsJourney);
