import {html, nothing} from 'lit';
import {chip} from '../components/parts.js';
import '../components/menu.js';
import {languageItems, themeItems} from '../components/preferences.js';
import {clock} from '../core/format.js';
import {t} from '../core/words.js';
import '../room/chat.js';
import '../room/offer.js';
import '../room/stage.js';
import {soundHelp} from './sound-help.js';
import {honesty, onAir} from './words.js';

/** The room: picture, state, offer, chat; each in its one place. @param {import('../room/visit.js').Visit} visit */
export function room(visit) {
  const {picture, screen, log, outbox} = visit;
  const splash = screen.state === 'INTERRUPTED' ? 'interrupted' : picture.splash;
  return html`<div class="room">
    <div class="show">
      <is-stage .video=${picture.video} .place=${picture.place} show=${picture.kind === 'youtube' ? 'place' : 'video'} .splash=${splash} .cover=${visit.about.room.cover}
        ?muted=${picture.silent && splash !== 'finished'} @sound=${() => picture.mute(false)} @resume=${() => picture.resume()}></is-stage>
      ${bar(visit)}
      <is-offer .banner=${screen.banner} @offer-click=${(/** @type {CustomEvent} */ e) => visit.clicked(e.detail)}></is-offer>
    </div>
    <div class="talk">
      <header class="heading"><h1 class="clip">${visit.about.room.title}</h1><p class="honest">${visit.team ? t('viewer.team.line') : honesty(visit)}</p></header>
      <is-chat .messages=${screen.messages} .outgoing=${outbox?.items ?? []} self=${visit.attendee?.attendeeId ?? ''}
        draft="chat:${visit.attendee?.sessionId}" empty=${t('viewer.room.first')} .closed=${visit.team ? t('viewer.team.chat') : undefined}
        @say=${(/** @type {CustomEvent} */ e) => log?.say(e.detail)} @retry=${(/** @type {CustomEvent} */ e) => log?.retry(e.detail)}
        @drop=${(/** @type {CustomEvent} */ e) => outbox?.drop(e.detail)}></is-chat>
    </div>
  </div>`;
}

/** State and what can be done with the picture. @param {import('../room/visit.js').Visit} visit */
function bar(visit) {
  const {picture} = visit;
  const connection = visit.log?.connection ?? 'connecting';
  const lost = connection === 'reconnecting' || connection === 'offline';
  const held = picture.held;
  return html`<div class="bar">
    <div class="state">
      <span role="status" class="state">${lost ? html`<span class="connection ${connection}"><span class="dot"></span><span class="clip">${t(`room.connection.${connection}`)}</span></span>`
        : visit.screen.state === 'INTERRUPTED' ? chip(t('viewer.room.interrupted'), 'warning') : onAir(visit)}</span>
      ${lost ? nothing : html`<span class="tabular">${clock(visit.position ?? 0)}</span>`}
    </div>
    <div class="controls">
      ${control(held ? 'play' : 'pause', t(held ? 'room.resume' : 'room.pause'), () => (held ? picture.resume() : picture.hold()))}
      ${picture.player && !picture.player.muted ? control('volume-2', t('room.sound.off'), () => picture.mute(true)) : control('volume-x', t('room.sound.on'), () => picture.mute(false))}
      ${document.fullscreenEnabled ? control(document.fullscreenElement ? 'minimize' : 'maximize', t(document.fullscreenElement ? 'room.full.off' : 'room.full.on'), whole) : nothing}
      <is-menu icon="settings" label=${t('viewer.room.more')} .items=${[...settings(visit)]}></is-menu>
    </div>
  </div>`;
}

/** @param {string} icon @param {string} words @param {() => void} action */
function control(icon, words, action) {
  return html`<button class="button square quiet" aria-label=${words} title=${words} @click=${action}><is-icon name=${icon}></is-icon></button>`;
}

/** The whole screen for picture and offer together, so that the offer stays in reach. */
function whole() {
  if (document.fullscreenElement) void document.exitFullscreen();
  else void document.querySelector('.room .show')?.requestFullscreen().catch(() => {});
}

/** @param {import('../room/visit.js').Visit} visit @returns {import('../components/menu.js').Item[]} */
function settings(visit) {
  return [
    {label: t('viewer.sound.ask'), icon: 'circle-help', press: soundHelp},
    ...themeItems(() => visit.onChange()),
    ...languageItems(),
  ];
}
