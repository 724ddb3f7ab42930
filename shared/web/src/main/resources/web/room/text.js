import {html} from 'lit';

const LINK = /https?:\/\/[^\s<>"']+[^\s<>"'.,:;!?)\]]/giu;

/**
 * Plain text in which addresses can be followed. Nothing of it is ever read as HTML.
 *
 * @param {string} text
 * @returns {unknown[]}
 */
export function withLinks(text) {
  const parts = [];
  let from = 0;
  for (const found of text.matchAll(LINK)) {
    parts.push(text.slice(from, found.index));
    parts.push(html`<a href=${found[0]} target="_blank" rel="nofollow ugc noopener">${found[0]}</a>`);
    from = found.index + found[0].length;
  }
  parts.push(text.slice(from));
  return parts;
}

/** An address that may stand behind a banner, else nothing. @param {unknown} url @returns {string|undefined} */
export function safeLink(url) {
  if (typeof url !== 'string' || !URL.canParse(url)) return undefined;
  const parsed = new URL(url);
  return parsed.protocol === 'https:' || parsed.protocol === 'http:' ? parsed.href : undefined;
}
