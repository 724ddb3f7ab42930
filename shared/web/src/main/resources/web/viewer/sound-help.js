import {html} from 'lit';
import {open} from '../components/dialog.js';
import {list, t} from '../core/words.js';

/** What to try when nothing is heard. */
export function soundHelp() {
  open(t('viewer.sound.ask'), () => html`<ul class="stack tight">${list('viewer.sound.tips').map(tip => html`<li>${tip}</li>`)}</ul>`);
}
