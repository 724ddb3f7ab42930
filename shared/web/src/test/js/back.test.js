import assert from 'node:assert/strict';
import test from 'node:test';
import {localPath} from '../../main/resources/web/core/back.js';

test('a path of the cabinet is where one comes back to', () => {
  for (const path of ['/app', '/app/rooms/rom_a/studio', '/app/autowebinars/new?scenario=scn_a', '/app?x=1']) assert.equal(localPath(path), path);
});

test('no other address is', () => {
  for (const text of [undefined, null, '', 'https://evil.example/app', '//evil.example', '/\\evil.example', '/app\\..\\x', '/app/../login', '/app/..//evil.example', '/appear', 'javascript:alert(1)', '/app/\n/x']) {
    assert.equal(localPath(text), undefined, String(text));
  }
});
