import {html} from 'lit';
import {ask} from '../../components/dialog.js';
import {note} from '../../components/parts.js';
import {ApiError, api} from '../../core/api.js';
import {t} from '../../core/words.js';
import {play} from '../align/bind.js';
import {alignAddress, closeAlignment, loadAlignment} from '../align/draft.js';
import {droppedWords} from '../align/dropped.js';
import {loadContent} from '../scenario/content.js';

/** So many are named in the question; more are unfolded by who wants to read them. */
const NAMED_AT_ONCE = 6;

/** @param {any} autowebinar @param {number} version @param {{busy: boolean, take: () => void}} how */
export function newerNote(autowebinar, version, {busy, take}) {
  return note('accent', 'list-video', html`<div class="stack tight"><p>${t('autowebinars.newer.text', {n: version, old: autowebinar.scenarioVersion})}</p>
    <div class="row tight"><is-button kind="primary" label=${t('autowebinars.newer.take', {n: version})} ?busy=${busy} @press=${take}></is-button>
      <is-button kind="link" href="/app/scenarios/${autowebinar.scenarioId}" label=${t('autowebinars.newer.see')}></is-button></div></div>`);
}

/**
 * Lets a newer version of its scenario play from the next airing on, in step as the organizer agreed
 * to: for that version if they aligned it, else as it was published. What would be left out is named
 * first. Where nothing was ever aligned and now something has to be, the page goes to do it.
 *
 * @param {any} autowebinar
 * @param {number} version
 * @returns {Promise<boolean>} whether it was taken
 * @throws {ApiError}
 */
export async function takeNewer(autowebinar, version) {
  const {id, title, roomId, scenarioId, video, schedule} = autowebinar;
  const align = alignAddress(scenarioId, video, {version, back: `/app/autowebinars/${id}`});
  const alignment = agreed(autowebinar, version);
  const {events} = await loadContent(scenarioId, version);
  const {dropped} = play(events, alignment);
  if (dropped.length && !await askToDrop(version, dropped, align)) return false;
  const kept = alignment.origin === 'EXACT' ? undefined : {...alignment, confirmed: true};
  try {
    await api.put(`/api/autowebinars/${id}`, {title, roomId, scenarioId, scenarioVersion: version, video, alignment: kept, schedule}, {version: autowebinar.version});
  } catch (error) {
    if (!(error instanceof ApiError) || error.code !== 'ALIGNMENT_NEEDED') throw error;
    location.assign(align);
    return false;
  }
  closeAlignment(scenarioId, video);
  return true;
}

/** @param {any} autowebinar @param {number} version @returns {any} */
function agreed(autowebinar, version) {
  const here = loadAlignment(autowebinar.scenarioId, autowebinar.video)?.agreed;
  return here?.version === version ? here.alignment : autowebinar.alignment;
}

/** @param {number} version @param {import('../align/bind.js').Event[]} dropped @param {string} align */
const askToDrop = (version, dropped, align) => ask({
  title: t('autowebinars.newer.take', {n: version}), confirm: t('autowebinars.newer.take', {n: version}),
  text: html`<span class="stack"><span>${t('autowebinars.newer.drops')}</span>
    ${droppedWords(dropped, dropped.length <= NAMED_AT_ONCE)}
    <a class="tap" href=${align}>${t('autowebinars.align.change')}</a></span>`,
});
