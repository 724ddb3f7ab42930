import {html} from 'lit';
import {page} from '../../core/page.js';
import {theme} from '../../core/theme.js';
import {t} from '../../core/words.js';

const DARK = '(prefers-color-scheme: dark)';
const PHONE = '(max-width: 719px)';

/** Sizes of the files, which stand in `landing/`, one for each language and theme. */
const SIZES = {studio: [1484, 952], room: [720, 1280], report: [1484, 1204]};

/** @typedef {keyof typeof SIZES} Shown */

/** @param {Shown} name @param {'light'|'dark'} colours */
const file = (name, colours) => `${page.base}/landing/${name}-${page.language}-${colours}.webp`;

/**
 * A picture of the product, in the page's language and theme.
 *
 * @param {Shown} name
 * @param {{narrow?: Shown, lazy?: boolean}} [options] `narrow` is what a phone shows instead
 */
export function productPicture(name, {narrow, lazy = false} = {}) {
  const chosen = theme();
  const plain = chosen === 'dark' ? 'dark' : 'light';
  const source = (/** @type {Shown} */ which, /** @type {'light'|'dark'} */ colours, /** @type {string} */ media) =>
    html`<source srcset=${file(which, colours)} media=${media} width=${SIZES[which][0]} height=${SIZES[which][1]}>`;
  return html`<picture>
    ${narrow && chosen === 'system' ? source(narrow, 'dark', `${PHONE} and ${DARK}`) : ''}
    ${narrow ? source(narrow, plain, PHONE) : ''}
    ${chosen === 'system' ? source(name, 'dark', DARK) : ''}
    <img src=${file(name, plain)} width=${SIZES[name][0]} height=${SIZES[name][1]} loading=${lazy ? 'lazy' : 'eager'} decoding="async" alt=${t(`landing.picture.${name}`)}></picture>`;
}
