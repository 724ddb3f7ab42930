/**
 * The studio's keys. They rest while somebody types or a dialog is open, and leave the browser's own
 * alone.
 *
 * @param {AbortSignal} signal
 * @param {{help: () => void, chat: () => void, sound: () => void, startEnd: () => void, banner: (n: number) => void}} actions
 */
export function listenToKeys(signal, {help, chat, sound, startEnd, banner}) {
  addEventListener('keydown', event => {
    const {target} = event;
    const typing = target instanceof HTMLElement && target.closest('input, textarea, select, [contenteditable]');
    if (typing || event.ctrlKey || event.metaKey || event.altKey || document.querySelector('dialog[open]')) return;
    if (event.key === '?') help();
    else if (event.key === '/') chat();
    // By place, so that the keys are the same in every alphabet.
    else if (event.code === 'KeyM') sound();
    else if (event.code === 'KeyE') startEnd();
    else if (/^Digit[1-9]$/.test(event.code)) banner(Number(event.code.slice(5)));
    else return;
    event.preventDefault();
  }, {signal});
}
