import {t} from '../../core/words.js';

/** @param {string} value @returns {string|undefined} what is wrong with an address of a room */
export function slugWords(value) {
  return /^[a-z0-9](?:[a-z0-9-]{1,58}[a-z0-9])$/i.test(value.trim()) ? undefined : t('rooms.check.slug');
}

/** The lengths that a live is planned for. */
export const MINUTES = [30, 45, 60, 90, 120, 150, 180, 240, 300, 360, 480];

/** Zones where organizers and their viewers mostly are; any other stays as it is. */
export const ZONES = [
  'Asia/Almaty', 'Asia/Aqtau', 'Asia/Aqtobe', 'Asia/Atyrau', 'Asia/Oral', 'Asia/Qostanay', 'Asia/Qyzylorda',
  'Asia/Tashkent', 'Asia/Bishkek', 'Europe/Moscow', 'Europe/Istanbul', 'Asia/Dubai', 'Europe/Berlin', 'Europe/London',
];

/** What a room is sent back as, whole. @param {import('../rooms/state.js').Room} room */
export function settingsOf(room) {
  const {title, description, presenter, slug, zone, language, source, expectedAttendees, plannedMinutes, asksContact} = room;
  return {title, description, presenter, slug, zone, language, source, expectedAttendees, plannedMinutes, asksContact};
}
