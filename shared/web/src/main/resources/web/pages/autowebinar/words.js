import {date, dayAndTime, zoneName, zoneNote} from '../../core/format.js';
import {page} from '../../core/page.js';
import {list, t} from '../../core/words.js';

/**
 * @typedef {object} Schedule
 * @property {'ONCE'|'DAILY'|'WEEKLY'} kind
 * @property {string} zone
 * @property {string} [date] ISO day
 * @property {string[]} times as `20:00`
 * @property {number[]} [days] from 1, Monday
 * @property {string} [until] ISO day
 */

/** `a, b и c` in the page's language. @param {string[]} items */
function together(items) {
  if (page.language === 'kk') return items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} және ${items.at(-1)}`;
  return new Intl.ListFormat(page.language, {type: 'conjunction'}).format(items);
}

/** An ISO day as people say it. @param {string} day */
export function dayWords(day) {
  return date(`${day}T12:00:00Z`, 'UTC');
}

/** Short names of weekdays, Monday first. @param {number} day from 1 */
export function dayName(day) {
  return list('common.weekdays')[day % 7] ?? '';
}

/** A schedule read back, for example `Каждый день в 20:00 (Алматы)`. @param {Schedule} schedule */
export function scheduleWords(schedule) {
  const values = {
    times: together([...schedule.times].sort()),
    zone: zoneName(schedule.zone),
    date: schedule.date ? dayWords(schedule.date) : '',
    days: together([...(schedule.days ?? [])].sort().map(dayName)),
  };
  const words = t(`autowebinars.words.${schedule.kind}`, values);
  const whole = schedule.until ? `${words}, ${t('autowebinars.words.until', {date: dayWords(schedule.until)})}` : words;
  return whole.charAt(0).toUpperCase() + whole.slice(1);
}

/** One start in words, with the zone named for somebody elsewhere. @param {string} at @param {string} zone */
export function startWords(at, zone) {
  return `${dayAndTime(at, zone)}${zoneNote(zone)}`;
}

/** The local day of an instant in a zone, ISO. @param {number} at @param {string} zone */
export function localDay(at, zone) {
  return new Intl.DateTimeFormat('en-CA', {timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit'}).format(at);
}

/** How many messages and banners are left out; empty where none is. @param {{messages: number, banners: number}} counts */
export function leftOut({messages, banners}) {
  return [messages ? t('autowebinars.dropped.messages', {n: messages}) : '', banners ? t('autowebinars.dropped.banners', {n: banners}) : ''].filter(Boolean).join(', ');
}
