import {html} from 'lit';
import {empty, problem, skeleton} from '../components/parts.js';
import {api} from '../core/api.js';
import {PageElement, define} from '../core/element.js';
import {reportRows} from './summary/rows.js';
import {t} from '../core/words.js';

/** The sessions that took place, the newest first. */
class PageReports extends PageElement {
  static properties = {reports: {state: true}, error: {state: true}};

  constructor() {
    super();
    /** @type {any[]|undefined} */ this.reports = undefined;
    /** @type {any} */ this.error = undefined;
  }

  connectedCallback() {
    super.connectedCallback();
    void this.load();
  }

  async load() {
    this.error = undefined;
    try {
      this.reports = (await api.get('/api/reports')).reports;
    } catch (error) {
      this.error = error;
    }
  }

  render() {
    if (this.error) return problem(this.error, () => void this.load());
    if (!this.reports) return html`<div class="stack">${skeleton(2)}${skeleton(2)}</div>`;
    if (!this.reports.length) {
      return html`<div class="card flush">${empty({icon: 'users', title: t('reports.empty.title'), text: t('reports.empty.text'),
        action: html`<is-button kind="primary" icon="presentation" href="/app/rooms" label=${t('reports.empty.action')}></is-button>`})}</div>`;
    }
    return reportRows(this.reports);
  }
}

define('page-reports', PageReports);
