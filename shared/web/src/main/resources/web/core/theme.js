/** The theme the person chose, or the system's. @returns {'light'|'dark'|'system'} */
export function theme() {
  const chosen = document.documentElement.dataset.theme;
  return chosen === 'light' || chosen === 'dark' ? chosen : 'system';
}

/** @param {'light'|'dark'|'system'} choice */
export function setTheme(choice) {
  if (choice === 'system') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = choice;
  try {
    if (choice === 'system') localStorage.removeItem('theme');
    else localStorage.setItem('theme', choice);
  } catch {
    // It holds until the page is left.
  }
}

/** The same address in another language. @param {string} language */
export function inLanguage(language) {
  const url = new URL(location.href);
  url.searchParams.set('lang', language);
  return url.pathname + url.search + url.hash;
}

/** The language is remembered by the cookie; the address need not say it any more. */
export function forgetLanguageInAddress() {
  const url = new URL(location.href);
  if (!url.searchParams.has('lang')) return;
  url.searchParams.delete('lang');
  history.replaceState(history.state, '', url.pathname + url.search + url.hash);
}
