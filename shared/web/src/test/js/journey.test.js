import assert from 'node:assert/strict';
import {test} from 'node:test';
import {furthest, journey} from '../../main/resources/web/core/journey.js';

const NOTHING = {scenarios: [], autowebinars: [], assets: []};
const ROOM = {id: 'room_a', source: {kind: 'youtube'}};
const LIVED = {id: 'scn_1', roomId: 'room_a', sessionId: 'ses_1', createdAt: '2026-11-24T10:00:00Z'};

const done = facts => journey(facts).steps.filter(step => step.done).map(step => step.name);
const href = (facts, name) => journey(facts).steps.find(step => step.name === name)?.href;

test('before the first room everything waits for it', () => {
  assert.deepEqual(done(NOTHING), []);
  assert.equal(journey(NOTHING).next, 'room');
  assert.equal(href(NOTHING, 'room'), '/app/rooms/new');
  assert.equal(href(NOTHING, 'live'), '');
});

test('a room without a picture is where one goes on', () => {
  const facts = {...NOTHING, room: {id: 'room_a', source: null}};
  assert.equal(journey(facts).next, 'room');
  assert.equal(href(facts, 'room'), '/app/rooms/room_a#broadcast');
});

test('each step that was done makes the following one the next', () => {
  const rehearsed = {...ROOM, rehearsal: {sessionId: 'ses_r', over: true}};
  assert.equal(journey({...NOTHING, room: ROOM}).next, 'rehearsal');
  assert.equal(href({...NOTHING, room: ROOM}, 'rehearsal'), '/app/rooms/room_a/studio');
  assert.equal(journey({...NOTHING, room: rehearsed}).next, 'live');
  assert.equal(journey({...NOTHING, room: rehearsed, scenarios: [LIVED]}).next, 'video');
  assert.equal(journey({...NOTHING, room: rehearsed, scenarios: [LIVED], assets: [{state: 'READY'}]}).next, 'schedule');
  const auto = {id: 'awb_1', roomId: 'room_a', state: 'ACTIVE'};
  assert.equal(journey({...NOTHING, room: rehearsed, scenarios: [LIVED], autowebinars: [auto]}).next, '');
});

test('a live without a rehearsal counts as rehearsed, and one from a stored file has its video', () => {
  const facts = {...NOTHING, room: ROOM, scenarios: [{...LIVED, exactSource: {assetId: 'ast_1'}}]};
  assert.deepEqual(done(facts), ['room', 'rehearsal', 'live', 'video']);
});

test('a file that is not ready, a cancelled autowebinar and other rooms tick nothing', () => {
  const facts = {
    room: ROOM, scenarios: [{...LIVED, roomId: 'room_b'}], assets: [{state: 'CHECKING'}],
    autowebinars: [{id: 'awb_1', roomId: 'room_a', state: 'CANCELLED'}, {id: 'awb_2', roomId: 'room_b', state: 'ACTIVE'}],
  };
  assert.deepEqual(done(facts), ['room']);
});

test('done steps lead to what came of them: the newest live, its scenario, the schedule', () => {
  const newer = {...LIVED, id: 'scn_2', sessionId: 'ses_2', createdAt: '2026-11-25T10:00:00Z'};
  const facts = {...NOTHING, room: ROOM, scenarios: [LIVED, newer]};
  assert.equal(href(facts, 'live'), '/app/sessions/ses_2');
  assert.equal(href(facts, 'schedule'), '/app/autowebinars/new?scenario=scn_2');
  assert.equal(href({...facts, autowebinars: [{id: 'awb_1', roomId: 'room_a', state: 'ENDED'}]}, 'schedule'), '/app/autowebinars/awb_1');
});

test('a film is brought into step with a scenario that was not played from one', () => {
  const facts = {...NOTHING, room: ROOM, scenarios: [LIVED]};
  assert.equal(href(facts, 'video'), '/app/videos');
  assert.equal(href({...facts, assets: [{state: 'READY'}]}, 'video'), '/app/scenarios/scn_1/align');
});

test('the dashboard speaks of the room that is furthest on, and among equals of the first', () => {
  const other = {id: 'room_b', source: null};
  assert.equal(furthest([], NOTHING), undefined);
  assert.equal(furthest([other, ROOM], NOTHING), ROOM);
  assert.equal(furthest([ROOM, {...ROOM, id: 'room_c'}], NOTHING), ROOM);
});

test('a room that only repeats what was live elsewhere has nothing left to do', () => {
  const auto = {id: 'awb_1', roomId: ROOM.id, state: 'ACTIVE'};
  assert.equal(journey({...NOTHING, room: ROOM, autowebinars: [auto]}).next, '');
});

test('a rehearsal that goes on is still the next step', () => {
  assert.equal(journey({...NOTHING, room: {...ROOM, rehearsal: {sessionId: 'ses_r', over: false}}}).next, 'rehearsal');
});

test('once the live runs, a rehearsal is not asked for any more', () => {
  assert.equal(journey({...NOTHING, room: {...ROOM, onAir: {kind: 'LIVE'}}}).next, 'live');
  assert.equal(journey({...NOTHING, room: {...ROOM, onAir: {kind: 'AUTO'}}}).next, 'rehearsal');
});
