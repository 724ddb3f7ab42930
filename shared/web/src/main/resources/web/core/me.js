import {api} from './api.js';
import {itIs} from './now.js';

/**
 * Who is logged in, as `GET /api/me` tells.
 *
 * @typedef {object} Me
 * @property {string} now the server's clock
 * @property {string} orgId
 * @property {string} login
 * @property {string} email
 * @property {boolean} emailConfirmed
 * @property {Standing} standing
 * @property {string} legalName
 * @property {string} kind
 * @property {number} mainTiyn
 * @property {number} bonusTiyn
 * @property {number} heldTiyn
 * @property {number} availableTiyn
 *
 * @typedef {object} Standing
 * @property {'ACTIVE'|'SUSPENDED'} status
 * @property {{axis: 'LIFECYCLE'|'BILLING'|'MODERATION', reason: string, since: string}[]} suspensions
 */

const HINT = 'known';
const SUMS = 'sums';
/** @type {Promise<Me>|undefined} */
let asked;

/** The organizer; goes to the login page where there is none. @returns {Promise<Me>} */
export function me() {
  asked ??= api.get('/api/me').then(found => {
    itIs(found.now);
    remember(true);
    keepSums(found);
    return found;
  });
  return asked;
}

/** The sums as they were on the last page, so that the top bar does not start empty. @returns {{mainTiyn: number, bonusTiyn: number}|undefined} */
export function lastSums() {
  try {
    return JSON.parse(sessionStorage.getItem(SUMS) ?? 'null') ?? undefined;
  } catch {
    return undefined;
  }
}

/** @param {Me|undefined} found */
function keepSums(found) {
  try {
    if (found) sessionStorage.setItem(SUMS, JSON.stringify({mainTiyn: found.mainTiyn, bonusTiyn: found.bonusTiyn}));
    else sessionStorage.removeItem(SUMS);
  } catch {
    // The bar waits for the answer then.
  }
}

/** Asks again, because money or the e-mail's state changed; the top bar follows. */
export function refreshMe() {
  asked = undefined;
  const next = me();
  next.then(() => document.dispatchEvent(new CustomEvent('isra:me')), () => undefined);
  return next;
}

/** Whether somebody logged in from this browser before; only a hint for what to offer. */
export function known() {
  try {
    return localStorage.getItem(HINT) === '1';
  } catch {
    return false;
  }
}

/** @param {boolean} yes */
export function remember(yes) {
  try {
    if (yes) localStorage.setItem(HINT, '1');
    else localStorage.removeItem(HINT);
  } catch {
    // Only a hint.
  }
}

/** Ends this login and goes to the front page. */
export async function logOut() {
  await api.delete('/api/logins/current', {stay: true}).catch(() => undefined);
  remember(false);
  keepSums(undefined);
  location.assign('/');
}
