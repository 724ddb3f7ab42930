import {html, nothing, render} from 'lit';
import {t} from '../core/words.js';
import './button.js';

/**
 * A question that must be answered first. Only for what cannot be undone: it names what will be
 * lost, and its button repeats the verb.
 *
 * @param {object} question
 * @param {string} question.title
 * @param {unknown} question.text words or a template
 * @param {string} question.confirm the verb
 * @param {boolean} [question.danger]
 * @param {string} [question.cancel]
 * @returns {Promise<boolean>}
 */
export function ask({title, text, confirm, danger = false, cancel = t('common.cancel')}) {
  return new Promise(resolve => {
    const dialog = open(title, close => html`
      <p>${text}</p>
      <div class="actions">
        <is-button label=${cancel} @press=${() => close(false)}></is-button>
        <is-button kind=${danger ? 'danger' : 'primary'} label=${confirm} @press=${() => close(true)}></is-button>
      </div>`, answer => resolve(answer === true));
    dialog.setAttribute('role', danger ? 'alertdialog' : 'dialog');
  });
}

/**
 * Opens a dialog with content of its own. Escape closes it; the focus returns to where it was.
 *
 * @param {string} title
 * @param {(close: (answer?: any) => void, redraw: () => void) => unknown} content
 * @param {(answer?: any) => void} [closed]
 * @param {{wide?: boolean}} [options]
 * @returns {HTMLDialogElement}
 */
export function open(title, content, closed, {wide = false} = {}) {
  const dialog = document.createElement('dialog');
  if (wide) dialog.classList.add('wide');
  dialog.setAttribute('aria-label', title);
  let answer = /** @type {any} */ (undefined);
  const close = (/** @type {any} */ value) => {
    answer = value;
    dialog.close();
  };
  const redraw = () => render(html`
    <div class="stack">
      <div class="row apart even"><h2>${title}</h2>
        <is-button square kind="quiet" icon="x" label=${t('common.close')} @press=${() => close(undefined)}></is-button></div>
      ${content(close, redraw) ?? nothing}
    </div>`, dialog);
  dialog.addEventListener('close', () => {
    dialog.remove();
    closed?.(answer);
  });
  dialog.addEventListener('click', event => {
    if (event.target === dialog && !outsideMatters(dialog)) close(undefined);
  });
  redraw();
  document.body.append(dialog);
  dialog.showModal();
  requestAnimationFrame(() => /** @type {HTMLElement|null} */ (dialog.querySelector('form input, form textarea, form select'))?.focus());
  return dialog;
}

/** A form in a dialog is not closed by a careless click beside it. @param {HTMLDialogElement} dialog */
function outsideMatters(dialog) {
  return dialog.querySelector('form') !== null;
}
