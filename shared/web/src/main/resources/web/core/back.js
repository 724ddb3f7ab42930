const KEY = 'isra.back.';

/** The way to add money that comes back to this page after the payment. */
export function topUpHref() {
  return `/app/balance?back=${encodeURIComponent(location.pathname + location.search)}`;
}

/**
 * A path inside the cabinet, as it came in an address; anything else is none, so that no link leads
 * a person away from here.
 *
 * @param {string|null|undefined} text
 * @returns {string|undefined}
 */
export function localPath(text) {
  if (!text || !/^\/app(?:[/?]|$)/.test(text) || /[\\\u0000-\u001f]/.test(text)) return undefined;
  const url = new URL(text, 'https://here.invalid');
  return url.host === 'here.invalid' && /^\/app(?:\/|$)/.test(url.pathname) ? url.pathname + url.search : undefined;
}

/** Keeps where a payment was begun from, for this tab. @param {string} topUpId @param {string|undefined} path */
export function keepBack(topUpId, path) {
  try {
    if (path) sessionStorage.setItem(KEY + topUpId, path);
  } catch {
    // without storage one comes back to the balance
  }
}

/** @param {string} topUpId @returns {string|undefined} */
export function keptBack(topUpId) {
  try {
    return localPath(sessionStorage.getItem(KEY + topUpId));
  } catch {
    return undefined;
  }
}
