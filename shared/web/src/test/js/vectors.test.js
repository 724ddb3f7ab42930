import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import test from 'node:test';
import {Screen} from '../../main/resources/web/room/reducer.js';

const file = new URL('../../../../contract/src/main/resources/vectors/screen.json', import.meta.url);
const {cases} = JSON.parse(readFileSync(file, 'utf8'));

const seen = screen => ({
  state: screen.state, banner: screen.banner?.id ?? null, messages: screen.messages.map(message => message.id),
});

const restored = (...screens) => {
  const screen = new Screen();
  for (const one of screens) screen.restore(one.snapshot());
  return screen;
};

for (const {name, events, other = [], expect} of cases) {
  test(`the page sees what the server sees: ${name}`, () => {
    const all = [...events, ...other];
    const twice = Screen.of(all);
    twice.fold(all);
    const merged = Screen.of(events);
    merged.merge(Screen.of(other));
    assert.deepEqual(seen(Screen.of(all)), expect);
    assert.deepEqual(seen(Screen.of(all.toReversed())), expect);
    assert.deepEqual(seen(twice), expect);
    assert.deepEqual(seen(merged), expect);
    assert.deepEqual(seen(restored(Screen.of(events), Screen.of(other))), expect);
  });
}

test('there are vectors', () => assert.ok(cases.length > 20));
