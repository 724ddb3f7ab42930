/**
 * What a person typed, kept until it was accepted: a reload, a crash or an expired login loses
 * nothing. Secrets never go here.
 */

const PREFIX = 'draft:';

/**
 * @param {string} name of the form, with the id of what it edits
 * @returns {Record<string, any>|undefined}
 */
export function loadDraft(name) {
  try {
    const text = localStorage.getItem(PREFIX + name);
    return text ? JSON.parse(text) : undefined;
  } catch {
    return undefined;
  }
}

/** @param {string} name @param {Record<string, any>} values */
export function saveDraft(name, values) {
  try {
    localStorage.setItem(PREFIX + name, JSON.stringify(values));
  } catch {
    // A full or closed storage costs the draft, not the form.
  }
}

/** @param {string} name */
export function dropDraft(name) {
  try {
    localStorage.removeItem(PREFIX + name);
  } catch {
    // Nothing was kept.
  }
}
