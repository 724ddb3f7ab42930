import {html, nothing} from 'lit';
import {ask, open} from '../components/dialog.js';
import {clock, money} from '../core/format.js';
import {t} from '../core/words.js';
import {cost} from './cost.js';

/** @param {import('./broadcast.js').Broadcast} studio @returns {Promise<boolean>} */
export function askStart(studio) {
  const found = cost(studio);
  return ask({
    title: t('studio.start.title'), confirm: t('studio.start.do'),
    text: html`${t(studio.phase === 'rehearsal' ? 'studio.start.afterRehearsal' : 'studio.start.text')}<br>${t('studio.start.noVideo')}${found ? html`<br>${t('studio.start.money', {money: money(found.holdTiyn)})}` : nothing}`,
  });
}

/** @param {import('./broadcast.js').Broadcast} studio @returns {Promise<boolean>} */
export function askEnd(studio) {
  const n = studio.log?.viewers ?? 0;
  return ask({
    title: t('studio.end.title'), confirm: t('studio.end.do'), cancel: t('studio.end.stay'), danger: true,
    text: html`${t('studio.end.text', {time: clock(studio.position ?? 0), viewers: t('studio.viewers', {n})})}`,
  });
}

/** @returns {Promise<boolean>} */
export function askStop() {
  return ask({title: t('studio.stop.title'), text: t('studio.stop.text'), confirm: t('studio.stop.do'), cancel: t('studio.stop.stay'), danger: true});
}

/** The list of keys. */
export function showKeys() {
  open(t('studio.keys.title'), () => html`<dl class="keys">
    ${[['?', 'help'], ['/', 'chat'], ['1–9', 'banner'], ['M', 'sound'], ['E', 'startEnd']].map(([key, name]) => html`<div>
      <dt><kbd>${key}</kbd></dt><dd>${t(`studio.keys.${name}`)}</dd></div>`)}
  </dl>`);
}
