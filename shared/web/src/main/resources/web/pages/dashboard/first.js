import {html, nothing} from 'lit';
import {toast} from '../../components/toast.js';
import {furthest, journey} from '../../core/journey.js';
import {t} from '../../core/words.js';

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
 * The steps of the room that is furthest on, each done by doing it; gone when nothing is next or hidden.
 *
 * @param {{rooms: any[], scenarios: any[], assets: any[], autowebinars: any[]}} data
 * @param {import('lit').LitElement} host
 */
export function firstSteps({rooms, scenarios, assets, autowebinars}, host) {
  const facts = {scenarios, assets, autowebinars};
  const {steps, next} = journey({...facts, room: furthest(rooms, facts)});
  const done = steps.filter(step => step.done).length;
  if (!next || stored(HIDDEN)) return nothing;
  const conceal = () => {
    hide(true);
    host.requestUpdate();
    toast(t('dashboard.first.hidden'), {undo: () => { hide(false); host.requestUpdate(); }});
  };
  return html`<section class="stack tight"><div class="row apart"><h2>${t('dashboard.first.title')} <span class="muted small tabular">${t('dashboard.first.done', {n: done, of: steps.length})}</span></h2>
      ${done > 1 ? html`<is-button kind="quiet" label=${t('dashboard.first.hide')} @press=${conceal}></is-button>` : nothing}</div>
    <ol class="card flush rows steps">${steps.map(({name, done: is, href}) => html`<li class=${is ? 'done' : name === next ? 'next' : ''}>
      <is-icon name=${is ? 'circle-check' : name === next ? 'circle-dot' : 'circle'} label=${is ? t('common.journey.done') : nothing}></is-icon>
      <div class="grow">${href && !is ? html`<a class="plain" href=${href}>${t(`dashboard.first.${name}`)}</a>` : html`<span>${t(`dashboard.first.${name}`)}</span>`}
        ${name === next ? html`<p class="muted small">${t(`dashboard.first.${name}Text`)}</p>` : nothing}</div>
      ${name === next && href ? html`<is-button square kind="quiet" icon="arrow-right" href=${href} label=${t(`dashboard.first.${name}`)}></is-button>` : nothing}</li>`)}</ol></section>`;
}
