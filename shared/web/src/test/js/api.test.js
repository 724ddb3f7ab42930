import assert from 'node:assert/strict';
import {test} from 'node:test';

const textContent = JSON.stringify({name: 'x', language: 'en', base: '', params: {}, words: {errors: {field: {NOT_A_TIME: 'no time', INVALID: 'bad'}}}});
if (globalThis.document) {
  document.head.append(Object.assign(document.createElement('script'), {type: 'application/json', id: 'page', textContent}));
} else {
  globalThis.document = /** @type {any} */ ({getElementById: () => ({textContent})});
}
const {ApiError} = await import('../../main/resources/web/core/api.js');

test('what is refused in a nested field stands at the field of its own name', () => {
  const error = new ApiError(422, 'INVALID_FIELDS', 'r', {fields: [
    {name: 'schedule.times', code: 'NOT_A_TIME'}, {name: 'schedule.date', code: 'TOO_FAR'}, {name: 'title', code: 'NEVER_HEARD'}]});
  assert.deepEqual(error.fields, {times: 'no time', date: 'bad', title: 'bad'});
});
