import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {test} from 'node:test';
import {identityNumber} from '../../main/resources/web/core/identity.js';
import {httpsAddress, youtubeId} from '../../main/resources/web/core/sources.js';

const vectors = JSON.parse(readFileSync(new URL('../../../../contract/src/main/resources/vectors/identity-numbers.json', import.meta.url), 'utf8'));

for (const {text, kind, refused, note} of vectors) {
  test(`the number ${JSON.stringify(text)} is ${kind ?? refused}${note ? `: ${note}` : ''}`, () => {
    const found = identityNumber(text);
    assert.equal(kind ? found.kind : found.refused, kind ?? refused);
  });
}

test('a video of YouTube is read from every address that people copy', () => {
  for (const address of ['dQw4w9WgXcQ', 'https://www.youtube.com/watch?v=dQw4w9WgXcQ&t=3', 'https://youtu.be/dQw4w9WgXcQ?si=a',
    'https://www.youtube.com/live/dQw4w9WgXcQ', 'm.youtube.com/shorts/dQw4w9WgXcQ', ' https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ ']) {
    assert.equal(youtubeId(address), 'dQw4w9WgXcQ', address);
  }
  for (const address of ['https://vimeo.com/1', 'https://youtube.com/', 'short', 'https://evil.example/watch?v=dQw4w9WgXcQ']) {
    assert.equal(youtubeId(address), undefined, address);
  }
});

test('only an https address with a name is an address', () => {
  assert.equal(httpsAddress('https://a.kz/x.m3u8'), 'https://a.kz/x.m3u8');
  for (const bad of ['http://a.kz', 'javascript:alert(1)', 'https://localhost/x', 'https://u:p@a.kz', 'x']) assert.equal(httpsAddress(bad), undefined, bad);
});
