import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import test from 'node:test';
import {place, play} from '../../main/resources/web/pages/align/bind.js';
import {reportedShift, solve, wholeLive} from '../../main/resources/web/pages/align/marks.js';

const vectors = JSON.parse(readFileSync(new URL('../../../../contract/src/main/resources/vectors/in-step.json', import.meta.url), 'utf8'));
const TYPES = {message: 'message.posted', show: 'banner.shown', hide: 'banner.hidden'};

function event(told, seq) {
  const [second, kind, what] = told.split(' ');
  return {id: `event-${seq}`, offsetMs: Number(second) * 1_000, type: TYPES[kind], actor: {role: 'host', name: ''}, payload: {text: what, bannerId: what}};
}

function told({event: {type, payload}, atMs}) {
  const kind = Object.keys(TYPES).find(name => TYPES[name] === type);
  return `${atMs / 1_000} ${kind} ${payload.bannerId}`;
}

for (const {name, log, playFrom, playTo, anchors, shown, dropped} of vectors.cases) {
  test(`vector ${name}`, () => {
    const binding = {playFromMs: playFrom * 1_000, playToMs: playTo * 1_000, anchors: anchors.map(([logS, videoS]) => ({logMs: logS * 1_000, videoMs: videoS * 1_000}))};
    const script = play(log.map(event), binding);
    assert.deepEqual(script.shown.map(told), shown);
    assert.deepEqual(script.dropped.map(one => one.payload.text).toSorted(), dropped.toSorted());
  });
}

const mark = (id, logS, videoS, seamS) => ({id, logMs: logS * 1_000, videoMs: videoS * 1_000, ...(seamS === undefined ? {} : {seamMs: seamS * 1_000})});

test('one mark is a shift, and a second one that agrees changes nothing', () => {
  assert.deepEqual(solve([mark('a', 60, 90)]).anchors, [{logMs: 60_000, videoMs: 90_000}]);
  const {anchors, doubts} = solve([mark('b', 150, 182), mark('a', 60, 90)]);
  assert.deepEqual(anchors, [{logMs: 60_000, videoMs: 90_000}]);
  assert.deepEqual(doubts, []);
});

test('marks that disagree by more than two seconds ask for the seam', () => {
  const {anchors, doubts} = solve([mark('a', 60, 60), mark('b', 150, 130)]);
  assert.equal(anchors.length, 1);
  assert.deepEqual(doubts.map(({what, gapMs}) => [what, gapMs]), [['seam', 20_000]]);
});

test('the seam gives the second anchor of vector 5', () => {
  const {anchors, doubts, gaps} = solve([mark('a', 0, 0), mark('b', 150, 130, 80)]);
  assert.deepEqual(anchors, [{logMs: 0, videoMs: 0}, {logMs: 100_000, videoMs: 80_000}]);
  assert.deepEqual(doubts, []);
  assert.equal(gaps.get('b'), 20_000);
});

test('a seam lies between the marks that it joins', () => {
  for (const seam of [50, 131]) {
    assert.deepEqual(solve([mark('a', 60, 60), mark('b', 150, 130, seam)]).doubts.map(doubt => doubt.what), ['place']);
  }
});

test('an insertion has a gap below nought', () => {
  const {anchors, doubts} = solve([mark('a', 10, 10), mark('b', 90, 110, 100)]);
  assert.deepEqual(anchors[1], {logMs: 80_000, videoMs: 100_000});
  assert.deepEqual(doubts, []);
});

test('a later event that stands earlier in the video is doubted', () => {
  assert.deepEqual(solve([mark('a', 60, 90), mark('b', 70, 80)]).doubts.map(doubt => doubt.what), ['order']);
});

test('three marks may hold two cuts', () => {
  const {anchors, doubts} = solve([mark('a', 0, 0), mark('b', 70, 50, 40), mark('c', 150, 110, 80)]);
  assert.deepEqual(doubts, []);
  assert.deepEqual(anchors, [{logMs: 0, videoMs: 0}, {logMs: 60_000, videoMs: 40_000}, {logMs: 120_000, videoMs: 80_000}]);
});

test('the proposal is the middle of what players reported', () => {
  const at = (offsetMs, videoMs) => ({offsetMs, payload: {videoMs}});
  assert.equal(reportedShift([at(1_000, 21_000), at(2_000, 22_100), at(9_000, 500)]), 20_000);
  assert.equal(reportedShift([{offsetMs: 1, payload: {}}]), undefined);
});

test('by itself the whole live plays, as far as the video has it', () => {
  assert.deepEqual(wholeLive([{logMs: 60_000, videoMs: 90_000}], 180_000, 210_000), {from: 30_000, to: 210_000});
  assert.deepEqual(wholeLive([{logMs: 60_000, videoMs: 40_000}], 180_000, 150_000), {from: 0, to: 150_000});
  assert.deepEqual(wholeLive([{logMs: 0, videoMs: 0}, {logMs: 100_000, videoMs: 80_000}], 180_000, 160_000), {from: 0, to: 160_000});
});

test('a moment that was cut out lies at the seam', () => {
  const anchors = [{logMs: 0, videoMs: 0}, {logMs: 100_000, videoMs: 80_000}];
  assert.deepEqual(place(anchors, 90_000), {videoMs: 80_000, cut: true});
  assert.deepEqual(place(anchors, 100_000), {videoMs: 80_000, cut: false});
});
