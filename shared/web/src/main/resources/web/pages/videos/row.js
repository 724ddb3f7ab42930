import {html, nothing} from 'lit';
import {open} from '../../components/dialog.js';
import {chip, problem} from '../../components/parts.js';
import {api} from '../../core/api.js';
import {bytes, clock, length, money, number, percent} from '../../core/format.js';
import {t} from '../../core/words.js';
import '../../components/menu.js';
import '../../components/preview.js';

const PRICED_MBIT = 1.5;
const KINDS = /** @type {Record<string, any>} */ ({READY: 'good', REJECTED: 'danger', UPLOADING: 'warning'});

/**
 * @typedef {object} Parts
 * @property {import('../../core/upload.js').Upload|undefined} upload the one that is going on
 * @property {any} price list
 * @property {() => void} erase
 * @property {() => void} watch
 * @property {unknown} again a button that goes on with the same file
 * @property {boolean} blocked another upload is going on
 */

/** One video: what it is, how far it is, what is wrong with it. @param {any} asset @param {Parts} parts */
export function videoRow(asset, parts) {
  return html`<li class="stack tight">
    <div class="row apart even top"><div class="stack close grow">
        <span class="strong name">${asset.name}</span>
        <div class="row tight">${parts.upload ? nothing : chip(t(`videos.state.${asset.state}`), KINDS[asset.state] ?? '', asset.state === 'READY' ? 'check' : undefined)}
          <span class="muted small tabular">${bytes(asset.sizeBytes)}${asset.durationMs ? ` · ${t('videos.facts', {length: length(asset.durationMs), rate: number(asset.mbitPerSecond)})}` : ''}${perHour(asset, parts.price)}</span></div></div>
      <div class="row tight even">${asset.state === 'READY' ? html`<is-button square kind="quiet" icon="play" label="${t('videos.play')}: ${asset.name}" @press=${parts.watch}></is-button>` : nothing}
        <is-menu label=${t('videos.menu', {name: asset.name})} .items=${[
          ...(asset.state === 'READY' ? [{label: t('videos.toRoom'), icon: 'presentation', href: '/app/rooms'}] : []),
          {label: t(asset.state === 'UPLOADING' ? 'videos.cancel' : 'videos.delete.title'), icon: 'trash-2', press: parts.erase}]}></is-menu></div></div>
    ${parts.upload ? going(parts.upload) : asset.state === 'UPLOADING' ? stopped(asset, parts) : nothing}
    ${asset.reason ? remark('circle-alert', t(`media.reason.${asset.reason}`)) : nothing}
    ${asset.warning ? remark('triangle-alert', t(`media.note.${asset.warning}`)) : nothing}
    ${(asset.notes ?? []).map((/** @type {string} */ note) => remark('info', t(`media.note.${note}`)))}
  </li>`;
}

/** @param {string} icon @param {string} words */
function remark(icon, words) {
  return html`<p class="small row tight even top remark"><is-icon name=${icon}></is-icon><span>${words}</span></p>`;
}

/** What an hour of one viewer costs with this film. @param {any} asset @param {any} price */
function perHour(asset, price) {
  if (!price || asset.state !== 'READY') return '';
  const tiyn = Math.ceil(price.storedHourTiyn * Math.max(1, asset.mbitPerSecond / PRICED_MBIT) / 100) * 100;
  return ` · ${t('videos.price', {money: money(tiyn)})}`;
}

/** @param {number} share @param {string} label */
function bar(share, label) {
  return html`<progress class="progress" aria-label=${label} max="1" value=${share.toFixed(4)}></progress>`;
}

/** @param {import('../../core/upload.js').Upload} upload */
function going(upload) {
  const share = percent(upload.share);
  const line = {
    sending: t('videos.now.uploading', {percent: share}), paused: t('videos.now.paused', {percent: share}),
    waiting: t('videos.now.waiting'), finishing: t('videos.now.finishing'), done: '', failed: t('videos.failed'),
  }[upload.state];
  const facts = upload.state === 'sending' && upload.speed
    ? [t('videos.now.speed', {speed: bytes(upload.speed)}), upload.left === undefined ? '' : t('videos.now.left', {time: upload.left < 60_000 ? clock(upload.left) : length(upload.left)})].filter(Boolean) : [];
  return html`${bar(upload.share, line)}
    <div class="row apart"><p class="small tabular grow">${[line, ...facts].join(' · ')}</p>
      ${upload.state === 'sending' || upload.state === 'waiting' ? html`<is-button icon="pause" label=${t('videos.pause')} @press=${() => upload.pause()}></is-button>` : nothing}
      ${upload.state === 'paused' || upload.state === 'failed' ? html`<is-button kind="primary" icon="play" label=${t('videos.resume')} @press=${() => upload.start()}></is-button>` : nothing}</div>
    ${upload.state === 'failed' ? problem(upload.error) : html`<p class="muted small">${t('videos.now.keepOpen')}</p>`}`;
}

/** Begun in another tab or before a reload. @param {any} asset @param {Parts} parts */
function stopped(asset, parts) {
  const share = Math.min(1, (asset.uploaded?.length ?? 0) * asset.partBytes / asset.sizeBytes);
  return html`${bar(share, t('videos.state.UPLOADING'))}
    <div class="row apart"><p class="small grow">${t('videos.again.text', {percent: percent(share)})}</p>${parts.blocked ? nothing : parts.again}</div>`;
}

/** Plays a video in a dialog. @param {any} asset */
export function watch(asset) {
  open(asset.name, () => html`<is-preview quiet .source=${{kind: 'file', assetId: asset.id}} .link=${() => api.get(`/api/assets/${asset.id}/link`)}></is-preview>`, undefined, {wide: true});
}
