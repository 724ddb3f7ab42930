import assert from 'node:assert/strict';
import test from 'node:test';
import {ServerClock} from '../../main/resources/web/room/clock.js';
import {LogClient} from '../../main/resources/web/room/log-client.js';
import {Outbox} from '../../main/resources/web/room/outbox.js';
import {Screen} from '../../main/resources/web/room/reducer.js';
import {FakeSocket, FakeStorage, Time, chance, event, settle} from './kit.js';

/** A client beside a log that the test writes. */
function setUp({storage = new FakeStorage(), host = false, log = []} = {}) {
  const time = new Time();
  const blocks = log.map(events => [...events]);
  const calls = {snapshot: 0, block: [], newest: 0, ticket: 0};
  const server = {up: true};
  const reachable = () => {
    if (!server.up) throw Object.assign(new Error('offline'), {code: 'OFFLINE'});
  };
  const access = {
    snapshot: async () => {
      calls.snapshot++;
      reachable();
      return {now: time.server, block: blocks.length, screen: Screen.of(blocks.flat()).snapshot()};
    },
    ticket: async () => {
      calls.ticket++;
      reachable();
      return {now: time.server, ticket: `t${calls.ticket}`, url: '/ws'};
    },
    block: async n => {
      calls.block.push(n);
      reachable();
      if (!blocks[n - 1]) throw Object.assign(new Error('none'), {code: 'NOT_FOUND'});
      return {n, events: blocks[n - 1]};
    },
    newest: async () => {
      calls.newest++;
      reachable();
      return {block: blocks.length};
    },
  };
  const screen = new Screen();
  const outbox = new Outbox({key: 'ses_1', storage});
  const refused = [];
  const client = new LogClient({
    access, screen, outbox, host, onChange: () => {}, onRefused: code => refused.push(code),
    clock: new ServerClock({monotonic: () => time.ms, wall: () => time.server + 5 * 3_600_000}),
    dial: url => new FakeSocket(url), after: time.after, random: chance(1),
  });
  const commit = (...events) => {
    blocks.push(events);
    return {t: 'block', s: 'ses_1', n: blocks.length, events};
  };
  return {time, client, screen, outbox, commit, calls, blocks, server, refused, storage};
}

async function joined(options) {
  const all = setUp(options);
  all.client.start();
  await settle();
  FakeSocket.last.open();
  FakeSocket.last.hear({t: 'beat', block: all.blocks.length, seq: 0, now: all.time.server});
  return all;
}

const texts = screen => screen.messages.map(message => message.payload.text);
const said = text => event('message.posted', {text});

test('a late joiner sees the snapshot, then what is pushed, in order', async () => {
  const {screen, commit, client} = await joined({log: [[event('session.started'), said('бұрын')]]});
  assert.equal(screen.state, 'LIVE');
  FakeSocket.last.hear(commit(said('кейін')));
  assert.deepEqual(texts(screen), ['бұрын', 'кейін']);
  assert.equal(client.connection, 'live');
});

test('a block that was never pushed is fetched before those after it are shown', async () => {
  const {screen, commit, time, calls} = await joined({log: [[event('session.started')]]});
  commit(said('1'));
  FakeSocket.last.hear(commit(said('2')));
  assert.deepEqual(texts(screen), []);
  await time.pass(1_000);
  assert.deepEqual(texts(screen), ['1', '2']);
  assert.deepEqual(calls.block, [2]);
});

test('a beat tells of a block that was committed but not pushed', async () => {
  const {screen, commit, time} = await joined({log: [[event('session.started')]]});
  commit(said('тихо'));
  await time.pass(2_000);
  FakeSocket.last.hear({t: 'beat', block: 2, seq: 2, now: time.server});
  await time.pass(1_000);
  assert.deepEqual(texts(screen), ['тихо']);
});

test('the same frame twice shows each message once', async () => {
  const {screen, commit} = await joined({log: [[event('session.started')]]});
  const frame = commit(said('раз'));
  FakeSocket.last.hear(frame);
  FakeSocket.last.hear(frame);
  assert.deepEqual(texts(screen), ['раз']);
});

test('a cut is silent for three seconds, then said; what was missed comes meanwhile without a socket', async () => {
  const {screen, commit, time, client, server} = await joined({log: [[event('session.started')]]});
  server.up = false;
  FakeSocket.last.cut();
  await time.pass(2_900);
  assert.equal(client.connection, 'live');
  await time.pass(200);
  assert.equal(client.connection, 'reconnecting');
  commit(said('пока вас не было'));
  server.up = true;
  const before = FakeSocket.all.length;
  await time.pass(5_000);
  assert.deepEqual(texts(screen), ['пока вас не было']);
  await time.pass(30_000);
  assert.ok(FakeSocket.all.length > before, 'it dialled again');
  FakeSocket.last.open();
  assert.equal(client.connection, 'live');
});

test('a line that answers no beat is dead and is dialled again', async () => {
  const {time} = await joined({log: [[event('session.started')]]});
  const first = FakeSocket.last;
  await time.pass(13_000);
  assert.equal(first.closed, true);
  assert.notEqual(FakeSocket.last, first);
});

test('an own message is sending, accepted, and then only in the log', async () => {
  const {client, outbox, screen, commit} = await joined({log: [[event('session.started')]]});
  client.say('Сәлем');
  const [own] = outbox.items;
  assert.equal(own.state, 'sending');
  FakeSocket.last.hear({t: 'ack', id: own.id});
  assert.equal(outbox.items[0].state, 'accepted');
  FakeSocket.last.hear(commit({...said('Сәлем'), id: own.id}));
  assert.deepEqual(outbox.items, []);
  assert.deepEqual(texts(screen), ['Сәлем']);
});

test('a message written while the line is cut goes out with the same id when it is back', async () => {
  const {client, outbox, time} = await joined({log: [[event('session.started')]]});
  FakeSocket.last.cut();
  client.say('не теряйся');
  const {id} = outbox.items[0];
  await time.pass(3_000);
  FakeSocket.last.open();
  assert.deepEqual(FakeSocket.last.sent.filter(message => message.t === 'say'), [{t: 'say', id, text: 'не теряйся'}]);
});

test('an unacknowledged message survives a reload and is sent once more under its id', async () => {
  const first = await joined({log: [[event('session.started')]]});
  first.client.say('до перезагрузки');
  const {id} = first.outbox.items[0];
  await joined({storage: first.storage, log: first.blocks});
  assert.deepEqual(FakeSocket.last.sent.filter(message => message.t === 'say').map(message => message.id), [id]);
});

test('a refused message keeps its text and can be tried again', async () => {
  const {client, outbox} = await joined({log: [[event('session.started')]]});
  client.say('слишком быстро');
  const {id} = outbox.items[0];
  FakeSocket.last.hear({t: 'refused', id, code: 'TOO_MANY_ATTEMPTS'});
  assert.deepEqual(outbox.items.map(({state, code, text}) => ({state, code, text})),
    [{state: 'refused', code: 'TOO_MANY_ATTEMPTS', text: 'слишком быстро'}]);
  client.retry(id);
  assert.equal(FakeSocket.last.sent.filter(message => message.t === 'say').length, 2);
});

test('the words of who was logged out stay on their way and go out after the next login', async () => {
  const {client, outbox, refused} = await joined({log: [[event('session.started')]], host: true});
  client.say('слышно?');
  const {id} = outbox.items[0];
  FakeSocket.last.hear({t: 'refused', id, code: 'LOGIN_REQUIRED'});
  assert.deepEqual(refused, ['LOGIN_REQUIRED']);
  assert.equal(outbox.items[0].state, 'sending');
  client.start();
  await settle();
  FakeSocket.last.open();
  assert.deepEqual(FakeSocket.last.sent.filter(message => message.t === 'say'), [{t: 'say', id, text: 'слышно?'}]);
});

test('after the end nothing is dialled and unsent words stay', async () => {
  const {client, outbox, commit, time, screen} = await joined({log: [[event('session.started')]]});
  client.say('последнее');
  FakeSocket.last.hear(commit(event('session.ended', {reason: 'host'})));
  const sockets = FakeSocket.all.length;
  await time.pass(120_000);
  assert.equal(screen.state, 'ENDED');
  assert.equal(FakeSocket.all.length, sockets);
  assert.deepEqual(outbox.items.map(({text, code}) => ({text, code})), [{text: 'последнее', code: 'SESSION_ENDED'}]);
});

test('a thousand blocks behind, one snapshot is taken instead', async () => {
  const {screen, commit, time, calls} = await joined({log: [[event('session.started')]]});
  for (let i = 0; i < 1_000; i++) commit(said(`${i}`));
  FakeSocket.last.hear({t: 'beat', block: 1_001, seq: 1_001, now: time.server});
  await time.pass(1_000);
  assert.equal(calls.snapshot, 2);
  assert.equal(screen.messages.at(-1).payload.text, '999');
});

test('the time of day is the server\'s from the first answer on', async () => {
  const {client, time} = await joined();
  assert.ok(Math.abs(client.clock.now() - time.server) < 50);
});
