import assert from 'node:assert/strict';
import test from 'node:test';
import {spans} from '../../main/resources/web/components/curve-spans.js';

test('a banner lasts until it is hidden, until the next, or until the end', () => {
  const marks = [['BANNER_SHOWN', 0, 'a'], ['BANNER_HIDDEN', 10, ''], ['BANNER_HIDDEN', 12, ''], ['BANNER_SHOWN', 50, 'b'], ['INTERRUPTED', 60, ''], ['BANNER_SHOWN', 80, 'c']]
    .map(([kind, atMs, text]) => ({kind, atMs, text}));
  assert.deepEqual(spans(marks, 100).map(({from, to, text}) => [from, to, text]), [[0, 10, 'a'], [50, 80, 'b'], [80, 100, 'c']]);
});

test('names that would meet stand in two rows', () => {
  const marks = [0, 5, 50].map(atMs => ({kind: 'BANNER_SHOWN', atMs, text: 'x'}));
  assert.deepEqual(spans(marks, 100).map(one => one.row), [0, 1, 0]);
});
