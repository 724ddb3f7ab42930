import {loadDraft, saveDraft} from '../../core/drafts.js';
import {httpsAddress, youtubeId} from '../../core/sources.js';

/**
 * An alignment under way, kept in this browser: one for each scenario and video. Once an autowebinar
 * is published with it, that one's own alignment counts and this is a beginning for the next.
 *
 * @typedef {import('../../core/sources.js').Source} Source
 *
 * @typedef {object} AlignDraft
 * @property {import('./marks.js').Mark[]} marks
 * @property {number} [from] video time; missing: where the live begins
 * @property {number} [to] video time; missing: where the live ends
 * @property {boolean} [published] nothing was changed since then
 * @property {Agreed} [agreed] missing until the organizer confirmed, and after each change
 *
 * @typedef {object} Agreed what the organizer said yes to
 * @property {number} version of the scenario
 * @property {object} alignment as the server takes it
 * @property {{messages: number, banners: number}} dropped
 */

/** A video in an address and in the name of a draft: `file:ast_…`, `youtube:…`, `hls:https://…`. @param {Source} source */
export function videoKey(source) {
  return `${source.kind}:${source.kind === 'file' ? source.assetId : source.kind === 'youtube' ? source.videoId : source.url}`;
}

/** @param {string|null|undefined} key @returns {Source|undefined} */
export function videoOf(key) {
  const [, kind, rest] = /^(file|youtube|hls):(.+)$/.exec(key ?? '') ?? [];
  if (kind === 'file') return /^ast_[a-z2-7]{26}$/.test(rest) ? {kind, assetId: rest} : undefined;
  return kind ? linked(rest) : undefined;
}

/** A video by its address. @param {string} text @returns {Source|undefined} */
export function linked(text) {
  const videoId = youtubeId(text);
  if (videoId) return {kind: 'youtube', videoId, url: `https://www.youtube.com/watch?v=${videoId}`};
  const url = httpsAddress(text);
  return url ? {kind: 'hls', url} : undefined;
}

/** @param {string} scenarioId @param {Source} source */
const nameOf = (scenarioId, source) => `align-${scenarioId}-${videoKey(source)}`;

/** @param {string} scenarioId @param {Source} source @returns {AlignDraft|undefined} */
export const loadAlignment = (scenarioId, source) => /** @type {any} */ (loadDraft(nameOf(scenarioId, source)));

/** @param {string} scenarioId @param {Source} source @param {AlignDraft} draft */
export const saveAlignment = (scenarioId, source, draft) => saveDraft(nameOf(scenarioId, source), draft);

/** An autowebinar was published with it. @param {string} scenarioId @param {Source} source */
export function closeAlignment(scenarioId, source) {
  const kept = loadAlignment(scenarioId, source);
  if (!kept) return;
  const {agreed, ...rest} = kept;
  saveAlignment(scenarioId, source, {...rest, published: true});
}

/**
 * The screen where they are aligned.
 *
 * @param {string} scenarioId
 * @param {Source|undefined} source
 * @param {{version?: number, back?: string}} [options] `back` is the form it returns to
 */
export function alignAddress(scenarioId, source, {version, back} = {}) {
  const query = new URLSearchParams();
  if (source) query.set('video', videoKey(source));
  if (version) query.set('version', String(version));
  if (back) query.set('back', back);
  return `/app/scenarios/${scenarioId}/align?${query}`;
}

/**
 * Marks that give the anchors of a published alignment.
 *
 * @param {any} alignment
 * @returns {AlignDraft}
 */
export function fromPublished(alignment) {
  return {
    marks: alignment.anchors.map((/** @type {any} */ anchor, /** @type {number} */ i) => ({
      id: `anchor-${i}`, ...anchor, ...(i ? {seamMs: anchor.videoMs} : {})})),
    from: alignment.playFromMs, to: alignment.playToMs,
  };
}
