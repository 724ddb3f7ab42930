import {html, nothing} from 'lit';
import '../components/button.js';
import {toast} from '../components/toast.js';
import {ApiError, api} from '../core/api.js';
import {t} from '../core/words.js';
import {scripted} from '../room/reducer.js';

/**
 * Order in the room: what is done is seen at once, can be taken back for 8 seconds by its toast and
 * later by the list, and falls back with the reason when the server says no.
 *
 * @typedef {import('../room/reducer.js').LogEvent} LogEvent
 * @typedef {'SPAM'|'RUDE'|'OFF_TOPIC'} Reason
 * @typedef {'REMOVED'|'BANNED'} Kind
 */
const REASONS = /** @type {const} */ (['SPAM', 'RUDE', 'OFF_TOPIC']);

export class Moderation {
  /**
   * @param {object} parts
   * @param {() => string} parts.session
   * @param {() => void} parts.onChange
   */
  constructor({session, onChange}) {
    this.session = session;
    this.onChange = onChange;
    /** Messages that were hidden here, before the log says so. @type {Set<string>} */
    this.hidden = new Set();
    /** Who was put out here. @type {Set<string>} */
    this.out = new Set();
  }

  /** @param {LogEvent[]} messages */
  visible(messages) {
    return this.hidden.size ? messages.filter(message => !this.hidden.has(message.id)) : messages;
  }

  /** @returns {Promise<{hidden: any[], out: any[]}>} */
  list() {
    return api.get(this.#path('moderation'));
  }

  /** @param {string} id @param {Reason} reason */
  async hide(id, reason) {
    this.#mark(this.hidden, id, true);
    const done = await this.#ask(() => api.post(this.#path(`messages/${id}/hide`), {reason}));
    if (done) toast(t('studio.order.hidden'), {undo: () => void this.restore(id)});
    else this.#mark(this.hidden, id, false);
  }

  /** @param {string} id */
  async restore(id) {
    const done = await this.#ask(() => api.post(this.#path(`messages/${id}/restore`)));
    if (done) {
      this.#mark(this.hidden, id, false);
      toast(t('studio.order.restored'));
    }
    return done;
  }

  /** @param {string} id @param {string} name @param {Kind} kind */
  async expel(id, name, kind) {
    this.#mark(this.out, id, true);
    const done = await this.#ask(() => api.put(this.#path(`expulsions/${id}`), {kind}));
    if (done) toast(t(`studio.order.${kind}`, {name}), {undo: () => void this.letIn(id, name)});
    else this.#mark(this.out, id, false);
  }

  /** @param {string} id @param {string} name */
  async letIn(id, name) {
    const done = await this.#ask(() => api.delete(this.#path(`expulsions/${id}`)));
    if (done) {
      this.#mark(this.out, id, false);
      toast(t('studio.order.in', {name}));
    }
    return done;
  }

  /** @param {string} what */
  #path(what) {
    return `/api/sessions/${this.session()}/${what}`;
  }

  /** @param {Set<string>} set @param {string} id @param {boolean} there */
  #mark(set, id, there) {
    if (there) set.add(id);
    else set.delete(id);
    this.onChange();
  }

  /** @param {() => Promise<any>} action */
  async #ask(action) {
    try {
      await action();
      return true;
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      toast(error.words);
      return false;
    }
  }
}

/** What stands below a message whose actions are open. @param {Moderation} moderation @returns {import('../room/chat.js').Tools} */
export function tools(moderation) {
  return (message, close) => {
    const {actor} = message;
    const name = actor.name || t('room.chat.viewer');
    const viewer = actor.role === 'viewer' && !scripted(message);
    /** @param {() => Promise<unknown>} action */
    const act = action => () => {
      close();
      void action();
    };
    return html`<div class="acts" @keydown=${(/** @type {KeyboardEvent} */ e) => { if (e.key === 'Escape') close(); }}>
      <div class="row tight" role="group" aria-label=${t('studio.order.hide')}><span class="small muted">${t('studio.order.hide')}</span>
        ${REASONS.map(reason => html`<is-button label=${t(`studio.order.reason.${reason}`)} @press=${act(() => moderation.hide(message.id, reason))}></is-button>`)}</div>
      ${viewer ? html`<div class="row tight" role="group" aria-label=${t('studio.order.person', {name})}><span class="small muted">${t('studio.order.person', {name})}</span>
        ${moderation.out.has(actor.id) ? html`<is-button icon="log-in" label=${t('studio.order.letIn')} @press=${act(() => moderation.letIn(actor.id, name))}></is-button>`
          : html`<is-button icon="log-out" label=${t('studio.order.remove')} @press=${act(() => moderation.expel(actor.id, name, 'REMOVED'))}></is-button>
            <is-button icon="lock" label=${t('studio.order.ban')} @press=${act(() => moderation.expel(actor.id, name, 'BANNED'))}></is-button>`}</div>
        <p class="small muted">${t('studio.order.difference')}</p>` : nothing}
    </div>`;
  };
}
