import assert from 'node:assert/strict';
import test from 'node:test';
import {cameFrom} from '../../main/resources/web/room/came-from.js';

test('marks of the address and the host before are told', () => {
  assert.deepEqual(cameFrom('https://isra.example/r/a?utm_source=telegram&utm_campaign=%D0%BE&x=1', 'https://t.me/s/a?b'),
    {source: 'telegram', campaign: 'о', referrer: 't.me'});
});

test('a page of our own and an empty address tell nothing', () => {
  assert.deepEqual(cameFrom('https://isra.example/r/a?utm_source=', 'https://isra.example/r/a'), {});
  assert.deepEqual(cameFrom('https://isra.example/r/a', ''), {});
});

test('a long mark is cut', () => {
  assert.equal(cameFrom(`https://isra.example/r/a?utm_term=${'я'.repeat(400)}`, '').term.length, 100);
});
