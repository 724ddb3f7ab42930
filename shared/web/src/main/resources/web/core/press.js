let pressed = false;
/** @type {(() => void)[]} */ const waiting = [];

addEventListener('pointerdown', () => { pressed = true; }, true);
for (const end of ['pointerup', 'pointercancel']) {
  addEventListener(end, () => {
    pressed = false;
    for (const run of waiting.splice(0)) setTimeout(run);
  }, true);
}

/**
 * Runs once the mouse button or the finger that is down was let go and its click has come: what is
 * drawn then moves no button from under a press.
 *
 * @param {() => void} run
 */
export function afterPress(run) {
  if (pressed) waiting.push(run);
  else setTimeout(run);
}
