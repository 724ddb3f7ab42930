import {html, nothing} from 'lit';
import {repeat} from 'lit/directives/repeat.js';
import {PageElement, define} from '../core/element.js';
import {time} from '../core/format.js';
import {maybe, t} from '../core/words.js';
import {scripted} from './reducer.js';
import {withLinks} from './text.js';
import './composer.js';

/** So many messages stand in the page; older ones come when they are asked for. */
const SHOWN = 120;
const MORE = 200;
/** @typedef {(message: import('./reducer.js').LogEvent, close: () => void) => unknown} Tools */

/** So near to the end counts as being there. */
const NEAR_PX = 48;

/**
 * The chat: messages in the order of the log, own ones on their way, and where to write. It follows
 * new messages only for who is at the end; who reads further up is told how many came.
 *
 * @fires say, retry and drop, from its parts
 */
class IsChat extends PageElement {
  static properties = {
    messages: {attribute: false}, outgoing: {attribute: false}, self: {}, draft: {}, closed: {},
    empty: {}, tools: {attribute: false}, acting: {state: true}, fresh: {state: true}, from: {state: true},
  };

  constructor() {
    super();
    /** @type {import('./reducer.js').LogEvent[]} */
    this.messages = [];
    /** @type {import('./outbox.js').Outgoing[]} */
    this.outgoing = [];
    /** The reader's own id. */
    this.self = '';
    this.draft = '';
    /** Why nothing can be written now. @type {string|undefined} */
    this.closed = undefined;
    this.empty = '';
    /** What a host may do with a message; viewers have none. @type {Tools|undefined} */
    this.tools = undefined;
    /** The message that it is shown for. */
    this.acting = '';
    this.fresh = 0;
    this.from = 0;
    this.atEnd = true;
    this.height = 0;
    this.sizes = new ResizeObserver(() => this.#keepEnd());
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.sizes.disconnect();
  }

  firstUpdated() {
    const list = this.#list;
    if (list) this.sizes.observe(list);
  }

  /** @param {Map<string, any>} changed */
  willUpdate(changed) {
    const before = /** @type {import('./reducer.js').LogEvent[]|undefined} */ (changed.get('messages'));
    if (before && !this.atEnd) {
      const newest = before.at(-1);
      const added = newest ? this.messages.length - 1 - this.messages.lastIndexOf(newest) : this.messages.length;
      if (added > 0 && added < this.messages.length) this.fresh += added;
    }
    if (this.atEnd) {
      this.fresh = 0;
      this.from = Math.max(0, this.messages.length - SHOWN);
    }
  }

  updated() {
    this.#keepEnd();
  }

  get #list() {
    return this.querySelector('.messages');
  }

  #keepEnd() {
    const list = this.#list;
    if (!list) return;
    this.height = list.clientHeight;
    if (this.atEnd) list.scrollTop = list.scrollHeight;
  }

  #scrolled() {
    const list = this.#list;
    // A keyboard or an offer that makes the list smaller is not a person who scrolls.
    if (!list || list.clientHeight !== this.height) return;
    const atEnd = list.scrollHeight - list.scrollTop - list.clientHeight < NEAR_PX;
    if (atEnd !== this.atEnd) {
      this.atEnd = atEnd;
      if (atEnd) this.fresh = 0;
    }
  }

  toEnd() {
    this.atEnd = true;
    this.fresh = 0;
    this.requestUpdate();
  }

  async #earlier() {
    const list = this.#list;
    const below = list ? list.scrollHeight - list.scrollTop : 0;
    this.atEnd = false;
    this.from = Math.max(0, this.from - MORE);
    await this.updateComplete;
    if (list) list.scrollTop = list.scrollHeight - below;
  }

  render() {
    const shown = this.messages.slice(this.from);
    return html`<section class="chat" aria-label=${t('room.chat.label')}>
      <div class="messages" role="log" aria-live="polite" aria-relevant="additions" tabindex="0" @scroll=${this.#scrolled}>
        ${this.from > 0 ? html`<button class="button link" @click=${this.#earlier}>${t('room.chat.earlier')}</button>` : nothing}
        ${!this.messages.length && !this.outgoing.length ? html`<p class="nobody muted">${this.empty || t('room.chat.empty')}</p>` : nothing}
        ${repeat(shown, message => message.id, message => this.#message(message))}
        ${repeat(this.outgoing, item => item.id, item => this.#own(item))}
      </div>
      ${this.fresh ? html`<button class="fresh" @click=${this.toEnd}><is-icon name="chevron-down"></is-icon>${t('room.chat.fresh', {n: this.fresh})}</button>` : nothing}
      ${this.closed ? html`<p class="closed muted">${this.closed}</p>`
        : html`<is-composer .draft=${this.draft} @say=${() => this.toEnd()}></is-composer>`}
    </section>`;
  }

  /** @param {import('./reducer.js').LogEvent} message */
  #message(message) {
    const {actor, payload} = message;
    const host = actor.role === 'host';
    const own = actor.id === this.self;
    return html`<article class="message ${host ? 'host' : ''} ${own ? 'own' : ''} ${scripted(message) ? 'played' : ''}">
      <div class="who"><span class="name">${actor.name || t(host ? 'room.chat.hostName' : 'room.chat.viewer')}</span>${host && actor.name
        ? html`<span class="role">${t('room.chat.host')}</span>` : nothing}${own && !host
        ? html`<span class="role">${t('room.chat.you')}</span>` : nothing}${scripted(message)
        ? html`<span class="script" title=${t('room.chat.scriptedTitle')}>${t('room.chat.scripted')}</span>` : nothing}<time datetime=${message.at}>${time(message.at)}</time>${this.tools ? this.#act(message) : nothing}</div>
      <p>${withLinks(String(payload.text ?? ''))}</p>
      ${this.tools && this.acting === message.id ? this.tools(message, () => { this.acting = ''; }) : nothing}
    </article>`;
  }

  /** @param {import('./reducer.js').LogEvent} message */
  #act(message) {
    const open = this.acting === message.id;
    return html`<button class="act" aria-label=${t('room.chat.act')} title=${t('room.chat.act')} aria-expanded=${open ? 'true' : 'false'}
      @click=${() => { this.acting = open ? '' : message.id; }}><is-icon name=${open ? 'x' : 'ellipsis'}></is-icon></button>`;
  }

  /** @param {import('./outbox.js').Outgoing} item */
  #own(item) {
    const refused = item.state === 'refused';
    return html`<article class="message own ${item.state}" aria-busy=${refused ? nothing : 'true'}>
      <div class="who"><span class="name">${t('room.chat.you')}</span>
        <span class="way">${refused ? nothing : html`<is-icon name=${item.state === 'accepted' ? 'check' : 'clock'}></is-icon>${t(`room.chat.${item.state}`)}`}</span></div>
      <p>${item.text}</p>
      ${refused ? html`<p class="refusal"><is-icon name="circle-alert"></is-icon><span>${maybe(`room.refused.${item.code}`) ?? t('room.refused.other')}</span></p>
        <div class="row tight"><button class="button" @click=${() => this.#tell('retry', item.id)}><is-icon name="rotate-ccw"></is-icon>${t('room.chat.retry')}</button>
        <button class="button quiet" @click=${() => this.#tell('drop', item.id)}>${t('room.chat.drop')}</button></div>` : nothing}
    </article>`;
  }

  /** @param {string} what @param {string} id */
  #tell(what, id) {
    this.dispatchEvent(new CustomEvent(what, {bubbles: true, detail: id}));
  }
}

define('is-chat', IsChat);
