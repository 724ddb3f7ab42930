import {viewerAccess} from './access.js';
import {jittered} from './timing.js';

/** Whoever was put out knocks so often: undone within the toast, the room opens by itself. */
const KNOCK_MS = 5_000;

/** How the host put this person out, until it is taken back. */
export class Expulsion {
  /**
   * @param {object} parts
   * @param {import('./timing.js').Timers} parts.timers
   * @param {() => import('./tickets.js').Attendee|undefined} parts.attendee who was put out
   * @param {() => void} parts.onChange
   * @param {(attendee: import('./tickets.js').Attendee) => void} parts.onLifted
   * @param {() => void} parts.onOver the session ended meanwhile
   */
  constructor({timers, attendee, onChange, onLifted, onOver}) {
    this.timers = timers;
    this.attendee = attendee;
    this.onChange = onChange;
    this.onLifted = onLifted;
    this.onOver = onOver;
    /** @type {'REMOVED'|'BANNED'|undefined} */
    this.how = undefined;
  }

  /** @param {'REMOVED'|'BANNED'} how */
  put(how) {
    this.how = how;
    if (this.attendee()) this.timers.set('knock', jittered(KNOCK_MS, 0.4, Math.random), () => void this.knock());
    this.onChange();
  }

  lift() {
    this.how = undefined;
  }

  /** Asks whether the host took it back. */
  async knock() {
    const attendee = this.attendee();
    if (!this.how || !attendee) return;
    try {
      await viewerAccess(attendee.sessionId, attendee.token).ticket();
    } catch (error) {
      const code = /** @type {any} */ (error)?.code;
      if (code === 'SESSION_ENDED') this.onOver();
      else this.put(code === 'REMOVED' ? code : this.how);
      return;
    }
    this.lift();
    this.onLifted(attendee);
  }
}
