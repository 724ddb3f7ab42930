import {html, nothing} from 'lit';
import '../components/button.js';
import '../components/copy.js';
import {languageItems, themeItems} from '../components/preferences.js';
import '../components/journey.js';
import '../components/menu.js';
import {chip, note, problem} from '../components/parts.js';
import '../components/tabs.js';
import {ApiError} from '../core/api.js';
import {PageElement, define} from '../core/element.js';
import {topUpHref} from '../core/back.js';
import {clock, money, time} from '../core/format.js';
import {forgetLanguageInAddress} from '../core/theme.js';
import {t} from '../core/words.js';
import '../room/chat.js';
import {followKeyboard} from '../room/keyboard.js';
import '../room/stage.js';
import {askEnd, askStart, askStop, showKeys} from '../studio/ask.js';
import {bannerNews, bannerPanel, onChip} from '../studio/banner-panel.js';
import {Broadcast} from '../studio/broadcast.js';
import {cost, costLine} from '../studio/cost.js';
import {Meter} from '../studio/meter.js';
import {moderated} from '../studio/moderated.js';
import {tools} from '../studio/moderation.js';
import {listenToKeys} from '../studio/keys.js';
import {rehearsalCard, viewerAddress} from '../studio/rehearsal.js';

/** So long after its planned end the server ends a live. */
const OVERRUN_MS = 2 * 3_600_000;
const PLACES = /** @type {const} */ (['air', 'chat', 'banners']);

/** Where a host runs a live session: picture, Start and End; chat; banners as switches. */
class PageStudio extends PageElement {
  static properties = {error: {state: true}, place: {state: true}};

  constructor() {
    super();
    this.studio = new Broadcast({
      onChange: () => this.requestUpdate(),
      onOver: session => location.assign(`/app/sessions/${session}`),
    });
    this.meter = new Meter({session: () => (['live', 'auto'].includes(this.studio.phase) ? this.studio.sessionId : undefined), onChange: () => this.requestUpdate()});
    /** @type {ApiError|undefined} */
    this.error = undefined;
    /** Which part a narrow screen shows; `#chat` in the address begins with that one. @type {string} */
    this.place = PLACES.find(id => `#${id}` === location.hash) ?? 'air';
    this.tools = tools(this.studio.moderation);
    this.left = new AbortController();
  }

  connectedCallback() {
    super.connectedCallback();
    forgetLanguageInAddress();
    document.body.classList.add('in-studio');
    const {signal} = this.left;
    const wake = () => { if (!document.hidden) this.studio.wake(); };
    document.addEventListener('visibilitychange', wake, {signal});
    addEventListener('online', wake, {signal});
    followKeyboard(signal);
    listenToKeys(signal, {
      help: showKeys, startEnd: () => void this.startOrEnd(), sound: () => this.sound(),
      chat: () => { this.place = 'chat'; void this.updateComplete.then(() => /** @type {any} */ (this.querySelector('is-composer'))?.focus()); },
      banner: n => { const banner = this.studio.banners[n - 1]; if (banner && this.running) void this.studio.toggles.toggle(banner.id); },
    });
    this.ticking = setInterval(() => {
      this.studio.tick();
      this.requestUpdate();
    }, 1_000);
    void this.studio.start();
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    clearInterval(this.ticking);
    this.left.abort();
    this.studio.stop();
    this.meter.stop();
  }

  get running() {
    return ['live', 'auto', 'rehearsal'].includes(this.studio.phase);
  }

  sound() {
    const {picture} = this.studio;
    picture.mute(!(picture.player?.muted ?? true));
  }

  async startOrEnd() {
    const {studio} = this;
    if (document.querySelector('dialog[open]') || this.#reason()) return;
    const live = studio.phase === 'live';
    if (await (live ? askEnd(studio) : askStart(studio))) await this.#do(() => (live ? studio.finish() : studio.begin()));
  }

  async stopAiring() {
    if (await askStop()) await this.#do(() => this.studio.stopAiring());
  }

  /** @param {() => Promise<void>} action */
  async #do(action) {
    this.error = undefined;
    try {
      await action();
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      this.error = error;
      this.place = 'air';
    }
  }

  /** Why Start does nothing now. @returns {string|undefined} */
  #reason() {
    const {studio} = this;
    if (studio.phase === 'live') return undefined;
    if (studio.phase !== 'ready' && studio.phase !== 'rehearsal') return t('studio.start.airing');
    return studio.room?.source ? undefined : t('studio.start.noSource');
  }

  render() {
    const {studio} = this;
    if (studio.phase === 'failed') return html`<div class="studio-alone">${problem(studio.error, () => void studio.load())}
      <is-button icon="arrow-left" href="/app/rooms" label=${t('studio.toRooms')}></is-button></div>`;
    if (!studio.room) return html`<div class="studio-alone" aria-busy="true"><span class="bone"></span><span class="bone"></span><span class="bone"></span></div>`;
    return html`<div class="studio" data-place=${this.place} data-phase=${studio.phase}>
      ${this.#head()}
      <is-journey class=${studio.phase === 'live' || studio.phase === 'auto' ? 'desk' : ''} here=${studio.phase === 'ready' || studio.phase === 'rehearsal' ? 'rehearsal' : 'live'} .room=${studio.room}></is-journey>
      <is-tabs class="places" label=${t('studio.places')} .tabs=${PLACES.map(id => /** @type {[string, string]} */ ([id, t(`studio.place.${id}`)]))} .selected=${this.place}
        @tab=${(/** @type {CustomEvent} */ e) => { this.place = e.detail; }}></is-tabs>
      <div class="part air" id="panel-air">${this.#air()}</div>
      <div class="part chat-part" id="panel-chat">${this.#chat()}</div>
      <div class="part banner-part" id="panel-banners">${bannerPanel(studio)}</div>
    </div>`;
  }

  #head() {
    const {studio} = this;
    const {phase, room} = studio;
    const connection = studio.log?.connection ?? 'connecting';
    const n = studio.log?.viewers;
    return html`<header class="studio-head">
      <is-button square kind="quiet" icon="arrow-left" href="/app/rooms/${studio.roomId}" label=${t('studio.back')}></is-button>
      <h1 class="clip">${room?.title}</h1>
      <div class="facts">
        <span role="status">${phase === 'live' ? chip(t(studio.screen.state === 'INTERRUPTED' ? 'studio.state.interrupted' : 'studio.state.live'), 'live')
          : chip(t(`studio.state.${phase}`), phase === 'auto' || phase === 'rehearsal' ? 'accent' : '')}</span>
        ${this.running ? html`<span class="timer tabular" role="timer" aria-live="off">${clock(studio.position ?? 0)}</span>` : nothing}
        ${n === undefined ? nothing : html`<span class="fact"><is-icon name="users"></is-icon>${t(this.running ? 'studio.viewers' : 'studio.waiting', {n})}</span>`}
        <span class="fact" role="status"><span class="dot ${connection}"></span><span class=${connection === 'live' ? "desk" : ''}>${t(`room.connection.${connection}`)}</span></span>
        <span class="hidden-visually" role="status">${bannerNews(studio)}</span>
      </div>
      <span class="desk"><is-copy kind="quiet" .text=${studio.rehearsing ? viewerAddress(studio) : `${location.origin}/r/${room?.slug}`} label=${t(studio.rehearsing ? 'studio.rehearsal.link' : 'studio.copy')}></is-copy></span>
      <is-menu icon="ellipsis" label=${t('common.more')} .items=${this.#items()}></is-menu>
    </header>`;
  }

  /** @returns {import('../components/menu.js').Item[]} */
  #items() {
    const {studio} = this;
    const link = `${location.origin}/r/${studio.room?.slug}`;
    return [
      {label: t('studio.copy'), icon: 'copy', press: () => void navigator.clipboard?.writeText(link)},
      {label: t('common.openAsViewer'), icon: 'external-link', press: () => void open(viewerAddress(studio), '_blank', 'noopener')},
      ...(this.running ? [{label: t('studio.order.title'), icon: 'eye-off', press: () => void moderated(studio.moderation)}] : []),
      {label: t('studio.settings'), icon: 'settings', href: `/app/rooms/${studio.roomId}`},
      {label: t('studio.keys.title'), icon: 'keyboard', press: showKeys},
      ...themeItems(() => this.requestUpdate()), ...languageItems(),
    ];
  }

  #air() {
    const {studio} = this;
    const {picture, room, phase} = studio;
    const live = phase === 'live';
    const splash = !room?.source && !room?.onAir ? 'gone' : phase === 'ready' && picture.splash === 'paused' ? undefined : picture.splash;
    return html`<is-stage .video=${picture.video} .place=${picture.place} show=${picture.kind === 'youtube' ? 'place' : 'video'}
        .splash=${room?.source || room?.onAir ? splash : undefined} @resume=${() => picture.resume()}></is-stage>
      <div class="picture-line"><span class="muted small">${t(this.running ? 'studio.picture.live' : 'studio.picture.before')}</span>
        <is-button kind="quiet" square icon=${picture.player?.muted ?? true ? 'volume-x' : 'volume-2'}
          label=${t(picture.player?.muted ?? true ? 'room.sound.on' : 'room.sound.off')} @press=${() => this.sound()}></is-button></div>
      <div class="panel action">
        ${this.#problem()}
        ${phase === 'ready' ? html`${costLine(studio)}` : nothing}
        ${phase === 'rehearsal' ? this.#rehearsal() : nothing}
        ${this.#spent()}
        ${!room?.source && phase === 'ready' ? note('warning', 'triangle-alert', html`${t('studio.start.noSource')} <a href="/app/rooms/${studio.roomId}#broadcast">${t('studio.start.choose')}</a>`) : nothing}
        ${phase === 'auto' ? html`${note('accent', 'repeat', html`${t('studio.auto')} <a href="/app/autowebinars">${t('studio.toAuto')}</a>`)}
        <is-button class="main" wide icon="square" kind="danger" label=${t('studio.stop.do')} ?busy=${studio.busy} @press=${() => void this.stopAiring()}></is-button>` : html`
        <is-button class="main" wide icon=${live ? 'square' : 'radio'} kind=${live ? 'danger' : 'primary'} label=${t(live ? 'studio.end.do' : 'studio.start.do')}
          .reason=${this.#reason()} ?busy=${studio.busy} @press=${() => void this.startOrEnd()}></is-button>`}
        ${phase === 'ready' ? this.#rehearsal() : nothing}
        ${live ? this.#overrun() : nothing}
        ${phase === 'auto' ? nothing : note('', live ? 'circle-dot' : 'info', html`<p class="small">${t(live ? 'studio.recording' : phase === 'rehearsal' ? 'studio.rehearsal.unrecorded' : 'studio.willRecord')}</p>`)}
        ${live || phase === 'auto' || phase === 'rehearsal' ? html`<div class="beside-only">${onChip(studio)}</div>` : nothing}
      </div>`;
  }

  /** That the planned time is over, and when the live ends by itself. */
  #overrun() {
    const {studio} = this;
    const over = (studio.position ?? 0) - (studio.room?.plannedMinutes ?? Infinity) * 60_000;
    return over > 0 ? note('warning', 'hourglass', t('studio.overrun', {at: time(studio.clock.now() - over + OVERRUN_MS)})) : nothing;
  }

  #rehearsal() {
    const {studio} = this;
    return rehearsalCard(studio, {begin: () => void this.#do(() => studio.rehearse()), end: () => void this.#do(() => studio.endRehearsal())});
  }

  /** What it has cost so far, of what is held. */
  #spent() {
    const spent = this.meter.now;
    return spent ? html`<dl class="cost"><div><dt>${t('studio.cost.spent')}</dt><dd class="money">${money(spent.spentTiyn)}</dd></div>
      <div><dt>${t('studio.cost.held')}</dt><dd class="money">${money(spent.holdTiyn)}</dd></div></dl>` : nothing;
  }

  #problem() {
    const {error, studio} = this;
    if (!error) {
      const found = studio.phase === 'ready' ? cost(studio) : undefined;
      return found && !found.enough ? this.#poor(found.leastTiyn, studio.balance?.availableTiyn ?? 0) : nothing;
    }
    if (error.code === 'INSUFFICIENT_FUNDS') return this.#poor(error.members.neededTiyn, error.members.availableTiyn);
    return problem(error, () => void this.startOrEnd());
  }

  /** @param {number} needed @param {number} available */
  #poor(needed, available) {
    return note('warning', 'wallet', html`<div class="stack tight"><span>${t('studio.start.poor', {needed: money(needed), available: money(available)})}</span>
      <div><is-button icon="credit-card" href=${topUpHref()} label=${t('studio.start.topUp')}></is-button></div></div>`);
  }

  #chat() {
    const {studio} = this;
    return html`<is-chat .messages=${studio.moderation.visible(studio.screen.messages)} .tools=${this.running ? this.tools : undefined} .outgoing=${studio.outbox?.items ?? []} draft="chat:${studio.sessionId}"
      empty=${t(studio.phase === 'rehearsal' ? 'studio.chat.rehearsal' : this.running ? 'studio.chat.empty' : 'studio.chat.before')} .closed=${this.running ? undefined : t('studio.chat.closed')}
      @say=${(/** @type {CustomEvent} */ e) => studio.log?.say(e.detail)} @retry=${(/** @type {CustomEvent} */ e) => studio.log?.retry(e.detail)}
      @drop=${(/** @type {CustomEvent} */ e) => studio.outbox?.drop(e.detail)}></is-chat>`;
  }
}

define('page-studio', PageStudio);
