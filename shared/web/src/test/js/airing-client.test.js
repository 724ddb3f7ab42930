import assert from 'node:assert/strict';
import test from 'node:test';
import {AiringClient} from '../../main/resources/web/room/airing-client.js';
import {ServerClock} from '../../main/resources/web/room/clock.js';
import {Screen, compare} from '../../main/resources/web/room/reducer.js';
import {Time, chance, event} from './kit.js';

const SEGMENT = 30_000;
const LENGTH = 180_000;
const STARTS = Date.UTC(2026, 10, 25, 15, 1);

/** A script as the server cuts it: messages each 7 s, banner A from 70 to 110 s. */
const script = [
  ...Array.from({length: 25}, (_, i) => event('message.posted', {text: `${i * 7}`},
    {offsetMs: i * 7_000, actor: {id: 's', role: 'script', name: 'Зритель'}})),
  event('banner.shown', {bannerId: 'a', scripted: true}, {offsetMs: 70_000}),
  event('banner.hidden', {bannerId: 'a', scripted: true}, {offsetMs: 110_000}),
].sort(compare).map((one, i) => ({...one, seq: i + 1}));

function segment(k) {
  const within = (from, to) => script.filter(one => one.offsetMs >= from && one.offsetMs < to);
  return {
    k, fromMs: k * SEGMENT, toMs: (k + 1) * SEGMENT,
    snapshot: Screen.of(within(0, k * SEGMENT)).snapshot(), events: within(k * SEGMENT, (k + 1) * SEGMENT),
  };
}

/** A viewer who comes at a moment of the session, on a clock that may be wrong. */
async function viewer(time, {skew = 0, seed = 1} = {}) {
  const asked = [];
  const clock = new ServerClock({monotonic: () => time.ms, wall: () => time.server + skew});
  clock.sample(clock.mark(), time.server);
  const screen = new Screen();
  const early = [];
  const client = new AiringClient({
    screen, clock, onChange: () => {}, after: time.after, random: chance(seed),
    access: {
      manifest: async () => ({
        sessionId: 'ses_1', startsAt: new Date(STARTS).toISOString(), lengthMs: LENGTH,
        segmentMs: SEGMENT, playFromMs: 30_000, video: {kind: 'file'},
        entries: [{fromSegment: 0, version: 1}, {fromSegment: 4, version: 2}],
      }),
      segment: async (version, k) => {
        if (time.server < STARTS + (k - 1) * SEGMENT) {
          early.push(k);
          throw Object.assign(new Error('early'), {code: 'TOO_EARLY'});
        }
        asked.push({k, version, at: time.server - STARTS});
        return segment(k);
      },
    },
  });
  client.start();
  await time.pass(0);
  return {client, screen, asked, early};
}

const seenAt = ms => Screen.of(script.filter(one => one.offsetMs <= ms)).snapshot();

test('who is there from the start sees every event at its moment', async () => {
  const time = new Time(STARTS - 45_000);
  const {screen, early} = await viewer(time);
  await time.pass(45_020);
  for (let ms = 0; ms < LENGTH; ms += 500) {
    await time.pass(500);
    if ((ms + 500) % 1_000) continue;
    assert.deepEqual(screen.snapshot(), seenAt(ms + 520), `at ${ms + 500}`);
  }
  assert.deepEqual(early, []);
});

test('who comes 100 s late sees at once what the others see', async () => {
  const time = new Time(STARTS + 100_000);
  const {screen, client} = await viewer(time, {skew: -9 * 3_600_000});
  assert.deepEqual(screen.snapshot(), seenAt(100_000));
  assert.equal(client.pictureMs, 130_000);
  assert.equal(screen.banner?.payload.bannerId, 'a');
  await time.pass(30_000);
  assert.deepEqual(screen.snapshot(), seenAt(130_000));
});

test('pieces are asked for in time, at different moments, and in the version of the manifest', async () => {
  const moments = new Set();
  for (let seed = 1; seed <= 20; seed++) {
    const time = new Time(STARTS - 5_000);
    const {asked, early} = await viewer(time, {seed});
    await time.pass(LENGTH);
    assert.deepEqual(asked.map(one => one.k), [0, 1, 2, 3, 4, 5]);
    assert.deepEqual(asked.map(one => one.version), [1, 1, 1, 1, 2, 2]);
    for (const one of asked.slice(1)) assert.ok(one.at < one.k * SEGMENT, 'before it is needed');
    assert.deepEqual(early, []);
    moments.add(asked[2].at);
  }
  assert.ok(moments.size > 15);
});

test('after hours of sleep the piece of now is enough', async () => {
  const time = new Time(STARTS);
  const {screen, client, asked} = await viewer(time);
  await time.pass(10_000);
  client.timers.clearAll();
  time.ms += 115_000;
  client.wake();
  await time.pass(0);
  assert.deepEqual(asked.map(one => one.k).slice(0, 2), [0, 4]);
  assert.deepEqual(screen.snapshot(), seenAt(125_000));
});

test('what a living host did is not undone by the script\'s snapshot', async () => {
  const time = new Time(STARTS + 80_000);
  const {screen} = await viewer(time);
  screen.fold([event('banner.hidden', {bannerId: 'a'}, {offsetMs: 81_000})]);
  await time.pass(15_000);
  assert.equal(screen.banner, undefined);
});

test('it is over when the length is played', async () => {
  const time = new Time(STARTS + LENGTH - 1_000);
  const {client} = await viewer(time);
  assert.equal(client.over, false);
  await time.pass(1_000);
  assert.equal(client.over, true);
  assert.equal(time.timers.length, 0);
});
