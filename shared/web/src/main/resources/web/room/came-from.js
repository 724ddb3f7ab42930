const UTM = ['source', 'medium', 'campaign', 'content', 'term'];
const LONGEST = 100;

/**
 * What the page's address says of where its viewer came from; a page of our own says nothing.
 *
 * @returns {Record<string, string>}
 */
export function cameFrom(address = location.href, referrer = document.referrer) {
  /** @type {Record<string, string>} */
  const from = {};
  const {searchParams, host} = new URL(address);
  for (const name of UTM) {
    const value = searchParams.get(`utm_${name}`)?.trim();
    if (value) from[name] = [...value].slice(0, LONGEST).join('');
  }
  const before = /^https?:\/\/([^/?#]+)/.exec(referrer)?.[1] ?? '';
  if (before && before !== host) from.referrer = before.slice(0, LONGEST);
  return from;
}
