import {clock, number} from '../../core/format.js';

/** A position to a tenth of a second: `1:30,0`. @param {number} ms */
export function tenths(ms) {
  const whole = Math.max(0, Math.round(ms / 100));
  return clock(Math.floor(whole / 10) * 1000) + number(whole % 10 / 10, {minimumFractionDigits: 1, maximumFractionDigits: 1}).slice(1);
}
