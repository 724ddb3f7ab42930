import {html} from 'lit';
import {note} from '../../components/parts.js';
import {t} from '../../core/words.js';
import '../../components/button.js';

/**
 * Which autowebinars play an older version of the scenario, each with the way to where the new one
 * is chosen: nobody's airing changes because a scenario was saved.
 *
 * @param {any[]} autowebinars
 * @param {{id: string, version: number}} scenario
 */
export function playedOlder(autowebinars, {id, version}) {
  return autowebinars.filter(one => one.state === 'ACTIVE' && one.scenarioId === id && one.scenarioVersion < version)
    .map(one => note('accent', 'calendar-clock', html`<div class="stack tight"><p>${t('scenarios.played.text', {title: one.title, old: one.scenarioVersion})}</p>
      <div><is-button href="/app/autowebinars/${one.id}" label=${t('scenarios.played.choose', {n: version})}></is-button></div></div>`));
}
