import {t} from '../../core/words.js';

const LARGEST = 4 * 1024 ** 3;
const TYPES = /** @type {Record<string, string>} */ ({
  mp4: 'video/mp4', m4v: 'video/x-m4v', webm: 'video/webm', mov: 'video/quicktime', mkv: 'video/x-matroska',
});
export const ACCEPT = '.mp4,.m4v,.webm,.mov,.mkv,video/mp4,video/webm,video/quicktime';

/** The type by what the browser knows, else by the name. @param {File} file */
export function contentType(file) {
  return TYPES[file.name.split('.').pop()?.toLowerCase() ?? ''] ?? file.type;
}

/** What speaks against a file before a byte is sent. @param {File} file @returns {string|undefined} */
export function fileWords(file) {
  if (!file.size) return t('videos.check.empty');
  if (file.size > LARGEST) return t('videos.check.large');
  if (!contentType(file).startsWith('video/')) return t('videos.check.type');
  return undefined;
}

/** A part of the file's bytes as a mark, so that another file of the same size is noticed. @param {File} file */
export async function fingerprint(file) {
  const edge = 65_536;
  const bytes = await new Blob([file.slice(0, edge), file.slice(Math.max(0, file.size - edge))]).arrayBuffer();
  const hash = await crypto.subtle.digest('SHA-256', bytes);
  return [...new Uint8Array(hash).slice(0, 12)].map(b => b.toString(16).padStart(2, '0')).join('');
}

/** @param {string} id @param {string} mark */
export function rememberMark(id, mark) {
  try {
    localStorage.setItem(`file:${id}`, mark);
  } catch {
    // Then only the size is compared.
  }
}

/** @param {string} id */
export function markOf(id) {
  try {
    return localStorage.getItem(`file:${id}`) ?? undefined;
  } catch {
    return undefined;
  }
}
