import {html, nothing} from 'lit';
import '../components/preferences.js';
import {problem} from '../components/parts.js';
import {toast} from '../components/toast.js';
import {PageElement, define} from '../core/element.js';
import {page} from '../core/page.js';
import {forgetLanguageInAddress} from '../core/theme.js';
import {t} from '../core/words.js';
import {Visit} from '../room/visit.js';
import {followKeyboard} from '../room/keyboard.js';
import {door} from '../viewer/door.js';
import '../viewer/entry.js';
import {ended, out, postponed} from '../viewer/after.js';
import {room} from '../viewer/room.js';
import {waiting} from '../viewer/waiting.js';

/** The room as a viewer sees it: one page from the door to the end, without a refresh. */
class PageViewer extends PageElement {
  constructor() {
    super();
    const asked = new URLSearchParams(location.search);
    this.visit = new Visit({
      slug: page.params.slug ?? '', rehearsal: asked.get('rehearsal') ?? '', team: asked.has('team'),
      onChange: () => this.requestUpdate(),
      onMoved: slug => history.replaceState(history.state, '', `/r/${slug}${location.search}`),
    });
    this.left = new AbortController();
    /** @type {import('../room/phase.js').Phase} */
    this.phase = 'loading';
  }

  connectedCallback() {
    super.connectedCallback();
    forgetLanguageInAddress();
    const {signal} = this.left;
    const wake = () => { if (!document.hidden) this.visit.wake(); };
    document.addEventListener('visibilitychange', wake, {signal});
    addEventListener('online', wake, {signal});
    addEventListener('offline', () => this.requestUpdate(), {signal});
    addEventListener('pageshow', event => { if (event.persisted) wake(); }, {signal});
    addEventListener('pagehide', () => this.visit.leave(), {signal});
    followKeyboard(signal);
    this.ticking = setInterval(() => {
      this.visit.tick();
      this.requestUpdate();
    }, 1_000);
    void this.visit.ask();
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    clearInterval(this.ticking);
    this.left.abort();
  }

  willUpdate() {
    const title = this.visit.about?.room?.title;
    if (title) document.title = title;
    const {phase} = this.visit;
    if (phase === this.phase) return;
    this.phase = phase;
    document.body.classList.toggle('in-room', phase === 'room');
    this.said = t(`viewer.said.${phase}`);
    if (phase === 'room' && this.visit.moved === 'live') toast(t('viewer.moved.live'));
    if (phase === 'room') this.visit.moved = '';
  }

  render() {
    return html`<p class="hidden-visually" role="status">${this.said}</p>${this.#view()}`;
  }

  #view() {
    const {visit} = this;
    switch (visit.phase) {
      case 'room': return room(visit);
      case 'waiting': return waiting(visit);
      case 'ended': return ended(visit);
      case 'postponed': return postponed(visit);
      case 'out': return out(visit);
      case 'enter': return html`<is-entry .visit=${visit}></is-entry>`;
      case 'missing': return door({title: t('viewer.missing.title'), text: t('viewer.missing.text')});
      case 'closed': return door({eyebrow: visit.about.room?.title, title: t('viewer.closed.title'), text: t('viewer.closed.text')});
      case 'unreachable': return door({title: t('viewer.unreachable.title'), text: t('viewer.unreachable.text'),
        below: problem(visit.error, () => void visit.ask())});
      default: return door({title: html`<span class="bone"></span>`, text: nothing, busy: true});
    }
  }
}

define('page-viewer', PageViewer);
