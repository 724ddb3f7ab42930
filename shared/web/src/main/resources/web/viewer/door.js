import {html, nothing} from 'lit';
import {page} from '../core/page.js';
import '../components/preferences.js';

/**
 * What is seen outside the room: a dark board with what this is, and below or beside it what can be
 * done.
 *
 * @param {object} parts
 * @param {unknown} [parts.eyebrow] a chip or a line above the title
 * @param {unknown} parts.title
 * @param {unknown} [parts.text]
 * @param {unknown} [parts.board] what else stands on the board, for example a countdown
 * @param {unknown} [parts.below] what can be done
 * @param {string} [parts.cover] address of the room's picture
 * @param {boolean} [parts.busy]
 */
export function door({eyebrow, title, text, board, below, cover, busy = false}) {
  return html`<div class="door ${below ? '' : 'alone'}" aria-busy=${busy ? 'true' : nothing}>
    <header class="board">
      <div class="top"><a class="brand" href="/"><img src="${page.base}/mark.svg" alt="" width="24" height="24">Isra</a>
        <is-preferences></is-preferences></div>
      <div class="about">
        ${cover ? html`<img class="cover" src=${cover} alt="" width="1200" height="630" loading="lazy" decoding="async" fetchpriority="low">` : nothing}
        ${eyebrow ? html`<div class="eyebrow">${eyebrow}</div>` : nothing}
        <h1>${title}</h1>
        ${text ? html`<div class="text">${text}</div>` : nothing}
        ${board ?? nothing}
      </div>
    </header>
    ${below ? html`<div class="below">${below}</div>` : nothing}
  </div>`;
}
