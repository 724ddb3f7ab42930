import {page} from './page.js';

/**
 * The locale that numbers and dates follow. Many browsers carry no data for Kazakh: its numbers are
 * written as the Russian ones, and `format.js` names its months and days itself.
 */
export const locale = {ru: 'ru-KZ', kk: 'ru-KZ', en: 'en-GB'}[page.language];

const plurals = new Intl.PluralRules(page.language);
const numbers = new Intl.NumberFormat(locale, {maximumFractionDigits: 2});

/**
 * The words of a key, for example `t('rooms.count', {n: 3, limit: 10})`. Numbers are written as the
 * language writes them; words with plural forms choose by `n`.
 *
 * @param {string} key area and path, joined by dots
 * @param {Record<string, string|number>} [values] for the places in braces
 * @returns {string} the key itself where there are no words, so that a gap is seen and not blank
 */
export function t(key, values = {}) {
  const found = lookUp(key);
  if (found === undefined) return key;
  const text = typeof found === 'string' ? found : choose(found, Number(values.n));
  return text.replace(/\{(\w+)\}/g, (whole, name) => {
    const value = values[name];
    if (value === undefined) return whole;
    return typeof value === 'number' ? numbers.format(value) : value;
  });
}

/**
 * Words that may be missing.
 *
 * @param {string} key
 * @param {Record<string, string|number>} [values]
 * @returns {string|undefined}
 */
export function maybe(key, values) {
  return lookUp(key) === undefined ? undefined : t(key, values);
}

/**
 * A list of words under a key, such as the paragraphs of a text.
 *
 * @param {string} key
 * @returns {any[]}
 */
export function list(key) {
  const found = lookUp(key);
  return Array.isArray(found) ? found : [];
}

/** @param {Record<string, string>} forms @param {number} n @returns {string} */
function choose(forms, n) {
  return forms[plurals.select(n)] ?? forms.other ?? '';
}

/** @param {string} key @returns {any} */
function lookUp(key) {
  return key.split('.').reduce((node, part) => node?.[part], /** @type {any} */ (page.words));
}
