import {html} from 'lit';
import {problem} from '../../components/parts.js';
import {api} from '../../core/api.js';
import {PageElement, define} from '../../core/element.js';
import {Form} from '../../core/form.js';
import {t} from '../../core/words.js';
import '../../components/field.js';

/** @fires saved with the scenario, or with nothing when it was left */
class ScenarioRename extends PageElement {
  static properties = {scenario: {attribute: false}};

  constructor() {
    super();
    /** @type {any} */ this.scenario = undefined;
    /** @type {Form} */ this.form = /** @type {any} */ (undefined);
  }

  connectedCallback() {
    super.connectedCallback();
    this.form ??= new Form(this, `scenario-${this.scenario.id}`, {title: this.scenario.title});
  }

  /** @param {Event} event */
  async send(event) {
    event.preventDefault();
    if (!this.form.check(this.form.missing(['title']))) return;
    const done = await this.form.send(async () => (await api.put(`/api/scenarios/${this.scenario.id}`, {title: this.form.values.title.trim()})) ?? true);
    if (done) this.dispatchEvent(new CustomEvent('saved', {detail: done}));
  }

  render() {
    return html`<form class="form" novalidate @submit=${this.send}>
      ${this.form.field('title', {size: 'wide', label: t('scenarios.title'), required: true, maxlength: 120})}
      ${problem(this.form.problem)}
      <div class="actions"><is-button label=${t('common.cancel')} @press=${() => this.dispatchEvent(new CustomEvent('saved'))}></is-button>
        <is-button kind="primary" type="submit" label=${t('common.save')} ?busy=${this.form.busy}></is-button></div></form>`;
  }
}

define('scenario-rename', ScenarioRename);
