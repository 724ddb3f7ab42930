import {html} from 'lit';
import {chip} from '../../components/parts.js';
import {t} from '../../core/words.js';
import {now} from '../../core/now.js';

/** Whether an airing has begun by the clock of the server. @param {any} current */
export const begun = current => Date.parse(current.startsAt) <= now();

/** That a viewer of the airing wrote and nobody is there but the script. */
export const askedChip = () => chip(t('common.asked'), 'accent', 'message-square');

/** The number of a version of the scenario that is newer than what plays; undefined where coming airings have the newest. @param {any} autowebinar @param {any[]} scenarios */
export function newerVersion(autowebinar, scenarios) {
  const newest = scenarios.find(one => one.id === autowebinar.scenarioId)?.version;
  return autowebinar.state === 'ACTIVE' && autowebinar.next?.length && newest > autowebinar.scenarioVersion ? newest : undefined;
}

/** @param {any} autowebinar */
export function stateChip(autowebinar) {
  const {current, state} = autowebinar;
  if (current?.askedAt) return html`${chip(t('autowebinars.state.onAir'), 'live')} ${askedChip()}`;
  if (current) return begun(current) ? chip(t('autowebinars.state.onAir'), 'live') : chip(t('autowebinars.state.soon'), 'warning', 'hourglass');
  return chip(t(`autowebinars.state.${state}`), state === 'ACTIVE' ? 'good' : '', state === 'ACTIVE' ? 'check' : undefined);
}
