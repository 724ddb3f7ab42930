import assert from 'node:assert/strict';
import {test} from 'node:test';
import {written} from '../../main/resources/web/core/sources.js';

const form = values => written({kind: 'later', youtube: '', hls: '', asset: '', ...values});

test('a source is what its own field says, whole or not at all', () => {
  assert.deepEqual(form({kind: 'youtube', youtube: 'https://youtu.be/dQw4w9WgXcQ?t=5', hls: 'x'}),
    {kind: 'youtube', videoId: 'dQw4w9WgXcQ', url: 'https://www.youtube.com/watch?v=dQw4w9WgXcQ'});
  assert.deepEqual(form({kind: 'hls', hls: ' https://live.example/a.m3u8 '}), {kind: 'hls', url: 'https://live.example/a.m3u8'});
  assert.deepEqual(form({kind: 'file', asset: 'ast_1'}), {kind: 'file', assetId: 'ast_1'});
  for (const values of [{kind: 'youtube', youtube: 'youtube'}, {kind: 'hls', hls: 'http://live.example/a.m3u8'}, {kind: 'file'}, {youtube: 'dQw4w9WgXcQ'}]) {
    assert.equal(form(values), undefined);
  }
});
