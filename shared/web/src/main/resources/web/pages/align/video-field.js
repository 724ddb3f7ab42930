import {html, nothing} from 'lit';
import {length} from '../../core/format.js';
import {t} from '../../core/words.js';
import {linked} from './draft.js';
import '../../components/field.js';

/** The value of the list of videos that stands for an address. */
const LINK = 'link';

/**
 * A stored video or an address of YouTube or HLS, as two fields `assetId` and `url` of a form.
 *
 * @param {import('../../core/form.js').Form} form
 * @param {any[]} assets
 */
export function videoFields(form, assets) {
  const ready = assets.filter(asset => asset.state === 'READY');
  return html`${form.field('assetId', {type: 'select', label: t('autowebinars.field.video'), required: true,
      options: [['', t('autowebinars.field.videoChoose')], ...ready.map(asset => [asset.id, asset.durationMs ? `${asset.name} (${length(asset.durationMs)})` : asset.name]), [LINK, t('autowebinars.field.videoLink')]]})}
    ${form.values.assetId === LINK ? form.field('url', {label: t('autowebinars.field.url'), hint: t('autowebinars.field.urlHint'), inputmode: 'url', spellcheck: 'false', autocomplete: 'off', maxlength: 2000, required: true}) : nothing}`;
}

/** @param {Record<string, any>} values @returns {import('../../core/sources.js').Source|undefined} */
export function chosenVideo({assetId, url}) {
  if (assetId === LINK) return linked(url ?? '');
  return assetId ? {kind: 'file', assetId} : undefined;
}

/** The same as values of the form. @param {any} source */
export function videoValues(source) {
  if (!source) return {assetId: '', url: ''};
  return source.kind === 'file' ? {assetId: source.assetId, url: ''} : {assetId: LINK, url: source.url};
}

/** What is wrong with the fields. @param {import('../../core/form.js').Form} form @returns {Record<string, string|undefined>} */
export function videoTrouble(form) {
  const {assetId, url} = form.values;
  return {
    ...form.missing(assetId === LINK ? ['assetId', 'url'] : ['assetId']),
    ...(assetId === LINK && url?.trim() && !linked(url) ? {url: t('autowebinars.check.url')} : {}),
  };
}
