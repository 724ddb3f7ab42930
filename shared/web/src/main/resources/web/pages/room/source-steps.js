import {html, svg} from 'lit';
import {list} from '../../core/words.js';

const box = svg`<rect class="paper" x="1" y="1" width="94" height="58" rx="6"/>`;
const lines = svg`<path class="ink" d="M12 20h40M12 30h28"/>`;
const play = svg`<path class="accent" d="M42 20v20l16-10z"/>`;
const link = svg`<rect class="soft" x="10" y="34" width="76" height="14" rx="7"/><path class="ink" d="M20 41h38"/>`;

/** What each step looks like, drawn with the page's own colours. */
const DRAWINGS = /** @type {Record<string, any[]>} */ ({
  youtube: [
    svg`${box}${play}<circle class="live" cx="82" cy="13" r="5"/>`,
    svg`${box}${lines}<circle class="soft" cx="20" cy="45" r="5"/><circle class="accent" cx="20" cy="45" r="2"/><path class="ink" d="M32 45h40"/>`,
    svg`${box}${lines}${link}<rect class="accent" x="66" y="36" width="18" height="10" rx="5"/>`,
  ],
  hls: [
    svg`${box}<circle class="live" cx="48" cy="30" r="6"/><path class="ink" d="M34 18a18 18 0 0 0 0 24M62 18a18 18 0 0 1 0 24"/>`,
    svg`${box}<path class="ink" d="M12 30h24M60 30h24"/><rect class="soft" x="36" y="20" width="24" height="20" rx="4"/><path class="accent-line" d="M42 30l4 4 8-8"/>`,
    svg`${box}${lines}<rect class="soft" x="10" y="34" width="76" height="16" rx="8"/><path class="ink" d="M20 42h18"/><text class="mark" x="44" y="46">.m3u8</text>`,
  ],
  file: [
    svg`${box}<rect class="soft" x="26" y="10" width="44" height="40" rx="4"/><text class="mark" x="48" y="35" text-anchor="middle">MP4</text>`,
    svg`${box}<path class="accent-line" d="M48 44V18M38 28l10-10 10 10"/><path class="ink" d="M20 50h56"/>`,
    svg`${box}${play}<path class="ink" d="M12 50h72"/><circle class="accent" cx="12" cy="50" r="3"/>`,
  ],
});

/**
 * How one comes to such a picture, in three steps.
 *
 * @param {string} kind `youtube`, `hls` or `file`
 */
export function sourceSteps(kind) {
  const drawings = DRAWINGS[kind];
  if (!drawings) return '';
  return html`<ol class="source-steps">${list(`rooms.source.steps.${kind}`).map((words, i) => html`<li>
    <svg viewBox="0 0 96 60" aria-hidden="true">${drawings[i]}</svg><span><strong class="tabular">${i + 1}.</strong> ${words}</span></li>`)}</ol>`;
}
