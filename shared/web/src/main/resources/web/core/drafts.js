/**
 * What a person typed, kept until it was accepted: a reload, a crash or an expired login loses
 * nothing. Secrets never go here.
 *
 * A draft with personal data belongs to the tab (`session`), any other one to the browser.
 */

const PREFIX = 'draft:';

/** @param {boolean} session @returns {Storage} */
const place = session => (session ? sessionStorage : localStorage);

/**
 * @param {string} name of the form, with the id of what it edits
 * @param {boolean} [session]
 * @returns {Record<string, any>|undefined}
 */
export function loadDraft(name, session = false) {
  try {
    const text = place(session).getItem(PREFIX + name);
    return text ? JSON.parse(text) : undefined;
  } catch {
    return undefined;
  }
}

/** @param {string} name @param {Record<string, any>} values @param {boolean} [session] */
export function saveDraft(name, values, session = false) {
  try {
    place(session).setItem(PREFIX + name, JSON.stringify(values));
  } catch {
    // A full or closed storage costs the draft, not the form.
  }
}

/** @param {string} name @param {boolean} [session] */
export function dropDraft(name, session = false) {
  try {
    place(session).removeItem(PREFIX + name);
  } catch {
    // Nothing was kept.
  }
}
