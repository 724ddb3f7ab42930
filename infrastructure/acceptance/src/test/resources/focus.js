/*
 * Where the focus is, how that is read out, and whether it can be seen: an outline around the
 * control or around what stands for it, inside the window and under nothing.
 */
() => {
  const at = document.activeElement;
  if (!at || at === document.body || at === document.documentElement) return {kind: '', name: '', trouble: ''};
  const labels = [...(at.labels ?? [])];
  const words = at.getAttribute('aria-label') || labels.map(label => label.innerText).join(' ') || at.innerText || at.title || '';
  const stop = {kind: at.localName, name: words.replace(/\s+/g, ' ').trim(), trouble: ''};
  // A player's controls and the button inside a date or a time draw the focus themselves.
  if (at.localName === 'video' && at.controls) return stop;
  if (['date', 'time'].includes(at.type) && !at.matches(':focus-visible')) return stop;
  const seen = [at, ...labels, at.nextElementSibling].find(part => {
    if (!part || part.offsetWidth < 4 || part.offsetHeight < 4) return false;
    const {outlineStyle, outlineWidth, outlineColor} = getComputedStyle(part);
    return outlineStyle !== 'none' && parseFloat(outlineWidth) >= 1 && !/transparent|, 0\)$/.test(outlineColor);
  });
  if (!seen) return {...stop, trouble: 'has no outline in sight'};
  const box = seen.getBoundingClientRect();
  const left = Math.max(0, box.left);
  const top = Math.max(0, box.top);
  const right = Math.min(innerWidth, box.right);
  const bottom = Math.min(innerHeight, box.bottom);
  if (right - left < 4 || bottom - top < 4) return {...stop, trouble: `is out of sight at ${[box.left, box.top, box.right, box.bottom].map(Math.round)}`};
  const above = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
  const well = above && (seen.contains(above) || above.contains(seen) || labels.some(label => label.contains(above)));
  return well ? stop : {...stop, trouble: `lies under ${above?.outerHTML.slice(0, 120)}`};
}
