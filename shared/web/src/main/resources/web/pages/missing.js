import {html} from 'lit';
import {empty} from '../components/parts.js';
import {PageElement, define} from '../core/element.js';
import {t} from '../core/words.js';

class PageMissing extends PageElement {
  render() {
    return empty({
      main: true, icon: 'search', title: t('common.titles.missing'), text: t('common.missing.text'),
      action: html`<is-button kind="primary" href="/" label=${t('common.missing.home')}></is-button>`,
    });
  }
}

define('page-missing', PageMissing);
