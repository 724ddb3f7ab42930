import {html, nothing} from 'lit';
import '../../components/button.js';
import {curve} from '../../components/curve.js';
import {problem, skeleton} from '../../components/parts.js';
import {ApiError, api} from '../../core/api.js';
import {PageElement, define} from '../../core/element.js';
import {clock, length, number, time, zoneNote} from '../../core/format.js';
import {page} from '../../core/page.js';
import {t} from '../../core/words.js';

const COLUMNS = /** @type {const} */ (['name', 'contact', 'came', 'left', 'watched', 'device', 'from', 'clicks', 'messages']);
const NUMBERS = ['watched', 'clicks', 'messages'];

/** Who came to a session, when, and what they did. */
class IsReport extends PageElement {
  static properties = {session: {}, report: {state: true}, people: {state: true}, next: {state: true}, error: {state: true}, busy: {state: true}};

  constructor() {
    super();
    this.session = '';
    /** @type {any} */ this.report = undefined;
    /** @type {any[]} */ this.people = [];
    /** @type {number|undefined} */ this.next = 0;
    /** @type {ApiError|undefined} */ this.error = undefined;
    this.busy = '';
  }

  connectedCallback() {
    super.connectedCallback();
    void this.load();
  }

  async load() {
    await this.#asking('load', async () => {
      this.report = await api.get(`/api/sessions/${this.session}/report`);
      if (!this.people.length) await this.#more();
    });
  }

  async #more() {
    const answer = await api.get(`/api/sessions/${this.session}/people?part=${this.next}`);
    this.people = [...this.people, ...answer.people];
    this.next = answer.next;
  }

  /** The file comes in parts; together they are one. */
  async #save() {
    await this.#asking('file', async () => {
      const parts = [];
      for (let part = 0; part < this.report.fileParts; part++) {
        const answer = await fetch(`/api/sessions/${this.session}/people.csv?lang=${page.language}&part=${part}`);
        if (!answer.ok) throw new ApiError(answer.status, 'UNEXPECTED', '');
        parts.push(await answer.arrayBuffer());
      }
      const link = document.createElement('a');
      link.href = URL.createObjectURL(new Blob(parts, {type: 'text/csv'}));
      link.download = `isra-${this.report.startedAt.slice(0, 10)}.csv`;
      link.click();
      URL.revokeObjectURL(link.href);
    });
  }

  /** @param {string} what @param {() => Promise<void>} action */
  async #asking(what, action) {
    if (this.busy) return;
    this.busy = what;
    this.error = undefined;
    try {
      await action();
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      this.error = error;
    }
    this.busy = '';
  }

  render() {
    const {report} = this;
    if (!report) return this.error ? problem(this.error, () => void this.load()) : skeleton(6);
    if (!report.came) return html`<section class="card"><p class="muted">${t('reports.nobody')}</p></section>`;
    const lengthMs = Date.parse(report.until) - Date.parse(report.startedAt);
    return html`<div class="stack loose">
      <section class="card stack"><h2>${t('reports.curve.title')}</h2>${curve({...report, lengthMs})}</section>
      ${this.#questions()}
      ${this.#people()}
      ${problem(this.error, () => void this.load())}
    </div>`;
  }

  #questions() {
    const {unanswered} = this.report;
    if (!unanswered.length) return nothing;
    return html`<section class="card stack"><div class="stack tight"><h2>${t('reports.questions.title')}</h2><p class="muted small">${t('reports.questions.how')}</p></div>
      <ul class="asked-list">${unanswered.map((/** @type {any} */ one) => html`<li><span class="muted small tabular">${clock(one.atMs)}</span>
        <div><strong>${one.name}</strong><p>${one.text}</p></div></li>`)}</ul></section>`;
  }

  #people() {
    const {zone} = this.report;
    const columns = COLUMNS.filter(name => name !== 'contact' || this.people.some(one => one.contact));
    return html`<section class="stack tight"><div class="row apart"><h2>${t('reports.people.title')} <span class="muted tabular">${number(this.report.came)}</span></h2>
        <is-button icon="download" label=${t('reports.people.file')} ?busy=${this.busy === 'file'} @press=${() => void this.#save()}></is-button></div>
      <p class="muted small">${t(`reports.people.${this.report.kind === 'AUTO' ? 'howAuto' : 'how'}`)}${zoneNote(zone)}</p>
      <div class="card flush people"><table class="table"><thead><tr>${columns.map(name => html`<th scope="col" class=${NUMBERS.includes(name) ? 'number' : ''}>${t(`reports.people.${name}`)}</th>`)}</tr></thead>
        <tbody>${this.people.map(one => html`<tr>${columns.map(name => html`<td class="${name === 'name' ? 'head' : name === 'contact' ? 'contact' : ''} ${NUMBERS.includes(name) ? 'number' : ''}" data-label=${t(`reports.people.${name}`)}>${cell(name, one, zone)}</td>`)}</tr>`)}</tbody></table></div>
      ${this.next ? html`<div><is-button label=${t('reports.people.more')} ?busy=${this.busy === 'more'} @press=${() => void this.#asking('more', () => this.#more())}></is-button></div>` : nothing}
    </section>`;
  }
}

/** @param {string} name @param {any} one @param {string} zone */
function cell(name, one, zone) {
  switch (name) {
    case 'name': return one.name || t('reports.people.noName');
    case 'contact': return one.contact ?? t('reports.people.noContact');
    case 'came': return time(one.came, zone);
    case 'left': return time(one.left, zone);
    case 'watched': return length(one.watchedMs);
    case 'device': return t(`reports.device.${one.device}`);
    case 'from': return [one.utm.source, one.utm.medium, one.utm.campaign].filter(Boolean).join(' / ') || one.referrer || t('reports.people.direct');
    default: return number(one[name]);
  }
}

define('is-report', IsReport);
