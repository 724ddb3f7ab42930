import {api} from '../core/api.js';

/**
 * How the parts of a room ask the server: as an attendee by a bearer token, as a host by the login.
 *
 * @typedef {import('./log-client.js').Access} Access
 */

/** @param {string} session @param {string} token @returns {Access} */
export function viewerAccess(session, token) {
  const path = `/api/sessions/${session}`;
  const bearer = {bearer: token};
  return {
    ...playAccess(session),
    snapshot: () => api.get(`${path}/snapshot`, bearer),
    ticket: () => api.post(`${path}/tickets`, {}, bearer),
    beat: ({visible, videoMs}) => api.post(`${path}/beats`, {visible, videoMs}, bearer),
  };
}

/** @param {string} session @returns {Access} */
export function hostAccess(session) {
  const path = `/api/sessions/${session}`;
  return {
    ...playAccess(session),
    snapshot: () => api.get(`${path}/snapshot`),
    ticket: () => api.post(`${path}/host-tickets`, {}),
  };
}

/** Somebody of the team who looks as a viewer does: not counted, not heard. @param {string} session @returns {Access} */
export function teamAccess(session) {
  const path = `/api/sessions/${session}`;
  const here = {stay: true};
  return {
    ...playAccess(session),
    snapshot: () => api.get(`${path}/snapshot`, here),
    ticket: () => api.post(`${path}/host-tickets`, {as: 'viewer'}, here),
  };
}

/** What anyone may read, and caches keep. @param {string} session */
export function playAccess(session) {
  const path = `/play/${session}`;
  return {
    /** @param {number} n */
    block: n => api.get(`${path}/blocks/${n}`),
    newest: () => api.get(`${path}/newest`),
    manifest: () => api.get(`${path}/manifest`),
    /** @param {number|string} version @param {number} k */
    segment: (version, k) => api.get(`${path}/segments/${version}/${k}`),
  };
}

/**
 * The picture's address.
 *
 * @param {string} session
 * @param {string} [token] of an attendee; without it the login counts
 * @returns {Promise<import('./player.js').Media>}
 */
export function media(session, token) {
  return api.get(`/api/sessions/${session}/media`, token ? {bearer: token} : {});
}

/**
 * The picture of a source that is not on air, for who owns it.
 *
 * @param {{kind: string, assetId?: string, url?: string, videoId?: string}} source of a room
 * @returns {Promise<import('./player.js').Media>}
 */
export async function preview(source) {
  return source.kind === 'file' ? {kind: 'file', ...(await api.get(`/api/assets/${source.assetId}/link`))} : /** @type {any} */ (source);
}
