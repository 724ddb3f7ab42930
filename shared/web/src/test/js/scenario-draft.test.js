import assert from 'node:assert/strict';
import {test} from 'node:test';
import {ScenarioDraft, changed, making} from '../../main/resources/web/pages/scenario/draft.js';

const message = (/** @type {string} */ id, /** @type {number} */ offsetMs) => ({id, offsetMs, type: 'message.posted', actor: {role: 'script', name: 'А'}, payload: {text: id}});
const events = [message('one', 1000), message('two', 2000), message('three', 3000)];
const ids = (/** @type {any[]} */ list) => list.map(event => event.id);
const say = {op: 'say', key: 'new-1', offsetMs: 1500, host: true, name: 'Дана', text: 'Сәлем'};
const show = {op: 'show', key: 'new-2', offsetMs: 500, untilMs: 2500, bannerId: 'ban_1', banner: {kind: 'text', title: 'Курс'}};

test('events are taken out, moved, reworded and added in order of time', () => {
  const result = changed(events, [
    {op: 'remove', ids: ['two']}, {op: 'move', id: 'one', offsetMs: 5000}, {op: 'reword', id: 'three', text: 'три'}, say, show]);
  assert.deepEqual(ids(result), ['new-2', 'new-1', 'new-2/hides', 'three', 'one']);
  assert.equal(result[3].payload.text, 'три');
  assert.deepEqual(ids(events), ['one', 'two', 'three']);
});

test('what is made with an added event alters its addition', () => {
  let changes = making([], say);
  changes = making(changes, {op: 'reword', id: 'new-1', text: 'Привет'});
  changes = making(changes, {op: 'move', id: 'new-1', offsetMs: 100});
  assert.deepEqual(changes, [{...say, text: 'Привет', offsetMs: 100}]);
  assert.deepEqual(making(changes, {op: 'remove', ids: ['new-1']}), []);
});

test('an added banner moves as a whole, and the end of it alone', () => {
  let changes = making([show], {op: 'move', id: 'new-2', offsetMs: 1500});
  assert.deepEqual([changes[0].offsetMs, changes[0].untilMs], [1500, 3500]);
  changes = making(changes, {op: 'move', id: 'new-2/hides', offsetMs: 9000});
  assert.deepEqual([changes[0].offsetMs, changes[0].untilMs], [1500, 9000]);
  changes = making(changes, {op: 'remove', ids: ['new-2/hides']});
  assert.deepEqual(ids(changed([], changes)), ['new-2']);
});

test('typing is one change, and removals one', () => {
  let changes = making([], {op: 'reword', id: 'one', text: 'р'});
  changes = making(changes, {op: 'reword', id: 'one', text: 'ра'});
  changes = making(changes, {op: 'reword', id: 'one', name: 'Асель'});
  assert.deepEqual(changes, [{op: 'reword', id: 'one', text: 'ра', name: 'Асель'}]);
  changes = making(making(changes, {op: 'remove', ids: ['two']}), {op: 'remove', ids: ['three']});
  assert.deepEqual(changes[1], {op: 'remove', ids: ['two', 'three']});
});

test('undo and redo go through the steps, and a new change ends redo', () => {
  const draft = new ScenarioDraft('scn', 1, events, []);
  draft.make({op: 'remove', ids: ['one']});
  draft.make(say);
  draft.undo();
  assert.deepEqual(ids(draft.events), ['two', 'three']);
  draft.redo();
  assert.deepEqual(ids(draft.events), ['new-1', 'two', 'three']);
  draft.undo();
  draft.undo();
  draft.undo();
  assert.deepEqual(ids(draft.events), ['one', 'two', 'three']);
  draft.make({op: 'remove', ids: ['three']});
  draft.redo();
  assert.deepEqual(ids(draft.events), ['one', 'two']);
});

test('the server is sent no key of ours', () => {
  const draft = new ScenarioDraft('scn', 3, events, [say]);
  assert.deepEqual(draft.body, {changes: [{op: 'say', offsetMs: 1500, host: true, name: 'Дана', text: 'Сәлем'}]});
});
