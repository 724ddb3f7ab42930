import {t, maybe} from './words.js';

/**
 * A refusal of the server, or of the way there.
 *
 * `code` is stable and worded by `errors.{code}`; `members` holds what the problem said besides.
 */
export class ApiError extends Error {
  /**
   * @param {number} status 0 when nothing came back
   * @param {string} code
   * @param {string} requestId to send to support; empty when nothing came back
   * @param {Record<string, any>} members
   */
  constructor(status, code, requestId, members = {}) {
    super(code);
    this.status = status;
    this.code = code;
    this.requestId = requestId;
    this.members = members;
  }

  /** What happened and what to do, in the person's language. */
  get words() {
    return maybe(`errors.${this.code}`, this.members) ?? t('errors.other');
  }

  /**
   * Words by field, for what stands beside an input; of a nested field by its own name.
   *
   * @returns {Record<string, string>}
   */
  get fields() {
    /** @type {Record<string, string>} */
    const words = {};
    for (const {name, code} of this.members.fields ?? []) {
      const own = name.split('.').pop();
      words[own] = maybe(`errors.fields.${own}.${code}`)
        ?? maybe(`errors.field.${code}`) ?? t('errors.field.INVALID');
    }
    return words;
  }

  /** True when the same request may succeed if sent again. */
  get passing() {
    return this.status === 0 || this.status >= 500 || this.code === 'IN_PROGRESS';
  }
}

/**
 * @typedef {object} Options
 * @property {string} [key] Idempotency-Key; see `Once`
 * @property {number} [version] for If-Match
 * @property {string} [bearer] an attendee's token
 * @property {AbortSignal} [signal]
 * @property {boolean} [stay] do not go to the login page when the login is gone
 */

/** A question that is not answered by then never will be: no function may take longer (30 s). */
const PATIENCE_MS = 35_000;

/**
 * Asks and reads the whole answer; a question, unlike a change, is given up after a while, so that
 * nobody waits on a dead connection for ever.
 *
 * @param {string} path @param {RequestInit} request @param {AbortSignal} [signal]
 */
async function exchange(path, request, signal) {
  const stop = new AbortController();
  const end = () => stop.abort();
  const timer = request.method === 'GET' ? setTimeout(end, PATIENCE_MS) : undefined;
  if (signal?.aborted) end();
  signal?.addEventListener('abort', end);
  try {
    const response = await fetch(path, {...request, signal: stop.signal});
    return {response, text: response.status === 204 ? '' : await response.text()};
  } catch (cause) {
    if (signal?.aborted) throw cause;
    throw new ApiError(0, request.method === 'GET' ? 'NO_ANSWER' : 'OFFLINE', '');
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', end);
  }
}

/**
 * @param {string} method
 * @param {string} path
 * @param {any} [body] a Blob goes as the file that it is, all else as JSON
 * @param {Options} [options]
 * @returns {Promise<any>} the JSON of the answer, undefined for an empty one
 */
async function call(method, path, body, options = {}) {
  /** @type {Record<string, string>} */
  const headers = {accept: 'application/json'};
  if (method !== 'GET') headers['x-isra'] = '1';
  const file = body instanceof Blob;
  if (body !== undefined) headers['content-type'] = file ? body.type : 'application/json';
  if (options.key) headers['idempotency-key'] = options.key;
  if (options.version !== undefined) headers['if-match'] = `"${options.version}"`;
  if (options.bearer) headers.authorization = `Bearer ${options.bearer}`;
  const {response, text} = await exchange(path, {
    method, headers, credentials: 'same-origin', body: body === undefined || file ? body : JSON.stringify(body),
  }, options.signal);
  if (response.ok) return text ? JSON.parse(text) : undefined;
  const error = problem(response.status, text);
  if (error.code === 'LOGIN_REQUIRED' && !options.bearer && !options.stay) toLogin();
  throw error;
}

/** @param {number} status @param {string} text @returns {ApiError} */
function problem(status, text) {
  try {
    const {code, requestId, ...members} = JSON.parse(text);
    if (typeof code === 'string') return new ApiError(status, code, requestId ?? '', members);
  } catch {
    // Not from a function of ours: a gateway or a proxy spoke.
  }
  return new ApiError(status, status >= 500 ? 'UNAVAILABLE' : 'OTHER', '');
}

/** Goes to log in and comes back to this very address; drafts stay where they are. */
export function toLogin() {
  const back = location.pathname + location.search + location.hash;
  location.assign(`/login?back=${encodeURIComponent(back)}`);
}

/**
 * An Idempotency-Key for one thing a person wants: the same through retries and reloads until it
 * succeeded, a new one afterwards.
 */
export class Once {
  /** @param {string} name of the form, unique among forms */
  constructor(name) {
    this.name = `once:${name}`;
    /** @type {string|undefined} where storage is closed to us */
    this.kept = undefined;
  }

  get key() {
    try {
      let key = sessionStorage.getItem(this.name);
      if (!key) {
        key = crypto.randomUUID();
        sessionStorage.setItem(this.name, key);
      }
      return key;
    } catch {
      this.kept ??= crypto.randomUUID();
      return this.kept;
    }
  }

  /** The next request is another thing: it succeeded, or its body changed after a refusal. */
  renew() {
    this.kept = undefined;
    try {
      sessionStorage.removeItem(this.name);
    } catch {
      // Nothing was kept.
    }
  }
}

export const api = {
  /** @param {string} path @param {Options} [options] */
  get: (path, options) => call('GET', path, undefined, options),
  /** @param {string} path @param {any} [body] @param {Options} [options] */
  post: (path, body = {}, options) => call('POST', path, body, options),
  /** @param {string} path @param {any} body @param {Options} [options] */
  put: (path, body, options) => call('PUT', path, body, options),
  /** @param {string} path @param {Options} [options] */
  delete: (path, options) => call('DELETE', path, undefined, options),
};
