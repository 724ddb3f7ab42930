import {t} from '../../core/words.js';

const EMAIL = /^[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@(?:[A-Za-z0-9-]{1,63}\.)+[A-Za-z]{2,63}$/;

/** @param {string} value @returns {string|undefined} what is wrong with an address of e-mail */
export function emailWords(value) {
  return EMAIL.test(value.trim()) ? undefined : t('account.check.email');
}

/** @param {string} value @returns {string|undefined} */
export function loginWords(value) {
  return /^[A-Za-z0-9._-]{3,40}$/.test(value.trim()) ? undefined : t('account.check.login');
}

/** @param {string} value @returns {string|undefined} */
export function passwordWords(value) {
  return [...value].length >= 8 ? undefined : t('account.check.password');
}
