/**
 * A scenario put in step with a video, as the server does it (`InStep`): here to show at once what a
 * mark changes. Both are held to `vectors/in-step.json`.
 *
 * With the last anchor at or before an event (before the first: the first), the event belongs to
 * video time `anchor.videoMs + (offsetMs − anchor.logMs)` and shows at that less `playFromMs`.
 *
 * @typedef {{logMs: number, videoMs: number}} Anchor
 * @typedef {{playFromMs: number, playToMs: number, anchors: Anchor[]}} Binding
 * @typedef {import('../scenario/events.js').Event} Event
 */

/**
 * Where a moment of the log lies in the video; `cut` where that part is not in it.
 *
 * @param {Anchor[]} anchors at least one
 * @param {number} logMs
 */
export function place(anchors, logMs) {
  const index = Math.max(0, anchors.findLastIndex(anchor => anchor.logMs <= logMs));
  const seam = anchors[index + 1]?.videoMs ?? Number.POSITIVE_INFINITY;
  const videoMs = anchors[index].videoMs + logMs - anchors[index].logMs;
  return {videoMs: Math.min(videoMs, seam), cut: videoMs >= seam};
}

/**
 * @param {Event[]} events in order
 * @param {Binding} binding
 * @returns {{shown: {event: Event, atMs: number}[], dropped: Event[]}} times of the session; what is
 *     dropped are messages and banners that are shown nowhere
 */
export function play(events, binding) {
  const walk = new Walk(binding);
  for (const event of events) walk.take(event);
  walk.fold();
  return {shown: walk.shown, dropped: walk.dropped};
}

class Walk {
  /** @param {Binding} binding */
  constructor(binding) {
    this.binding = binding;
    /** @type {{event: Event, atMs: number}[]} */
    this.shown = [];
    /** @type {Event[]} */
    this.dropped = [];
    /** The banner that the events so far leave on, and the one that the shown events leave on. */
    this.state = /** @type {Event|undefined} */ (undefined);
    this.visible = /** @type {Event|undefined} */ (undefined);
    /** The last banner event that waits for the start or the seam at `foldTo`. */
    this.waiting = /** @type {Event|undefined} */ (undefined);
    this.foldTo = 0;
  }

  /** @param {Event} event */
  take(event) {
    const {playFromMs, playToMs, anchors} = this.binding;
    const {videoMs, cut} = place(anchors, event.offsetMs);
    const early = event.offsetMs < 0 || videoMs < playFromMs;
    const at = early ? playFromMs : videoMs;
    if (at > playToMs) this.drop(event);
    else if (early || cut) this.gather(event, at);
    else this.show(event, at);
  }

  /** @param {Event} event @param {number} at */
  show(event, at) {
    this.fold();
    this.shown.push({event, atMs: at - this.binding.playFromMs});
    this.state = bannerAfter(this.state, event);
    this.visible = bannerAfter(this.visible, event);
  }

  /** @param {Event} event @param {number} at */
  gather(event, at) {
    if (at !== this.foldTo) this.fold();
    this.drop(event);
    if (!event.type.startsWith('banner.')) return;
    this.state = bannerAfter(this.state, event);
    this.waiting = event;
    this.foldTo = at;
  }

  /** Brings what is seen to what the gathered events left. */
  fold() {
    if (!this.waiting) return;
    const atMs = this.foldTo - this.binding.playFromMs;
    const {state, visible} = this;
    if (state && state !== visible) {
      this.shown.push({event: state, atMs});
      this.dropped = this.dropped.filter(event => event !== state);
    } else if (!state && visible) {
      this.shown.push({event: {...this.waiting, type: 'banner.hidden', payload: {bannerId: visible.payload.bannerId}}, atMs});
    }
    this.visible = state;
    this.waiting = undefined;
  }

  /** @param {Event} event */
  drop(event) {
    const said = event.type === 'message.posted' && event.offsetMs >= 0;
    if (said || event.type === 'banner.shown') this.dropped.push(event);
  }
}

/** @param {Event|undefined} before @param {Event} event */
function bannerAfter(before, event) {
  if (event.type === 'banner.shown') return event;
  return event.type === 'banner.hidden' && before?.payload.bannerId === event.payload.bannerId ? undefined : before;
}
