import {html} from 'lit';
import {PageElement, define} from '../core/element.js';
import {page} from '../core/page.js';
import {inLanguage, setTheme, theme} from '../core/theme.js';
import {t} from '../core/words.js';
import './menu.js';

/** Each language calls itself by its own name, whatever the page speaks. */
export const LANGUAGES = /** @type {const} */ ([['ru', 'Русский'], ['kk', 'Қазақша'], ['en', 'English']]);

/** @returns {import('./menu.js').Item[]} */
export function languageItems() {
  return LANGUAGES.map(([code, name]) => ({label: name, href: inLanguage(code), current: code === page.language, icon: code === page.language ? 'check' : 'languages'}));
}

/** @param {() => void} changed @returns {import('./menu.js').Item[]} */
export function themeItems(changed) {
  const now = theme();
  return /** @type {const} */ ([['system', 'monitor'], ['light', 'sun'], ['dark', 'moon']]).map(([choice, icon]) => ({
    label: t(`common.theme.${choice}`), icon, current: choice === now,
    press: () => { setTheme(choice); changed(); },
  }));
}

/** Language and theme, for pages with no other place for them: `<is-preferences></is-preferences>`. */
class IsPreferences extends PageElement {
  render() {
    return html`<div class="row tight even">
      <is-menu icon="languages" label=${t('common.language')} .items=${languageItems()}></is-menu>
      <is-menu icon=${{system: 'monitor', light: 'sun', dark: 'moon'}[theme()]} label=${t('common.theme.label')} .items=${themeItems(() => this.requestUpdate())}></is-menu>
    </div>`;
  }
}

define('is-preferences', IsPreferences);
