import {html, nothing} from 'lit';
import {PageElement, define} from '../core/element.js';
import {money} from '../core/format.js';
import {known, lastSums, logOut, me} from '../core/me.js';
import {page} from '../core/page.js';
import {title} from '../core/title.js';
import {forgetLanguageInAddress} from '../core/theme.js';
import {t} from '../core/words.js';
import {languageItems, themeItems} from './preferences.js';
import './menu.js';
import './standing.js';

/** Places of the organizer: name, address, icon, pages that belong to it. */
const PLACES = /** @type {const} */ ([
  ['dashboard', '/app', 'house', ['dashboard']],
  ['rooms', '/app/rooms', 'presentation', ['rooms', 'room', 'room-new']],
  ['scenarios', '/app/scenarios', 'list-video', ['scenarios', 'scenario', 'align']],
  ['autowebinars', '/app/autowebinars', 'calendar-clock', ['autowebinars', 'autowebinar']],
  ['videos', '/app/videos', 'film', ['videos']],
  ['reports', '/app/reports', 'users', ['reports', 'summary']],
  ['balance', '/app/balance', 'wallet', ['balance', 'topup']],
]);
const PHONE = '(max-width: 719px)';
const ON_PHONE = ['dashboard', 'rooms', 'autowebinars', 'balance'];

/** @param {readonly string[]} pages */
const here = pages => (pages.includes(page.name) ? 'page' : nothing);

/** The rail of places on a wide screen. */
class IsRail extends PageElement {
  render() {
    return html`<nav class="rail" aria-label=${t('common.places.label')}>
      <a class="brand" href="/app"><img src="${page.base}/mark.svg" alt="" width="24" height="24">Isra</a>
      ${PLACES.map(([name, href, icon, pages]) => html`<a class="rail-link" href=${href} aria-current=${here(pages)}>
        <is-icon name=${icon}></is-icon>${t(`common.places.${name}`)}</a>`)}
      <div class="end"><a class="rail-link" href="/prices"><is-icon name="receipt"></is-icon>${t('common.places.prices')}</a></div>
    </nav>`;
  }
}

/** Title, balance, language, account. */
class IsTopbar extends PageElement {
  static properties = {me: {state: true}};

  constructor() {
    super();
    /** @type {import('../core/me.js').Me|undefined} */
    this.me = undefined;
    this.redraw = () => this.load();
  }

  connectedCallback() {
    super.connectedCallback();
    forgetLanguageInAddress();
    document.addEventListener('isra:title', this.redraw);
    document.addEventListener('isra:me', this.redraw);
    this.load();
  }

  async load() {
    this.requestUpdate();
    this.me = await me().catch(() => this.me);
  }

  render() {
    return html`<header class="topbar">
      ${title.back ? html`<span class="back"><is-button square kind="quiet" icon="arrow-left" href=${title.back} label=${t('common.back')}></is-button></span>` : nothing}
      <h1>${title.text}</h1>
      ${this.sums()}
      <is-menu class="wide-only" icon="languages" label=${t('common.language')} .items=${languageItems()}></is-menu>
      <is-menu icon="user" label=${t('common.account')} .head=${this.head()} .items=${[
        ...(matchMedia(PHONE).matches ? languageItems() : []),
        ...themeItems(() => this.requestUpdate()),
        {label: t('common.logOut'), icon: 'log-out', press: logOut},
      ]}></is-menu>
    </header>`;
  }

  sums() {
    const sums = this.me ?? lastSums();
    if (!sums) return nothing;
    const bonus = t('common.bonus', {money: money(sums.bonusTiyn)});
    return html`<a class="balance-chip" href="/app/balance" aria-label="${t('common.places.balance')}: ${money(sums.mainTiyn)}, ${bonus}">
      <span>${sums.mainTiyn === 0 && sums.bonusTiyn > 0
        ? html`<span class="main-sum">${money(0)} · </span>${bonus}`
        : html`${money(sums.mainTiyn)}<span class="bonus"> · ${bonus}</span>`}</span></a>`;
  }

  head() {
    return this.me ? html`<div class="menu-head"><strong class="clip">${this.me.legalName}</strong><span class="muted small clip">${this.me.email}</span></div>` : nothing;
  }
}

/** Four places and the rest, under the thumb. */
class IsBottombar extends PageElement {
  render() {
    const rest = PLACES.filter(([name]) => !ON_PHONE.includes(name));
    return html`<nav class="bottombar" aria-label=${t('common.places.label')}>
      ${PLACES.filter(([name]) => ON_PHONE.includes(name)).map(([name, href, icon, pages]) => html`<a href=${href} aria-current=${here(pages)}>
        <is-icon name=${icon}></is-icon><span>${t(`common.short.${name}`)}</span></a>`)}
      <is-menu class="more" up icon="ellipsis" label=${t('common.more')} .items=${[
        ...rest.map(([name, href, icon, pages]) => ({label: t(`common.places.${name}`), href, icon, current: pages.some(p => p === page.name)})),
        {label: t('common.places.prices'), href: '/prices', icon: 'receipt'},
      ]}></is-menu>
    </nav>`;
  }
}

/** The head of public pages. */
class IsMasthead extends PageElement {
  connectedCallback() {
    super.connectedCallback();
    forgetLanguageInAddress();
  }

  render() {
    return html`<header class="masthead">
      <div class="grow"><a class="brand" href="/"><img src="${page.base}/mark.svg" alt="" width="24" height="24">Isra</a>
        <nav class="places" aria-label=${t('common.places.label')}>
          <is-button kind="quiet" href="/prices" label=${t('common.places.prices')}></is-button>
          <is-button kind="quiet" href="/offer" label=${t('common.places.offer')}></is-button></nav></div>
      <is-menu icon="languages" label=${t('common.language')} .items=${languageItems()}></is-menu>
      <is-menu icon="sun" label=${t('common.theme.label')} .items=${themeItems(() => this.requestUpdate())}></is-menu>
      ${known()
        ? html`<is-button href="/app" icon="house" label=${t('common.toCabinet')}></is-button>`
        : page.name === 'login'
          ? html`<is-button class="wide-only" href="/sign-up" label=${t('common.signUp')}></is-button>`
          : html`<is-button href="/login" label=${t('common.logIn')}></is-button>`}
    </header>`;
  }
}

/** The foot of public pages. */
class IsFooter extends PageElement {
  render() {
    return html`<footer class="footer">
      <span>Isra, ${new Date().getFullYear()}</span>
      <nav aria-label=${t('common.documents')}>
        <a href="/prices">${t('common.places.prices')}</a>
        <a href="/offer">${t('common.places.offer')}</a>
        <a href="/privacy">${t('common.places.privacy')}</a>
      </nav>
    </footer>`;
  }
}

define('is-rail', IsRail);
define('is-topbar', IsTopbar);
define('is-bottombar', IsBottombar);
define('is-masthead', IsMasthead);
define('is-footer', IsFooter);
