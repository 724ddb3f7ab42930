const LOW_PX = 480;

/**
 * Keeps `--seen` at the height that is really seen: some phones draw the keyboard over the page and
 * tell only through `visualViewport`, which no media query knows. Where little is seen, the page is
 * `low`.
 *
 * @param {AbortSignal} signal
 */
export function followKeyboard(signal) {
  const viewport = window.visualViewport;
  if (!viewport) return;
  const follow = () => {
    document.documentElement.classList.toggle('low', viewport.height <= LOW_PX);
    document.documentElement.style.setProperty('--seen', `${Math.round(viewport.height)}px`);
    // Where the keyboard is drawn over the page, the browser scrolls it to the input: back up.
    if (viewport.offsetTop > 0 && document.body.classList.contains('in-room')) scrollTo(0, 0);
  };
  viewport.addEventListener('resize', follow, {signal});
  viewport.addEventListener('scroll', follow, {signal});
  follow();
}
