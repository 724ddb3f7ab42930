import {html} from 'lit';
import {PageElement, define} from '../core/element.js';
import {known} from '../core/me.js';
import {t} from '../core/words.js';
import '../components/prices.js';
import '../components/button.js';

class PagePrices extends PageElement {
  render() {
    return html`<div class="stack loose"><div class="stack tight reading"><h1>${t('common.titles.prices')}</h1><p>${t('prices.lead')}</p></div>
      <is-prices></is-prices>
      ${known() ? '' : html`<div><is-button kind="primary" href="/sign-up" label=${t('prices.cta')}></is-button></div>`}</div>`;
  }
}

define('page-prices', PagePrices);
