import {html, nothing} from 'lit';
import {t} from '../core/words.js';
import './button.js';

/**
 * A small mark of a state, always in words.
 *
 * @param {string} words
 * @param {''|'accent'|'good'|'warning'|'danger'|'live'} [kind]
 * @param {string} [icon]
 */
export function chip(words, kind = '', icon) {
  return html`<span class="chip ${kind}">${icon ? html`<is-icon name=${icon}></is-icon>` : nothing}${words}</span>`;
}

/**
 * What stands where nothing is yet: one sentence, one picture, one action.
 *
 * @param {{icon: string, title: string, text: unknown, action?: unknown, main?: boolean}} parts `main` where it is the page's only heading
 */
export function empty({icon, title, text, action, main = false}) {
  return html`<div class="empty">
    <span class="figure"><is-icon name=${icon}></is-icon></span>
    <div class="stack tight">${main ? html`<h1>${title}</h1>` : html`<h2>${title}</h2>`}<p class="muted">${text}</p></div>
    ${action ?? nothing}
  </div>`;
}

/**
 * The shape of what comes.
 *
 * @param {number} [lines]
 */
export function skeleton(lines = 3) {
  return html`<div class="card stack waiting" aria-busy="true" aria-label=${t('common.loading')}>
    ${Array.from({length: lines}, () => html`<span class="bone"></span>`)}</div>`;
}

/**
 * What went wrong, what to do, and for support the code and the request.
 *
 * @param {import('../core/api.js').ApiError|undefined} error
 * @param {(() => void)|undefined} [again] offers to try again
 */
export function problem(error, again) {
  if (!error) return nothing;
  return html`<div class="note danger problem" role="alert">
    <is-icon name="circle-alert"></is-icon>
    <div class="stack tight grow">
      <p>${error.words}</p>
      ${Object.values(error.fields).map(words => html`<p>${words}</p>`)}
      ${again ? html`<div><is-button icon="rotate-ccw" label=${t('common.again')} @press=${again}></is-button></div>` : nothing}
      <details><summary>${t('common.details')}</summary>
        <p>${t('common.support')}<br><code>${error.code}</code> <code>${error.requestId}</code></p></details>
    </div>
  </div>`;
}

/**
 * A remark with an icon.
 *
 * @param {''|'warning'|'danger'|'good'|'accent'} kind
 * @param {string} icon
 * @param {unknown} content
 */
export function note(kind, icon, content) {
  return html`<div class="note ${kind}"><is-icon name=${icon}></is-icon><div class="grow">${content}</div></div>`;
}
