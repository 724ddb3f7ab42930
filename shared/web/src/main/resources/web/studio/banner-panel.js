import {html, nothing} from 'lit';
import {repeat} from 'lit/directives/repeat.js';
import {chip} from '../components/parts.js';
import {clock} from '../core/format.js';
import {t} from '../core/words.js';
import {editBanner} from '../pages/room/banner-form.js';

/**
 * The banners as switches, one of them on.
 *
 * @param {import('./broadcast.js').Broadcast} studio
 */
export function bannerPanel(studio) {
  const open = studio.phase !== 'ready';
  return html`<section class="panel banners" aria-labelledby="banners-title">
    <header class="row apart even"><h2 id="banners-title">${t('studio.banners.title')}</h2>
      <is-button kind="quiet" icon="plus" square label=${t('studio.banners.add')} @press=${() => void add(studio)}></is-button></header>
    ${studio.banners.length ? html`<ul class="switches">${repeat(studio.banners, banner => banner.id, (banner, i) => toggle(studio, banner, i, open))}</ul>`
      : html`<div class="stack tight"><p class="muted">${t('studio.banners.none')}</p>
        <div><is-button icon="plus" label=${t('studio.banners.add')} @press=${() => void add(studio)}></is-button></div></div>`}
    ${studio.banners.length && !open ? html`<p class="small muted">${t('studio.banners.later')}</p>` : nothing}
  </section>`;
}

/** @param {import('./broadcast.js').Broadcast} studio @param {any} banner @param {number} i @param {boolean} open */
function toggle(studio, banner, i, open) {
  const on = studio.toggles.on(banner.id);
  const shown = studio.screen.banner;
  const since = on && shown && shown.payload.bannerId === banner.id ? (studio.position ?? 0) - shown.offsetMs : undefined;
  return html`<li><button class="switch" role="switch" aria-checked=${on} aria-disabled=${open ? nothing : 'true'}
      title=${open ? nothing : t('studio.banners.later')} @click=${() => { if (open) void studio.toggles.toggle(banner.id); }}>
    <span class="words"><strong>${banner.title}</strong>
      <span class="small muted">${on ? html`<span class="on">${since === undefined ? t('studio.banners.on') : t('studio.banners.shown', {time: clock(since)})}</span>`
        : html`${t(`studio.banners.${banner.kind}`)}${banner.text ? html` · ${banner.text}` : nothing}`}</span></span>
    ${i < 9 ? html`<kbd>${i + 1}</kbd>` : nothing}
    <span class="track" aria-hidden="true"><span class="thumb"></span></span>
  </button></li>`;
}

/** @param {import('./broadcast.js').Broadcast} studio */
export async function add(studio) {
  if (await editBanner(studio.roomId)) await studio.loadBanners();
}

/** What became of the banner, for whoever hears the page instead of seeing it. @param {import('./broadcast.js').Broadcast} studio */
export function bannerNews({screen}) {
  const shown = screen.banner;
  if (shown) return t('studio.banners.saidOn', {title: String(shown.payload.title ?? '')});
  return screen.slots.has('banner') ? t('studio.banners.saidOff') : '';
}

/** What is on, in words, where the switches are out of sight. @param {import('./broadcast.js').Broadcast} studio */
export function onChip(studio) {
  const shown = studio.screen.banner;
  return shown ? chip(shown.payload.title, 'accent', 'megaphone') : nothing;
}
