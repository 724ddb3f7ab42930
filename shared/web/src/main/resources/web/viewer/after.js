import {html, nothing} from 'lit';
import '../components/button.js';
import {chip} from '../components/parts.js';
import {dayAndTime} from '../core/format.js';
import {t} from '../core/words.js';
import {instant} from '../room/clock.js';
import {stuck} from './outgoing.js';
import '../room/offer.js';
import {door} from './door.js';

/**
 * Thank you: the offer that was on stays, the next date stands there.
 *
 * @param {import('../room/visit.js').Visit} visit
 */
export function ended(visit) {
  const {room, upcoming, next} = visit.about;
  const rehearsal = visit.session?.kind === 'REHEARSAL';
  const {banner} = visit.screen;
  const following = upcoming?.session;
  const left = stuck(visit);
  const begun = visit.session?.startsAt ?? visit.session?.startedAt;
  const startsAt = [following?.startsAt, upcoming?.next?.startsAt, next?.startsAt].find(at => at && !(begun && instant(at) <= instant(begun)));
  return door({
    eyebrow: chip(t('viewer.ended.chip'), '', 'check'),
    title: t(rehearsal ? 'viewer.rehearsal.ended' : 'viewer.ended.title'),
    text: rehearsal ? t('viewer.rehearsal.endedText') : visit.screen.stateEvent?.payload.reason === 'interrupted' ? t('viewer.ended.interrupted') : t('viewer.ended.text', {title: room.title}),
    board: startsAt ? html`<p class="large">${t('viewer.ended.next', {when: dayAndTime(startsAt, undefined, visit.clock.now())})}</p>`
      : html`<p class="text">${t('viewer.ended.close')}</p>`,
    below: banner || following || left !== nothing ? html`<div class="stack">
      ${banner ? html`<is-offer class="standing" .banner=${banner} @offer-click=${(/** @type {CustomEvent} */ e) => visit.clicked(e.detail)}></is-offer>` : nothing}
      ${following ? html`<div><is-button kind="primary" label=${t(upcoming.state === 'ON_AIR' ? 'viewer.enter.now' : 'viewer.ended.wait')} @press=${() => void visit.onward()}></is-button></div>` : nothing}
      ${left}
    </div>` : undefined,
  });
}

/** It does not take place as planned. @param {import('../room/visit.js').Visit} visit */
export function postponed(visit) {
  const {room, next} = visit.about;
  const planned = visit.session?.startsAt;
  const following = next?.startsAt && next.startsAt !== planned ? next.startsAt : undefined;
  return door({
    eyebrow: chip(t('viewer.postponed.chip'), 'warning', 'calendar-clock'),
    title: room.title,
    text: t(`viewer.postponed.${why(visit)}`),
    board: html`<p class="large">${following ? t('viewer.postponed.next', {when: dayAndTime(following, undefined, visit.clock.now())})
      : t('viewer.postponed.unknown')}</p>`,
  });
}

/** The host put this person out. @param {import('../room/visit.js').Visit} visit */
export function out(visit) {
  const how = visit.out ?? 'BANNED';
  return door({
    eyebrow: chip(t('viewer.out.chip'), 'warning', 'lock'),
    title: t(`viewer.out.${how}.title`),
    text: t(`viewer.out.${how}.text`),
    below: html`<div><is-button icon=${how === 'REMOVED' ? 'log-in' : 'rotate-ccw'} label=${t(how === 'REMOVED' ? 'viewer.out.again' : 'viewer.out.check')}
      @press=${() => visit.enterAgain()}></is-button></div>`,
  });
}

/** Money is the organizer's affair; what viewers can see for themselves is named. @param {import('../room/visit.js').Visit} visit */
function why(visit) {
  const {stateEvent} = visit.screen;
  const reason = stateEvent?.type === 'session.cancelled' ? stateEvent.payload.reason : '';
  if (reason === 'cancelled') return 'cancelled';
  if (reason === 'live_in_the_way') return 'live';
  const planned = visit.session?.startsAt;
  return planned && instant(planned) > visit.clock.now() ? 'ahead' : 'text';
}
