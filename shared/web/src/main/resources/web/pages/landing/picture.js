import {html, svg} from 'lit';
import {clock} from '../../core/format.js';
import {t} from '../../core/words.js';
import {chip} from '../../components/parts.js';

const HEIGHTS = [3, 5, 2, 6, 9, 4, 7, 12, 8, 5, 10, 15, 9, 6, 11, 7, 4, 9, 14, 18, 12, 8, 10, 6, 13, 9];
const WIDE = 400;

/** A small room, drawn from the product's own parts. */
export function roomPicture() {
  const step = WIDE * 0.72 / HEIGHTS.length;
  return html`<figure class="room-picture" role="img" aria-label=${t('landing.picture.label')}>
    <div class="row apart even bar">${chip(t('landing.picture.live'), 'live')}<span class="tabular small">${clock(2_530_000)} · ${t('landing.picture.viewers', {n: 128})}</span></div>
    <div class="picture-stage">
      <div class="slide"><strong>${t('landing.picture.title')}</strong><svg viewBox="0 0 120 60" aria-hidden="true">${[18, 26, 22, 38, 46, 57].map((h, i) => svg`<rect x=${i * 20 + 2} y=${60 - h} width="14" height=${h} rx="2"></rect>`)}</svg></div>
      <ul class="chat small">
        ${line('one')}${line('host', t('landing.picture.hostMark'))}${line('two')}
      </ul>
    </div>
    <div class="offer"><strong>${t('landing.picture.banner')}</strong><span class="button primary">${t('landing.picture.button')}</span></div>
    <div class="record"><span class="small">${t('landing.picture.scenario')}</span>
      <svg viewBox="0 0 ${WIDE} 44" preserveAspectRatio="none" aria-hidden="true">
        ${HEIGHTS.map((h, i) => svg`<rect class="dots" x=${i * step} y=${22 - h} width=${step - 3} height=${h}></rect>`)}
        <rect class="span" x=${WIDE * 0.22} y="28" width=${WIDE * 0.14} height="10" rx="3"></rect>
        <rect class="span" x=${WIDE * 0.52} y="28" width=${WIDE * 0.2} height="10" rx="3"></rect>
        <rect class="now" x=${WIDE * 0.72} y="0" width="2" height="44"></rect></svg></div>
  </figure>`;
}

/** @param {string} who @param {string} [mark] */
function line(who, mark) {
  return html`<li><strong>${t(`landing.picture.${who}`)}</strong>${mark ? html` <span class="mark">${mark}</span>` : ''}<br>${t(`landing.picture.${who}Text`)}</li>`;
}
