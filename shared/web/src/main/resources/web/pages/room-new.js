import {html} from 'lit';
import {note, problem} from '../components/parts.js';
import {api} from '../core/api.js';
import {PageElement, define} from '../core/element.js';
import {Form} from '../core/form.js';
import {me} from '../core/me.js';
import {page} from '../core/page.js';
import {setTitle} from '../core/title.js';
import {t} from '../core/words.js';
import {written} from '../core/sources.js';
import {slugWords} from './room/rules.js';
import {sourceWrong} from './room/source.js';
import '../components/field.js';

/** A room needs a title; all else has good defaults, and the picture may be chosen later. */
class PageRoomNew extends PageElement {
  static properties = {confirmed: {state: true}, price: {state: true}};

  constructor() {
    super();
    this.form = new Form(this, 'room-new', {title: '', description: '', slug: '', kind: 'later', youtube: '', hls: '', asset: ''});
    /** @type {any} */ this.price = undefined;
    this.confirmed = true;
    setTitle(t('common.titles.room-new'), '/app/rooms');
  }

  connectedCallback() {
    super.connectedCallback();
    api.get('/api/price-list').then(price => { this.price = price; }, () => undefined);
    me().then(who => { this.confirmed = who.emailConfirmed; }, () => undefined);
  }

  /** @param {Event} event */
  async send(event) {
    event.preventDefault();
    const {title, description, slug} = this.form.values;
    if (!this.form.check({...this.form.missing(['title']), ...(slug.trim() && {slug: slugWords(slug)}), ...sourceWrong(this.form)})) return;
    const source = written(/** @type {any} */ (this.form.values));
    const room = await this.form.send(key => api.post('/api/rooms', {
      title: title.trim(), description: description.trim(), slug: slug.trim() || undefined, language: page.language, source,
    }, {key}));
    if (room) location.assign(`/app/rooms/${room.id}${room.source ? '' : '#broadcast'}`);
    else if (this.form.problem?.code === 'SLUG_TAKEN') this.form.check({slug: this.form.problem.words});
  }

  render() {
    const {form} = this;
    return html`<form class="form column" novalidate @submit=${this.send}>
      ${this.confirmed ? html`<p class="muted">${t('rooms.new.lead')}</p>`
        : note('warning', 'mail', html`<p>${t('errors.EMAIL_NOT_CONFIRMED')}</p><p><a href="/app">${t('rooms.new.resend')}</a></p>`)}
      ${form.field('title', {label: t('rooms.field.title'), hint: t('rooms.new.titleHint'), required: true, maxlength: 120})}
      ${form.field('description', {type: 'textarea', label: `${t('rooms.field.description')} (${t('common.optional')})`, hint: t('rooms.field.descriptionHint'), maxlength: 2000})}
      ${form.field('slug', {label: `${t('rooms.field.slug')} (${t('common.optional')})`, hint: t('rooms.field.slugHint'), prefix: `${location.host}/r/`, maxlength: 60, spellcheck: 'false', autocomplete: 'off'})}
      <room-source .form=${form} .stamp=${{}} .price=${this.price} later></room-source>
      ${form.problem?.code === 'SLUG_TAKEN' ? '' : problem(form.problem)}
      <div class="actions stick"><is-button kind="primary" type="submit" label=${t('rooms.create')} ?busy=${form.busy}></is-button></div>
    </form>`;
  }
}

define('page-room-new', PageRoomNew);
