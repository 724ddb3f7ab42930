import {html} from 'lit';
import {repeat} from 'lit/directives/repeat.js';
import {empty, problem, skeleton} from '../components/parts.js';
import {api} from '../core/api.js';
import {PageElement, define} from '../core/element.js';
import {date, facts, length} from '../core/format.js';
import {t} from '../core/words.js';
import {writeFromVideo} from './scenario/from-video.js';

/** The library of recorded scenarios, newest first. */
class PageScenarios extends PageElement {
  static properties = {scenarios: {state: true}, error: {state: true}};

  constructor() {
    super();
    /** @type {any[]|undefined} */ this.scenarios = undefined;
    /** @type {any} */ this.error = undefined;
  }

  connectedCallback() {
    super.connectedCallback();
    this.load();
  }

  async load() {
    this.error = undefined;
    try {
      this.scenarios = (await api.get('/api/scenarios')).scenarios;
    } catch (error) {
      this.error = error;
    }
  }

  render() {
    if (this.error) return problem(this.error, () => this.load());
    if (!this.scenarios) return html`<div class="stack">${skeleton(2)}${skeleton(2)}</div>`;
    if (!this.scenarios.length) {
      return html`<div class="card flush">${empty({icon: 'list-video', title: t('scenarios.empty.title'), text: t('scenarios.empty.text'),
        action: html`<div class="row tight"><is-button kind="primary" icon="presentation" href="/app/rooms" label=${t('scenarios.empty.action')}></is-button>
          <is-button icon="film" label=${t('scenarios.fromVideo.make')} @press=${writeFromVideo}></is-button></div>`})}</div>`;
    }
    return html`<div class="stack"><div class="row apart"><span class="muted">${t('scenarios.lead')}</span>
      <is-button icon="film" label=${t('scenarios.fromVideo.make')} @press=${writeFromVideo}></is-button></div>
    <ul class="card flush rows">${repeat(this.scenarios, scenario => scenario.id, scenario => html`<li class="row apart">
      <div class="stack close grow"><a class="strong plain" href="/app/scenarios/${scenario.id}">${scenario.title}</a>
        <span class="muted small tabular">${facts([
          scenario.lengthMs === undefined ? '' : length(scenario.lengthMs),
          scenario.counts ? t('scenarios.messages', {n: scenario.counts.messages}) : '',
          scenario.counts ? t('scenarios.banners', {n: scenario.counts.banners}) : '',
          scenario.createdAt ? date(scenario.createdAt) : '',
          scenario.version > 1 ? t('scenarios.version', {n: scenario.version}) : ''])}</span></div>
      <div class="row tight fill"><is-button href="/app/scenarios/${scenario.id}" label=${t('scenarios.open')}></is-button>
        <is-button icon="calendar-clock" href="/app/autowebinars/new?scenario=${scenario.id}" label=${t('scenarios.make')}></is-button></div></li>`)}</ul></div>`;
  }
}

define('page-scenarios', PageScenarios);
