import {dropDraft, loadDraft, saveDraft} from '../../core/drafts.js';

/**
 * What a person changes in a version before it is saved as the next one. A reload keeps it; undo
 * and redo go through every step.
 *
 * A change is what the server takes, `{op: 'remove'|'move'|'reword'|'say'|'show', …}`; an added
 * event has a `key` besides, by which it is found until the server names it.
 *
 * @typedef {{op: string, key?: string, id?: string, ids?: string[], [more: string]: any}} Change
 * @typedef {import('./events.js').Event} Event
 */

const HIDES = '/hides';

/**
 * The events after the changes, in order. What the server would refuse as unknown is passed over.
 *
 * @param {Event[]} events of the version
 * @param {Change[]} changes
 * @returns {Event[]}
 */
export function changed(events, changes) {
  let result = events;
  for (const change of changes) {
    if (change.op === 'remove') {
      const gone = new Set(change.ids);
      result = result.filter(event => !gone.has(event.id));
    } else if (change.op === 'move') {
      result = result.map(event => (event.id === change.id ? {...event, offsetMs: change.offsetMs} : event));
    } else if (change.op === 'reword') {
      result = result.map(event => (event.id !== change.id ? event : {
        ...event, actor: {...event.actor, name: change.name ?? event.actor.name}, payload: {...event.payload, text: change.text ?? event.payload.text},
      }));
    } else {
      result = [...result, ...added(change)];
    }
  }
  return result === events ? events : result.slice().sort((a, b) => a.offsetMs - b.offsetMs);
}

/** @param {Change} change @returns {Event[]} */
function added(change) {
  const key = /** @type {string} */ (change.key);
  if (change.op === 'say') {
    return [{id: key, offsetMs: change.offsetMs, type: 'message.posted', actor: {role: change.host ? 'host' : 'script', name: change.name ?? ''}, payload: {text: change.text}}];
  }
  const host = {role: 'host', name: ''};
  const shown = {id: key, offsetMs: change.offsetMs, type: 'banner.shown', actor: host, payload: {...change.banner, bannerId: change.bannerId}};
  return change.untilMs === undefined ? [shown]
    : [shown, {id: key + HIDES, offsetMs: change.untilMs, type: 'banner.hidden', actor: host, payload: {bannerId: change.bannerId}}];
}

/**
 * The changes when one more is made: of an added event its own addition is altered, a repeated edit
 * of one event takes the place of the one before.
 *
 * @param {Change[]} changes
 * @param {Change} next with the event's `id`, unless it adds one
 * @returns {Change[]}
 */
export function making(changes, next) {
  const id = next.op === 'remove' ? next.ids?.[0] : next.id;
  const own = changes.findIndex(change => change.key && id && (change.key === id || change.key + HIDES === id));
  if (own >= 0) {
    const after = altered(changes[own], next, changes[own].key !== id);
    return after ? changes.with(own, after) : changes.toSpliced(own, 1);
  }
  const last = changes[changes.length - 1];
  if (last && last.op === next.op && next.op === 'remove') return changes.with(-1, {...last, ids: [...(last.ids ?? []), ...(next.ids ?? [])]});
  if (last && last.op === next.op && next.id && last.id === next.id) return changes.with(-1, {...last, ...next});
  return [...changes, next];
}

/** @param {Change} addition @param {Change} next @param {boolean} hiding whether the event that hides a banner is meant @returns {Change|undefined} */
function altered(addition, next, hiding) {
  if (next.op === 'remove') return hiding ? {...addition, untilMs: undefined} : undefined;
  if (next.op === 'move') {
    if (hiding) return {...addition, untilMs: Math.max(next.offsetMs, addition.offsetMs + 1000)};
    const until = addition.untilMs === undefined ? {} : {untilMs: addition.untilMs + next.offsetMs - addition.offsetMs};
    return {...addition, offsetMs: next.offsetMs, ...until};
  }
  const {op, id, ...values} = next;
  return {...addition, ...values};
}

/** Whether changes of the newest version wait to be saved. @param {{id: string, version: number}} scenario */
export function hasDraft({id, version}) {
  return loadDraft(`scenario-${id}-${version}`) !== undefined;
}

export class ScenarioDraft {
  /** @param {string} scenario id @param {number} version @param {Event[]} events @param {Change[]} [changes] instead of those that were kept */
  constructor(scenario, version, events, changes) {
    this.version = version;
    this.before = events;
    this.name = `scenario-${scenario}-${version}`;
    /** @type {Change[][]} */ this.past = [];
    /** @type {Change[][]} */ this.undone = [];
    /** @type {Change[]} */ this.changes = changes ?? loadDraft(this.name)?.changes ?? [];
    this.events = changed(events, this.changes);
    if (changes) this.keep();
  }

  /** @param {Change} change */
  make(change) {
    this.past.push(this.changes);
    this.undone = [];
    this.become(making(this.changes, change));
  }

  undo() {
    const before = this.past.pop();
    if (!before) return;
    this.undone.push(this.changes);
    this.become(before);
  }

  redo() {
    const after = this.undone.pop();
    if (!after) return;
    this.past.push(this.changes);
    this.become(after);
  }

  /** @param {Change[]} changes */
  become(changes) {
    this.changes = changes;
    this.events = changed(this.before, changes);
    this.keep();
  }

  keep() {
    if (this.changes.length) saveDraft(this.name, {changes: this.changes});
    else dropDraft(this.name);
  }

  drop() {
    dropDraft(this.name);
  }

  /** What the server takes. */
  get body() {
    return {changes: this.changes.map(({key, ...change}) => change)};
  }
}
