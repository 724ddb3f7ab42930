import {html, nothing} from 'lit';
import '../components/button.js';
import {open} from '../components/dialog.js';
import {problem} from '../components/parts.js';
import {time} from '../core/format.js';
import {t} from '../core/words.js';

/**
 * The list of what is hidden and who is out, each with the way back.
 *
 * @param {import('./moderation.js').Moderation} moderation
 */
export function moderated(moderation) {
  /** @type {{hidden: any[], out: any[]}|undefined} */
  let found;
  /** @type {any} */
  let error;
  let redraw = () => {};
  const load = async () => {
    error = undefined;
    found = await moderation.list().catch(refusal => { error = refusal; return found; });
    redraw();
  };
  /** @param {string} list @param {any} row @param {Promise<boolean>} done */
  const without = async (list, row, done) => {
    if (!await done || !found) return;
    found = {...found, [list]: /** @type {any} */ (found)[list].filter((/** @type {any} */ other) => other !== row)};
    redraw();
  };
  open(t('studio.order.title'), (_close, again) => {
    redraw = again;
    if (error) return problem(error, () => void load());
    if (!found) return html`<span class="bone"></span><span class="bone"></span>`;
    return html`<section class="stack tight"><h3>${t('studio.order.messages')}</h3>
        ${found.hidden.length ? nothing : html`<p class="muted">${t('studio.order.noMessages')}</p>`}
        ${found.hidden.map(row => line(html`<strong>${row.name || t(row.text ? 'room.chat.viewer' : 'studio.order.fromScript')}</strong>
          ${row.text ? html`<span class="said">${row.text}</span>` : nothing}
          <span class="small muted">${t('studio.order.why', {reason: t(`studio.order.reason.${row.reason || 'OFF_TOPIC'}`), time: time(row.at)})}${row.by ? ` · ${row.by}` : nothing}</span>`,
          t('studio.order.restore'), () => void without('hidden', row, moderation.restore(row.id))))}
        <p class="small muted">${t('studio.order.kept')}</p></section>
      <section class="stack tight"><h3>${t('studio.order.people')}</h3>
        ${found.out.length ? nothing : html`<p class="muted">${t('studio.order.noPeople')}</p>`}
        ${found.out.map(row => line(html`<strong>${row.name || t('room.chat.viewer')}</strong>
          <span class="small muted">${t(`studio.order.kind.${row.kind}`, {time: time(row.at)})}</span>`,
          t('studio.order.letIn'), () => void without('out', row, moderation.letIn(row.attendeeId, row.name))))}</section>`;
  });
  void load();
}

/** @param {unknown} about @param {string} words @param {() => void} press */
function line(about, words, press) {
  return html`<div class="row apart moderated"><div class="stack tight grow">${about}</div><is-button label=${words} @press=${press}></is-button></div>`;
}
