import {html, nothing} from 'lit';
import {note, problem} from '../components/parts.js';
import {api} from '../core/api.js';
import {PageElement, define} from '../core/element.js';
import {Form} from '../core/form.js';
import {remember} from '../core/me.js';
import {t} from '../core/words.js';
import '../components/field.js';

/** Only an address of ours is gone back to. */
function back() {
  const asked = new URLSearchParams(location.search).get('back');
  return asked && /^\/(?![/\\])/.test(asked) ? asked : undefined;
}

class PageLogin extends PageElement {
  constructor() {
    super();
    this.form = new Form(this, 'login', {login: '', password: ''}, {secrets: ['password'], session: true});
  }

  /** @param {Event} event */
  async send(event) {
    event.preventDefault();
    if (!this.form.check(this.form.missing(['login', 'password']))) return;
    const {login, password} = this.form.values;
    const done = await this.form.send(() => api.post('/api/logins', {login: login.trim(), password}, {stay: true}));
    if (!done) return;
    remember(true);
    location.assign(back() ?? '/app');
  }

  render() {
    const {form} = this;
    return html`<div class="narrow stack loose">
      <div class="stack tight"><h1>${t('common.titles.login')}</h1><p class="muted">${t('account.login.lead')}</p></div>
      ${back() ? note('accent', 'info', t('account.login.back')) : nothing}
      <form class="form" novalidate @submit=${this.send}>
        ${form.field('login', {label: t('account.field.loginOrEmail'), autocomplete: 'username', spellcheck: 'false', required: true, maxlength: 254})}
        ${form.field('password', {type: 'password', label: t('account.field.password'), autocomplete: 'current-password', required: true, maxlength: 128})}
        ${problem(form.problem)}
        <div class="actions"><is-button kind="primary" type="submit" label=${t('common.logIn')} ?busy=${form.busy}></is-button>
          <is-button kind="link" href="/reset" label=${t('account.login.forgot')}></is-button></div>
        <p class="muted">${t('account.login.new')} <a href="/sign-up">${t('common.signUp')}</a></p>
      </form>
    </div>`;
  }
}

define('page-login', PageLogin);
