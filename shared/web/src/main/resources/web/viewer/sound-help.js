import {html} from 'lit';
import {list, t} from '../core/words.js';

/** What to try when nothing is heard. */
export async function soundHelp() {
  const {open} = await import('../components/dialog.js');
  open(t('viewer.sound.ask'), () => html`<ul class="stack tight">${list('viewer.sound.tips').map(tip => html`<li>${tip}</li>`)}</ul>`);
}
