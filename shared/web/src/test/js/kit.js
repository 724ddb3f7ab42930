/**
 * What tests hold in their hands: time that passes when told, and chance from a seed.
 */

/** Time that passes only when it is told to. */
export class Time {
  constructor(wall = Date.UTC(2026, 10, 25, 15)) {
    this.ms = 0;
    this.wallStart = wall;
    this.timers = [];
    this.count = 0;
  }

  after = (ms, action) => {
    const timer = {at: this.ms + Math.max(0, ms), order: this.count++, action};
    this.timers.push(timer);
    return () => {
      this.timers = this.timers.filter(other => other !== timer);
    };
  };

  /** The true time, which the server has. */
  get server() {
    return this.wallStart + this.ms;
  }

  /** Lets time pass, running what falls due, and everything that promises bring about. */
  async pass(ms) {
    const end = this.ms + ms;
    await settle();
    for (;;) {
      const due = this.timers.filter(timer => timer.at <= end).sort((a, b) => a.at - b.at || a.order - b.order)[0];
      if (!due) break;
      this.timers = this.timers.filter(other => other !== due);
      this.ms = Math.max(this.ms, due.at);
      due.action();
      await settle();
    }
    this.ms = end;
  }
}

/** Lets promises that need no time finish. */
export async function settle() {
  for (let i = 0; i < 30; i++) await Promise.resolve();
}

/** Chance from a seed: mulberry32. */
export function chance(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

let made = 0;

/** An event with what a test does not care about filled in. */
export function event(type, payload = {}, more = {}) {
  made++;
  return {
    v: 1, id: `evt_${String(made).padStart(8, '0')}`, seq: made, offsetMs: made, at: '2026-11-25T15:00:00Z',
    type, actor: {id: 'att_1', role: 'viewer', name: 'Айгүл'}, payload, ...more,
  };
}

/** A socket whose other end the test holds. */
export class FakeSocket {
  static all = [];

  constructor(url) {
    this.url = url;
    this.sent = [];
    this.closed = false;
    FakeSocket.all.push(this);
  }

  static get last() {
    return FakeSocket.all.at(-1);
  }

  send(text) {
    this.sent.push(JSON.parse(text));
  }

  close() {
    this.closed = true;
  }

  open() {
    this.onopen?.();
  }

  hear(message) {
    this.onmessage?.({data: JSON.stringify(message)});
  }

  cut() {
    this.closed = true;
    this.onclose?.();
  }
}

/** A storage like the browser's. */
export class FakeStorage {
  kept = new Map();
  getItem = name => this.kept.get(name) ?? null;
  setItem = (name, value) => void this.kept.set(name, String(value));
  removeItem = name => void this.kept.delete(name);
}
