/**
 * What an organizer writes as the source of the picture, read as the server reads it.
 *
 * @typedef {{kind: 'youtube', videoId: string, url: string}|{kind: 'hls', url: string}|{kind: 'file', assetId: string}} Source
 */

const YOUTUBE = /^(?:(?:https?:\/\/)?(?:(?:www|m|music)\.)?(?:youtube(?:-nocookie)?\.com\/(?:watch\?(?:[^#]*&)?v=|live\/|embed\/|shorts\/|v\/)|youtu\.be\/))?([A-Za-z0-9_-]{11})(?:[?&#/].*)?$/;

/** @param {string} text @returns {string|undefined} the id of a video of YouTube */
export function youtubeId(text) {
  return YOUTUBE.exec(text.trim())?.[1];
}

/**
 * @param {Record<string, string>} values of a form: `kind`, `youtube`, `hls`, `asset`
 * @returns {Source|undefined} what is written, if it is whole
 */
export function written({kind, youtube, hls, asset}) {
  if (kind === 'youtube') {
    const videoId = youtubeId(youtube);
    return videoId ? {kind, videoId, url: `https://www.youtube.com/watch?v=${videoId}`} : undefined;
  }
  if (kind === 'hls') {
    const url = httpsAddress(hls);
    return url ? {kind, url} : undefined;
  }
  return kind === 'file' && asset ? {kind, assetId: asset} : undefined;
}

/** @param {string} text @returns {string|undefined} the address, if it is an https one */
export function httpsAddress(text) {
  try {
    const url = new URL(text.trim());
    return url.protocol === 'https:' && url.hostname.includes('.') && !url.username ? url.href : undefined;
  } catch {
    return undefined;
  }
}
