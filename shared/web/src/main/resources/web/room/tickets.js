/**
 * What the browser keeps of a viewer: the token per session, so that reload, back and a second tab
 * are the same person, and the name for next time. Where storage is refused it lasts as long as the
 * page.
 *
 * @typedef {{attendeeId: string, token: string, name: string, sessionId: string}} Attendee
 */
const KEPT = 20;

/** @type {Map<string, string>} */
const own = new Map();

/** @param {string} name @returns {string|null} */
function read(name) {
  try {
    return localStorage.getItem(name) ?? own.get(name) ?? null;
  } catch {
    return own.get(name) ?? null;
  }
}

/** @param {string} name @param {string} value */
function write(name, value) {
  own.set(name, value);
  try {
    localStorage.setItem(name, value);
  } catch {
    // A refused storage: this page alone remembers.
  }
}

/** @returns {Attendee[]} the newest last */
function all() {
  try {
    const kept = JSON.parse(read('attendees') ?? '[]');
    return Array.isArray(kept) ? kept : [];
  } catch {
    return [];
  }
}

/** @param {string} sessionId @returns {Attendee|undefined} */
export function attendeeOf(sessionId) {
  return all().find(one => one.sessionId === sessionId);
}

/** @param {Attendee} attendee */
export function keepAttendee(attendee) {
  const others = all().filter(one => one.sessionId !== attendee.sessionId);
  write('attendees', JSON.stringify([...others.slice(1 - KEPT), attendee]));
  write('attendee-name', attendee.name);
}

/** The token is not taken any more. @param {string} sessionId */
export function forgetAttendee(sessionId) {
  write('attendees', JSON.stringify(all().filter(one => one.sessionId !== sessionId)));
}

/** The name used last. */
export function lastName() {
  return read('attendee-name') ?? '';
}
