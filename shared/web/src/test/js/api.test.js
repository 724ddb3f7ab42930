import assert from 'node:assert/strict';
import {test} from 'node:test';

const textContent = JSON.stringify({name: 'x', language: 'en', base: '', params: {}, words: {errors: {field: {NOT_A_TIME: 'no time', INVALID: 'bad'}}}});
if (globalThis.document) {
  document.head.append(Object.assign(document.createElement('script'), {type: 'application/json', id: 'page', textContent}));
} else {
  globalThis.document = /** @type {any} */ ({getElementById: () => ({textContent})});
}
const {ApiError, api} = await import('../../main/resources/web/core/api.js');

test('what is refused in a nested field stands at the field of its own name', () => {
  const error = new ApiError(422, 'INVALID_FIELDS', 'r', {fields: [
    {name: 'schedule.times', code: 'NOT_A_TIME'}, {name: 'schedule.date', code: 'TOO_FAR'}, {name: 'title', code: 'NEVER_HEARD'}]});
  assert.deepEqual(error.fields, {times: 'no time', date: 'bad', title: 'bad'});
});

test('a file goes as what it is, with the version that it changes', async () => {
  const {fetch} = globalThis;
  /** @type {any} */
  let sent;
  globalThis.fetch = /** @type {any} */ (async (path, options) => { sent = {path, ...options}; return new Response('{}'); });
  try {
    const file = new Blob(['x'], {type: 'image/jpeg'});
    await api.put('/api/rooms/1/cover', file, {version: 3});
    assert.equal(sent.body, file);
    assert.deepEqual({...sent.headers}, {accept: 'application/json', 'x-isra': '1', 'content-type': 'image/jpeg', 'if-match': '"3"'});
  } finally {
    globalThis.fetch = fetch;
  }
});

test('a question that is never answered is given up as if offline, a change is waited for', async () => {
  const {fetch, setTimeout} = globalThis;
  /** @type {(() => void)[]} */ const due = [];
  globalThis.fetch = /** @type {any} */ ((path, {signal}) => new Promise((_, reject) => {
    signal.addEventListener('abort', () => reject(new DOMException('gone', 'AbortError')));
  }));
  globalThis.setTimeout = /** @type {any} */ (action => due.push(action));
  try {
    void api.post('/change');
    assert.equal(due.length, 0);
    const asked = api.get('/question');
    assert.equal(due.length, 1);
    due[0]();
    const error = await asked.catch(caught => caught);
    assert.ok(error instanceof ApiError && error.code === 'NO_ANSWER' && error.passing);
  } finally {
    Object.assign(globalThis, {fetch, setTimeout});
  }
});
