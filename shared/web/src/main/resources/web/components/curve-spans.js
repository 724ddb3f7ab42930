/** A label over the line needs so much of the width. */
const LABEL = 0.16;

/**
 * From when to when each banner was on, in two rows where names would meet.
 *
 * @param {{atMs: number, kind: string, text: string}[]} marks
 * @param {number} span
 */
export function spans(marks, span) {
  /** @type {{from: number, to: number, text: string, row: number}[]} */
  const found = [];
  let open = false;
  for (const mark of marks) {
    const last = found.at(-1);
    const ends = mark.kind === 'BANNER_SHOWN' || mark.kind === 'BANNER_HIDDEN';
    if (ends && open && last) last.to = mark.atMs;
    if (ends) open = mark.kind === 'BANNER_SHOWN';
    if (mark.kind === 'BANNER_SHOWN') {
      found.push({from: mark.atMs, to: span, text: mark.text, row: last && last.row === 0 && mark.atMs - last.from < span * LABEL ? 1 : 0});
    }
  }
  return found;
}
