/**
 * From what an organizer points at to anchors (in-step): a first mark gives the shift; a later one
 * that disagrees by more than two seconds says that the file has a cut, whose seam must be pointed at.
 *
 * @typedef {object} Mark an event that was found in the video
 * @property {string} id of the landmark
 * @property {number} logMs
 * @property {number} videoMs
 * @property {boolean} [proposed] by what players reported during the live; nobody has looked yet
 * @property {number} [seamMs] video time of the seam before it, where one is needed
 *
 * @typedef {object} Doubt something to be done about a mark
 * @property {Mark} mark
 * @property {'order'|'seam'|'place'|'outside'} what the video has it before an earlier one; no seam is pointed
 *     at; the seam lies where it cannot be; the video is over before it
 * @property {number} gapMs so much of the live is missing in the file before this mark; below 0: so much was put in
 */
export const TOLERANCE_MS = 2_000;
export const MOST_MARKS = 20;

/** @param {Mark[]} marks */
export const inOrder = marks => marks.toSorted((a, b) => a.logMs - b.logMs);

/**
 * @param {Mark[]} marks
 * @param {number} [durationMs] of the video, once it is known
 * @returns {{anchors: import('./bind.js').Anchor[], doubts: Doubt[], gaps: Map<string, number>}} `gaps` are the
 *     cuts by the id of the mark after each
 */
export function solve(marks, durationMs = Number.POSITIVE_INFINITY) {
  /** @type {import('./bind.js').Anchor[]} */
  const anchors = [];
  /** @type {Doubt[]} */
  const doubts = [];
  const gaps = new Map();
  let before = /** @type {Mark|undefined} */ (undefined);
  for (const mark of inOrder(marks)) {
    const last = anchors.at(-1);
    if (mark.videoMs > durationMs) {
      doubts.push({mark, what: 'outside', gapMs: 0});
      continue;
    }
    if (!last || !before) {
      anchors.push({logMs: mark.logMs, videoMs: mark.videoMs});
      before = mark;
      continue;
    }
    const gapMs = mark.logMs - mark.videoMs - (last.logMs - last.videoMs);
    if (mark.videoMs <= before.videoMs) {
      doubts.push({mark, what: 'order', gapMs});
      continue;
    }
    if (Math.abs(gapMs) > TOLERANCE_MS) {
      gaps.set(mark.id, gapMs);
      const next = mark.seamMs === undefined ? undefined : {logMs: mark.seamMs + mark.logMs - mark.videoMs, videoMs: mark.seamMs};
      if (!next) doubts.push({mark, what: 'seam', gapMs});
      else if (next.videoMs < before.videoMs || next.videoMs > mark.videoMs || next.videoMs <= last.videoMs || next.logMs <= last.logMs) {
        doubts.push({mark, what: 'place', gapMs});
      } else anchors.push(next);
    }
    before = mark;
  }
  return {anchors, doubts, gaps};
}

/**
 * How far the picture was ahead of the log, by the positions that players reported: the middle of
 * all differences, so that a few strange ones do not count. Undefined where nobody reported any.
 *
 * @param {{offsetMs: number, payload: any}[]} events
 * @returns {number|undefined}
 */
export function reportedShift(events) {
  const shifts = events.filter(event => typeof event.payload?.videoMs === 'number')
    .map(event => event.payload.videoMs - event.offsetMs).toSorted((a, b) => a - b);
  return shifts.length ? shifts[Math.floor(shifts.length / 2)] : undefined;
}

/**
 * What plays where nobody said otherwise: from the start of the live to its end, as far as the video
 * has them.
 *
 * @param {import('./bind.js').Anchor[]} anchors
 * @param {number} lengthMs of the live
 * @param {number} durationMs of the video
 */
export function wholeLive(anchors, lengthMs, durationMs) {
  const first = anchors[0];
  const last = anchors[anchors.length - 1];
  const from = Math.min(durationMs, Math.max(0, first.videoMs - first.logMs));
  const to = Math.min(durationMs, last.videoMs + lengthMs - last.logMs);
  return to > from ? {from, to} : {from: 0, to: durationMs};
}
