import {page} from './page.js';
import {t} from './words.js';

/**
 * The title of what is on the screen, and the way back from it.
 *
 * @typedef {{text: string, back: string|undefined}} Title
 */

/** @type {Title} */
export let title = {text: t(`common.titles.${page.name}`), back: undefined};

/**
 * @param {string} text
 * @param {string} [back] address one step up
 */
export function setTitle(text, back) {
  title = {text, back};
  document.title = `${text} · Isra`;
  document.dispatchEvent(new CustomEvent('isra:title'));
}
