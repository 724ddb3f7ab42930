const KEY = 'ahead';
let ahead = kept();

/** Milliseconds since 1970 by the server's clock, as it was last told; until then by the device's, which may be hours wrong. */
export function now() {
  return Date.now() + ahead;
}

/** Takes over what the server says it is; the pages after this one know it from their start. @param {string} instant */
export function itIs(instant) {
  ahead = Date.parse(instant) - Date.now();
  try {
    sessionStorage.setItem(KEY, String(ahead));
  } catch {
    // This page knows.
  }
}

function kept() {
  try {
    return Number(sessionStorage.getItem(KEY)) || 0;
  } catch {
    return 0;
  }
}
