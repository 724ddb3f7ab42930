import {api} from '../../core/api.js';

/**
 * All events of a version, page by page.
 *
 * @param {string} scenarioId
 * @param {number} version
 * @returns {Promise<{lengthMs: number, events: import('./events.js').Event[]}>}
 */
export async function loadContent(scenarioId, version) {
  const path = `/api/scenarios/${scenarioId}/versions/${version}`;
  const first = await api.get(path);
  const events = [...first.events];
  for (let {next} = first; next !== undefined;) {
    const more = await api.get(`${path}?from=${next}`);
    events.push(...more.events);
    next = more.next;
  }
  return {lengthMs: first.lengthMs, events};
}
