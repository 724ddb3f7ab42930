/**
 * What is wrong with the page as it is shown now, as a person would say it; empty where all is well.
 *
 * @param {{language: string, areas: string}} asked the language it must speak; the areas of words, joined by |
 */
({language, areas}) => {
  const wrong = [];
  const root = document.documentElement;
  if (root.lang !== language) wrong.push(`it says that it speaks ${root.lang}`);
  if (root.scrollWidth > innerWidth) {
    const wide = [...document.querySelectorAll('body *')].filter(one => one.getBoundingClientRect().right > innerWidth + 1);
    wrong.push(`it is ${root.scrollWidth} wide: ${wide.slice(0, 3).map(one => one.outerHTML.slice(0, 120)).join(' ')}`);
  }
  const attributes = ['aria-label', 'title', 'placeholder', 'alt'];
  const words = [document.title, document.body.innerText, ...attributes.flatMap(name =>
    [...document.querySelectorAll(`[${name}]`)].map(one => one.getAttribute(name)))].join('\n');
  const never = {
    'a missing word': new RegExp(`(?<![\\w/.@-])(${areas})\\.[a-z]\\w*(\\.\\w+)*`, 'g'),
    'an unfilled place': /\{\w+\}/g,
    'an id': /\b[a-z]{2,}_[a-z2-7]{20,}/g,
    'a time for machines': /\d{4}-\d\d-\d\dT\d\d|\d\d:\d\d(:\d\d)?(\.\d+)?Z|\bUTC\b|\bGMT\b/g,
    'a value for machines': /\bundefined\b|\bNaN\b|\[object |\bnull\b/g,
  };
  for (const [what, pattern] of Object.entries(never)) {
    for (const found of new Set(words.match(pattern) ?? [])) wrong.push(`it shows ${what}: ${found}`);
  }
  const headings = [...document.querySelectorAll('h1')].filter(one => one.checkVisibility());
  if (headings.length !== 1 || !headings[0].innerText.trim()) wrong.push(`it has ${headings.length} headings`);
  const head = [...document.querySelectorAll('header a, header button')].filter(one => one.checkVisibility())
    .map(one => ({one, box: one.getBoundingClientRect()}));
  for (const a of head) {
    for (const b of head) {
      if (a.one === b.one || a.box.left > b.box.left || a.box.right <= b.box.left + 1 || a.box.bottom <= b.box.top + 1 || b.box.bottom <= a.box.top + 1) continue;
      wrong.push(`in its head ${a.one.outerHTML.slice(0, 80)} and ${b.one.outerHTML.slice(0, 80)} overlap`);
    }
  }
  for (const image of document.images) if (!image.naturalWidth) wrong.push(`no picture at ${image.src}`);
  return wrong;
}
