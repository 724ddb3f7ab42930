import {page} from './page.js';
import {list, locale, t} from './words.js';

/** Where organizers are when they say nothing else. */
export const ALMATY = 'Asia/Almaty';
const NARROW = '\u202f';
const grouped = new Intl.NumberFormat(locale, {useGrouping: true});
const cache = new Map();

/**
 * Money as `12 400 ₸`, tiyn only when there are some.
 *
 * @param {number} tiyn
 * @param {{sign?: boolean}} [options] `sign` also writes a plus
 * @returns {string}
 */
export function money(tiyn, {sign = false} = {}) {
  const whole = Math.trunc(Math.abs(tiyn) / 100);
  const rest = Math.abs(tiyn) % 100;
  const digits = String(whole).replace(/\B(?=(\d{3})+$)/g, NARROW);
  const cents = rest ? `,${String(rest).padStart(2, '0')}` : '';
  const mark = tiyn < 0 ? '−' : sign && tiyn > 0 ? '+' : '';
  return `${mark}${digits}${cents}${NARROW}₸`;
}

/** @param {number} value @param {Intl.NumberFormatOptions} [options] @returns {string} */
export function number(value, options) {
  return options ? new Intl.NumberFormat(locale, options).format(value) : grouped.format(value);
}

/** @param {number} share from 0 to 1 @returns {string} */
export function percent(share) {
  return new Intl.NumberFormat(locale, {style: 'percent'}).format(Math.floor(share * 100) / 100);
}

/** @param {Intl.DateTimeFormatOptions} options */
function formatter(options) {
  const key = JSON.stringify(options);
  let format = cache.get(key);
  if (!format) {
    format = new Intl.DateTimeFormat(locale, options);
    cache.set(key, format);
  }
  return format;
}

/** @param {string|number|Date} instant @param {string} [zone] @returns {string} */
export function time(instant, zone) {
  return formatter({hour: '2-digit', minute: '2-digit', timeZone: zone}).format(new Date(instant));
}

/** Year, month from 1, day and weekday from 0 for Sunday, as the zone's calendar has them. @param {string|number|Date} instant @param {string} [zone] */
function calendar(instant, zone) {
  const parts = new Intl.DateTimeFormat('en-CA', {timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit'}).formatToParts(new Date(instant));
  const [year, month, day] = ['year', 'month', 'day'].map(type => Number(parts.find(part => part.type === type)?.value));
  return {year, month, day, weekday: new Date(Date.UTC(year, month - 1, day)).getUTCDay()};
}

/** Day and month, with the year when it is another one. @param {string|number|Date} instant @param {string} [zone] */
export function date(instant, zone) {
  return calendar(instant, zone).year === calendar(Date.now(), zone).year ? day(instant, zone, false) : dateWithYear(instant, zone);
}

/** Day, month and year. @param {string|number|Date} instant @param {string} [zone] */
export function dateWithYear(instant, zone) {
  return day(instant, zone, true);
}

/** @param {string|number|Date} instant @param {string|undefined} zone @param {boolean} withYear */
function day(instant, zone, withYear) {
  if (page.language !== 'kk') {
    return formatter({day: 'numeric', month: 'long', year: withYear ? 'numeric' : undefined, timeZone: zone}).format(new Date(instant));
  }
  const found = calendar(instant, zone);
  const words = `${found.day} ${list('common.months')[found.month - 1]}`;
  return withYear ? `${found.year} ж. ${words}` : words;
}

/**
 * `завтра, 24 ноября, 20:00`: day in words when it is near.
 *
 * @param {string|number|Date} instant
 * @param {string} [zone]
 * @param {number} [now] of a better clock than the device's
 */
export function dayAndTime(instant, zone, now = Date.now()) {
  return `${nearDay(instant, zone, now) ?? weekday(instant, zone)}, ${date(instant, zone)}, ${time(instant, zone)}`;
}

/** The weekday, short. @param {string|number|Date} instant @param {string} [zone] */
export function weekday(instant, zone) {
  return list('common.weekdays')[calendar(instant, zone).weekday] ?? '';
}

/** @param {string|number|Date} instant @param {string|undefined} zone @param {number} now @returns {string|undefined} */
function nearDay(instant, zone, now) {
  const days = (/** @type {string|number|Date} */ at) => {
    const {year, month, day} = calendar(at, zone);
    return Date.UTC(year, month - 1, day) / 86_400_000;
  };
  const distance = days(instant) - days(now);
  return {'-1': t('common.day.yesterday'), 0: t('common.day.today'), 1: t('common.day.tomorrow')}[distance];
}

/** The zone's name as people say it: the city. @param {string} zone */
export function zoneName(zone) {
  const city = zone.split('/').pop()?.replaceAll('_', ' ') ?? zone;
  const known = t(`common.zone.${city}`);
  return known.startsWith('common.') ? city : known;
}

/** The zone of this browser. */
export function ownZone() {
  return Intl.DateTimeFormat().resolvedOptions().timeZone;
}

/** The zone named when the person is elsewhere, else nothing. @param {string} zone */
export function zoneNote(zone) {
  const offset = (/** @type {string} */ z) =>
    new Intl.DateTimeFormat('en', {timeZone: z, timeZoneName: 'longOffset'}).formatToParts(new Date())
      .find(part => part.type === 'timeZoneName')?.value;
  return offset(zone) === offset(ownZone()) ? '' : ` (${zoneName(zone)})`;
}

/**
 * A length or a position as a clock: `1:02:09`, `4:07`.
 *
 * @param {number} ms
 * @returns {string}
 */
export function clock(ms) {
  const total = Math.max(0, Math.floor(ms / 1000));
  const two = (/** @type {number} */ n) => String(n).padStart(2, '0');
  const hours = Math.floor(total / 3600);
  const minutes = Math.floor(total / 60) % 60;
  return hours ? `${hours}:${two(minutes)}:${two(total % 60)}` : `${minutes}:${two(total % 60)}`;
}

/** A length in words, `2 ч 5 мин`; a short one that is not whole minutes as a clock, a long one in hours alone. @param {number} ms */
export function length(ms) {
  if (ms < 59_500) return t('common.length.seconds', {n: Math.max(0, Math.round(ms / 1000))});
  if (ms < 600_000 && ms % 60_000 >= 1000) return clock(ms);
  if (ms >= 36_000_000) return t('common.length.hours', {n: Math.round(ms / 3_600_000)});
  const minutes = Math.round(ms / 60_000);
  const hours = Math.floor(minutes / 60);
  if (!hours) return t('common.length.minutes', {n: minutes});
  const rest = minutes % 60;
  return rest ? t('common.length.both', {h: hours, m: rest}) : t('common.length.hours', {n: hours});
}

/** @param {number} value bytes */
export function bytes(value) {
  const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte'];
  const power = Math.min(3, Math.floor(Math.log(Math.max(1, value)) / Math.log(1000)));
  const many = value / 1000 ** power;
  return new Intl.NumberFormat(locale, {
    style: 'unit', unit: units[power], unitDisplay: 'short', maximumFractionDigits: power > 1 && many < 10 ? 1 : 0,
  }).format(many);
}

/**
 * Facts in one line, which breaks only between them: `сегодня, 14:30 · 9 сообщений`.
 *
 * @param {string[]} parts empty ones are left out
 */
export function facts(parts) {
  return parts.filter(Boolean).map(part => part.replaceAll(' ', '\u00a0')).join(' · ');
}
