import assert from 'node:assert/strict';
import test from 'node:test';
import {itIs, now} from '../../main/resources/web/core/now.js';

const HOURS = 3_600_000;

test('until the server says what time it is, the device does; then only the server', () => {
  assert.ok(Math.abs(now() - Date.now()) < 1_000);

  itIs(new Date(Date.now() - 5 * HOURS).toISOString());

  assert.ok(Math.abs(now() - (Date.now() - 5 * HOURS)) < 1_000);
});
