import assert from 'node:assert/strict';
import test from 'node:test';
import {InStep} from '../../main/resources/web/room/in-step.js';
import {Time} from './kit.js';

/** A picture that plays by true time, with jumps that take a while. */
function picture(time, {jumpTakes = 0, duration = 180_000} = {}) {
  const film = {
    at: 0, since: time.ms, rate: 1, state: 'paused', jumps: [], duration, trouble: undefined, live: false, muted: false,
    get position() {
      return this.at + (this.state === 'playing' ? (time.ms - this.since) * this.rate : 0);
    },
    settle() {
      this.at = this.position;
      this.since = time.ms;
    },
    async play() {
      this.settle();
      if (this.state !== 'waiting') this.state = 'playing';
    },
    pause() {
      this.settle();
      this.state = 'paused';
    },
    seek(ms) {
      this.jumps.push(ms);
      this.at = ms;
      this.since = time.ms;
      if (jumpTakes === 0) return;
      this.state = 'waiting';
      time.after(jumpTakes, () => {
        this.since = time.ms;
        this.state = 'playing';
      });
    },
    stall(ms) {
      this.settle();
      this.state = 'waiting';
      time.after(ms, () => {
        this.since = time.ms;
        this.state = 'playing';
      });
    },
    hasten(rate) {
      this.settle();
      this.rate = rate;
    },
    toEdge() {
      this.jumps.push('edge');
    },
  };
  return film;
}

function follow(time, film, aim) {
  const inStep = new InStep({player: film, aim, monotonic: () => time.ms, after: time.after});
  inStep.start();
  return inStep;
}

test('who comes late is put where the others are, and stays there', async () => {
  const time = new Time();
  const film = picture(time);
  const inStep = follow(time, film, () => 40_000 + time.ms);
  await time.pass(1_000);
  assert.equal(film.jumps.length, 1);
  for (let i = 0; i < 60; i++) {
    await time.pass(1_000);
    assert.ok(Math.abs(inStep.drift) < 300, `drift ${inStep.drift}`);
  }
  assert.equal(film.jumps.length, 1);
});

test('where jumps take long, the next one aims further, so that it does not jump for ever', async () => {
  const time = new Time();
  const film = picture(time, {jumpTakes: 2_600, duration: 600_000});
  const inStep = follow(time, film, () => 40_000 + time.ms);
  await time.pass(30_000);
  assert.ok(film.jumps.length <= 3, `${film.jumps.length} jumps`);
  assert.ok(Math.abs(inStep.drift) < 2_000, `drift ${inStep.drift}`);
});

test('a lag of four seconds is corrected by a jump, a lag of one by speed', async () => {
  const time = new Time();
  const film = picture(time);
  const inStep = follow(time, film, () => 10_000 + time.ms);
  await time.pass(8_000);
  film.stall(4_000);
  await time.pass(40_000);
  assert.equal(film.jumps.length, 2);
  assert.ok(Math.abs(inStep.drift) < 500);
  film.stall(1_000);
  await time.pass(30_000);
  assert.equal(film.jumps.length, 2);
  assert.ok(Math.abs(inStep.drift) < 300, `drift ${inStep.drift}`);
});

test('before the zero the picture is still, and it starts by itself', async () => {
  const time = new Time();
  const film = picture(time);
  follow(time, film, () => time.ms - 5_000);
  await time.pass(4_900);
  assert.equal(film.state, 'paused');
  await time.pass(700);
  assert.equal(film.state, 'playing');
});

test('after a pause the picture goes on from now, not from where it was left', async () => {
  const time = new Time();
  const film = picture(time);
  const inStep = follow(time, film, () => time.ms);
  await time.pass(5_000);
  inStep.hold();
  await time.pass(20_000);
  assert.equal(film.state, 'paused');
  inStep.resume();
  await time.pass(1_000);
  assert.ok(Math.abs(inStep.drift) < 300);
});

test('a live stream is never sought but at its edge, after a pause', async () => {
  const time = new Time();
  const film = picture(time, {duration: undefined});
  const inStep = follow(time, film, () => undefined);
  await time.pass(60_000);
  assert.deepEqual(film.jumps, []);
  inStep.hold();
  inStep.resume();
  assert.deepEqual(film.jumps, ['edge']);
});
