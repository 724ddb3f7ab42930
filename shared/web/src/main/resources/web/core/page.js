/**
 * What the server told this page, once.
 *
 * @typedef {object} PageData
 * @property {string} name of the page, for example `rooms`
 * @property {'ru'|'kk'|'en'} language
 * @property {string} base where files live: `/static/{hash}`
 * @property {Record<string, string>} params of the address
 * @property {Record<string, any>} words by area
 */

/** @returns {PageData} */
function read() {
  const text = document.getElementById('page')?.textContent;
  return text ? JSON.parse(text) : {name: '', language: 'ru', base: '', params: {}, words: {}};
}

export const page = read();
