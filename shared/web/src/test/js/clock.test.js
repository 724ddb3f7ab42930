import assert from 'node:assert/strict';
import test from 'node:test';
import {ServerClock, instant} from '../../main/resources/web/room/clock.js';

const HOUR = 3_600_000;

function device(skew) {
  const world = {true: 1_000_000, mono: 0, skew};
  const clock = new ServerClock({monotonic: () => world.mono, wall: () => world.true + world.skew});
  const pass = ms => {
    world.true += ms;
    world.mono += ms;
  };
  return {world, clock, pass};
}

test('a device whose clock is hours wrong shows the server\'s time', () => {
  for (const skew of [-7 * HOUR, 0, 11 * HOUR]) {
    const {world, clock, pass} = device(skew);
    const sent = clock.mark();
    pass(80);
    const said = world.true;
    pass(80);
    clock.sample(sent, said);
    pass(60_000);
    assert.ok(Math.abs(clock.now() - world.true) <= 80);
  }
});

test('of several readings the one with the shortest trip counts', () => {
  const {world, clock, pass} = device(HOUR);
  let sent = clock.mark();
  pass(2_000);
  clock.sample(sent, world.true);
  assert.ok(Math.abs(clock.now() - world.true) === 1_000);
  sent = clock.mark();
  pass(20);
  clock.sample(sent, world.true);
  assert.ok(Math.abs(clock.now() - world.true) <= 10);
  sent = clock.mark();
  pass(3_000);
  clock.sample(sent, world.true);
  assert.ok(Math.abs(clock.now() - world.true) <= 10);
});

test('changing the device\'s clock neither moves the time nor goes unnoticed', () => {
  const {world, clock} = device(0);
  clock.sample(clock.mark(), world.true);
  assert.equal(clock.doubtful, false);
  world.skew = -3 * HOUR;
  assert.equal(clock.doubtful, true);
  assert.equal(clock.now(), world.true);
});

test('after sleep, in which the steady clock stood still, a new reading is taken at once', () => {
  const {world, clock, pass} = device(0);
  clock.sample(clock.mark(), world.true);
  world.true += 2 * HOUR;
  assert.equal(clock.doubtful, true);
  const sent = clock.mark();
  pass(400);
  clock.sample(sent, world.true);
  assert.equal(clock.doubtful, false);
  assert.ok(Math.abs(clock.now() - world.true) <= 200);
});

test('instants are read with any number of digits and as milliseconds', () => {
  assert.equal(instant('2026-11-25T02:44:14.123456789Z'), Date.UTC(2026, 10, 25, 2, 44, 14, 123));
  assert.equal(instant('2026-11-25T02:44:14Z'), Date.UTC(2026, 10, 25, 2, 44, 14));
  assert.equal(instant(5), 5);
});
