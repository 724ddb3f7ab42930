import {html, nothing} from 'lit';
import {toast} from '../../components/toast.js';
import {t} from '../../core/words.js';
import {studioLink} from '../rooms/state.js';

const HIDDEN = 'steps-hidden';

/** @param {string} key */
function stored(key) {
  try {
    return localStorage.getItem(key) === '1';
  } catch {
    return false;
  }
}

/** @param {boolean} yes */
function hide(yes) {
  try {
    if (yes) localStorage.setItem(HIDDEN, '1');
    else localStorage.removeItem(HIDDEN);
  } catch {
    // It comes back at the next visit.
  }
}

/**
 * The steps of the first webinar, each done by doing it; gone when all are done or hidden.
 *
 * @param {{rooms: any[], scenarios: any[], assets: any[], autowebinars: any[]}} data
 * @param {import('lit').LitElement} host
 */
export function firstSteps({rooms, scenarios, assets, autowebinars}, host) {
  const room = rooms[0];
  const lived = scenarios.length > 0;
  const steps = /** @type {[string, boolean, string][]} */ ([
    ['room', rooms.length > 0, '/app/rooms/new'],
    ['rehearsal', lived || rooms.some(r => r.onAir || (r.source && stored(`seen:${r.id}`))), room ? `/app/rooms/${room.id}#broadcast` : ''],
    ['live', lived, room ? studioLink(room) : ''],
    ['video', autowebinars.length > 0 || (lived && assets.some(asset => asset.state === 'READY')), '/app/videos'],
    ['schedule', autowebinars.length > 0, lived ? `/app/autowebinars/new?scenario=${scenarios[0].id}` : ''],
  ]);
  const done = steps.filter(([, is]) => is).length;
  if (done === steps.length || stored(HIDDEN)) return nothing;
  const next = steps.find(([, is]) => !is)?.[0];
  const conceal = () => {
    hide(true);
    host.requestUpdate();
    toast(t('dashboard.first.hidden'), {undo: () => { hide(false); host.requestUpdate(); }});
  };
  return html`<section class="stack tight"><div class="row apart"><h2>${t('dashboard.first.title')} <span class="muted small tabular">${t('dashboard.first.done', {n: done, of: steps.length})}</span></h2>
      ${done > 1 ? html`<is-button kind="quiet" label=${t('dashboard.first.hide')} @press=${conceal}></is-button>` : nothing}</div>
    <ol class="card flush rows steps">${steps.map(([step, is, href]) => html`<li class=${is ? 'done' : step === next ? 'next' : ''}>
      <is-icon name=${is ? 'circle-check' : step === next ? 'circle-dot' : 'circle'} label=${is ? t('common.journey.done') : nothing}></is-icon>
      <div class="grow">${href && !is ? html`<a class="plain" href=${href}>${t(`dashboard.first.${step}`)}</a>` : html`<span>${t(`dashboard.first.${step}`)}</span>`}
        ${step === next ? html`<p class="muted small">${t(`dashboard.first.${step}Text`)}</p>` : nothing}</div>
      ${step === next && href ? html`<is-button square kind="quiet" icon="arrow-right" href=${href} label=${t(`dashboard.first.${step}`)}></is-button>` : nothing}</li>`)}</ol></section>`;
}
