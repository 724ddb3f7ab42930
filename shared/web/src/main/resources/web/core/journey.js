/**
 * The way of one webinar, read from what there is: the one truth for the journey bar and for the
 * first steps on the dashboard.
 *
 * @typedef {'room'|'rehearsal'|'live'|'video'|'schedule'} StepName
 * @typedef {{name: StepName, done: boolean, href: string}} Step an empty `href` leads nowhere yet
 *
 * @typedef {object} Facts as the routes of the same names tell
 * @property {any} [room] absent before the first one
 * @property {any[]} scenarios
 * @property {any[]} autowebinars
 * @property {any[]} assets
 */

/** @type {StepName[]} */
export const STEPS = ['room', 'rehearsal', 'live', 'video', 'schedule'];

/**
 * A room is done when it has a picture, a rehearsal when one is over or the live began without, a live when its scenario is there, a video when the scenario
 * was played from a stored one or another is ready, a schedule when an autowebinar of the room plans
 * starts or did.
 *
 * @param {Facts} facts
 * @returns {{steps: Step[], next: StepName|''}} `next` is the first step that is not done; none once a
 *   schedule stands, for a room that only repeats another's live needs no rehearsal
 */
export function journey({room, scenarios, autowebinars, assets}) {
  const recorded = scenarios.filter(one => room && one.roomId === room.id)
    .sort((a, b) => String(b.createdAt).localeCompare(String(a.createdAt)));
  const lived = recorded.find(one => one.sessionId);
  const auto = autowebinars.find(one => room && one.roomId === room.id && one.state !== 'CANCELLED');
  const exact = recorded.some(one => one.exactSource);
  const ready = assets.some(one => one.state === 'READY');
  const path = room ? `/app/rooms/${room.id}` : '';
  const studio = room ? `${path}/studio` : '';
  /** @type {Record<StepName, [boolean, string]>} */
  const found = {
    room: [Boolean(room?.source || lived), room ? `${path}${room.source || lived ? '' : '#broadcast'}` : '/app/rooms/new'],
    rehearsal: [Boolean(room?.rehearsal?.over || lived || room?.onAir?.kind === 'LIVE'), studio],
    live: [Boolean(lived), lived ? `/app/sessions/${lived.sessionId}` : studio],
    video: [Boolean(auto) || exact || (recorded.length > 0 && ready), recorded[0] && !exact && ready ? `/app/scenarios/${recorded[0].id}/align` : room ? '/app/videos' : ''],
    schedule: [Boolean(auto), auto ? `/app/autowebinars/${auto.id}` : recorded[0] ? `/app/autowebinars/new?scenario=${recorded[0].id}` : room ? '/app/autowebinars' : ''],
  };
  const steps = STEPS.map(name => ({name, done: found[name][0], href: found[name][1]}));
  return {steps, next: auto ? '' : steps.find(step => !step.done)?.name ?? ''};
}

/**
 * The room that is furthest on its way; among equals the first.
 *
 * @param {any[]} rooms
 * @param {Omit<Facts, 'room'>} facts
 */
export function furthest(rooms, facts) {
  const done = (/** @type {any} */ room) => journey({...facts, room}).steps.filter(step => step.done).length;
  return rooms.reduce((best, room) => (best === undefined || done(room) > done(best) ? room : best), undefined);
}
