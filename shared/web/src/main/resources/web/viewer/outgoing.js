import {html, nothing} from 'lit';
import {t} from '../core/words.js';

/** Words that the session's end overtook: they stay to be copied. @param {import('../room/visit.js').Visit} visit */
export function stuck(visit) {
  const items = visit.outbox?.items.filter(item => item.state === 'refused') ?? [];
  return items.length ? html`<section class="stack tight"><h2>${t('viewer.ended.unsent')}</h2>
    ${items.map(item => html`<blockquote class="unsent">${item.text}</blockquote>`)}</section>` : nothing;
}
