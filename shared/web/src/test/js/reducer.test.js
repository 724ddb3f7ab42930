import assert from 'node:assert/strict';
import test from 'node:test';
import {Screen, compare} from '../../main/resources/web/room/reducer.js';
import {chance, event} from './kit.js';

test('a hidden message is not seen and comes back when restored', () => {
  const said = event('message.posted', {text: 'Сәлем'});
  const screen = Screen.of([said, event('message.hidden', {target: said.id})]);
  assert.deepEqual(screen.messages, []);
  screen.fold([event('message.restored', {target: said.id})]);
  assert.deepEqual(screen.messages, [said]);
});

test('hiding one banner does not touch another', () => {
  const a = event('banner.shown', {bannerId: 'a', title: 'A'});
  const b = event('banner.shown', {bannerId: 'b', title: 'B'});
  assert.equal(Screen.of([a, b, event('banner.hidden', {bannerId: 'a'})]).banner, b);
  assert.equal(Screen.of([a, b, event('banner.hidden', {bannerId: 'b'})]).banner, undefined);
});

test('at one millisecond the living have the last word over the script', () => {
  const script = event('banner.shown', {bannerId: 'a', scripted: true}, {offsetMs: 5, seq: 900});
  const live = event('banner.hidden', {bannerId: 'a'}, {offsetMs: 5, seq: 1});
  assert.equal(Screen.of([live, script]).banner, undefined);
});

test('a repeated event changes nothing', () => {
  const said = event('message.posted', {text: 'раз'});
  const screen = Screen.of([said]);
  assert.equal(screen.fold([structuredClone(said)]), false);
});

test('unknown types are ignored', () => {
  assert.equal(new Screen().fold([event('poll.opened'), event('void', {reason: 'x'})]), false);
});

test('a snapshot gives the screen again', () => {
  const random = chance(7);
  const screen = Screen.of(generated(random, 400));
  const again = new Screen();
  again.restore(screen.snapshot());
  assert.deepEqual(again.snapshot(), screen.snapshot());
});

test('merging snapshots is the same as folding the interleaved events, in any order', () => {
  for (let seed = 1; seed <= 300; seed++) {
    const random = chance(seed);
    const script = generated(random, 40).map(one =>
      ({...one, payload: {...one.payload, scripted: true}}));
    const live = generated(random, 40);
    const together = [...script, ...live].sort(compare);
    const shuffled = [...together].sort(() => random() - 0.5);
    const merged = Screen.of(script);
    merged.merge(Screen.of(live));
    assert.deepEqual(merged.snapshot(), Screen.of(together).snapshot(), `seed ${seed}`);
    assert.deepEqual(Screen.of(shuffled).snapshot(), Screen.of(together).snapshot(), `seed ${seed}`);
  }
});

function generated(random, count) {
  const pick = list => list[Math.floor(random() * list.length)];
  const said = [];
  let offsetMs = 0;
  return Array.from({length: count}, (_, i) => {
    offsetMs += Math.floor(random() * 4);
    const type = pick(['message.posted', 'message.posted', 'message.hidden', 'message.restored',
      'banner.shown', 'banner.hidden', 'session.interrupted', 'session.resumed', 'poll.opened']);
    const payload = type.startsWith('banner') ? {bannerId: pick(['a', 'b', 'c'])}
      : type === 'message.posted' ? {text: `${i}`}
        : type.startsWith('message') ? {target: pick(said) ?? 'none'} : {};
    const made = event(type, payload, {offsetMs, seq: i + 1});
    if (type === 'message.posted') said.push(made.id);
    return made;
  });
}
