import {html} from 'lit';
import {PageElement, define} from '../core/element.js';
import {dateWithYear} from '../core/format.js';
import {t} from '../core/words.js';

const SECTIONS = ['organizer', 'viewer', 'recording', 'share', 'keep', 'rights', 'cookies'];
const UPDATED = '2026-11-25T00:00:00Z';

/** Which data is kept and why, in our own plain words. */
class PagePrivacy extends PageElement {
  render() {
    return html`<article class="reading stack loose"><header class="stack tight"><h1>${t('common.titles.privacy')}</h1>
        <p class="muted">${t('privacy.updated', {date: dateWithYear(UPDATED)})}</p><p class="large">${t('privacy.lead')}</p></header>
      ${SECTIONS.map(name => html`<section class="stack tight"><h2>${t(`privacy.sections.${name}.title`)}</h2><p>${t(`privacy.sections.${name}.text`)}</p></section>`)}
      <p><a href="/offer">${t('privacy.offer')}</a></p></article>`;
  }
}

define('page-privacy', PagePrivacy);
