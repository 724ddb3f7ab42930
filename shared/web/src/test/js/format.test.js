import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {test} from 'node:test';

/** @param {string} language */
async function inLanguage(language) {
  const common = JSON.parse(readFileSync(new URL(`../../main/resources/web/words/${language}/common.json`, import.meta.url), 'utf8'));
  const textContent = JSON.stringify({name: 'x', language, base: '', params: {}, words: {common}});
  if (globalThis.document) {
    document.head.append(Object.assign(document.createElement('script'), {type: 'application/json', id: 'page', textContent}));
  } else {
    globalThis.document = /** @type {any} */ ({getElementById: () => ({textContent})});
  }
}

await inLanguage('kk');
const {bytes, money, date, clock, facts, length, dayAndTime} = await import('../../main/resources/web/core/format.js');
const {t} = await import('../../main/resources/web/core/words.js');

test('money is grouped by narrow spaces, with tiyn only when there are some', () => {
  assert.equal(money(1_240_000), '12\u202f400\u202f₸');
  assert.equal(money(84_350), '843,50\u202f₸');
  assert.equal(money(-5), '−0,05\u202f₸');
  assert.equal(money(100_000, {sign: true}), '+1\u202f000\u202f₸');
  assert.equal(money(0), '0\u202f₸');
  assert.equal(money(500_000_000), '5\u202f000\u202f000\u202f₸');
});

test('Kazakh dates need no data of the browser', () => {
  assert.equal(date('2031-11-24T15:00:00Z', 'Asia/Almaty'), '2031 ж. 24 қараша');
  assert.equal(dayAndTime('2031-11-24T19:30:00Z', 'Asia/Almaty'), 'сс, 2031 ж. 25 қараша, 00:30');
});

test('lengths are clocks and words', () => {
  assert.equal(clock(3_729_000), '1:02:09');
  assert.equal(clock(247_000), '4:07');
  assert.equal(length(5_400_000), '1 сағ 30 мин');
  assert.equal(length(42_000), '42 секунд');
  assert.equal(length(35_999_000), '10 сағат');
  assert.equal(length(532_620_000), '148 сағат');
});

test('sizes are told as people need them', () => {
  assert.equal(bytes(403_000), '403 кБ');
  assert.equal(bytes(1_250_000_000), '1,3 ГБ');
  assert.equal(bytes(42_949_672_960), '43 ГБ');
});

test('facts break only between them', () => {
  assert.equal(facts(['5 хабар', '', 'бүгін, 20:00']), '5\u00a0хабар · бүгін,\u00a020:00');
});

test('an unknown key shows itself and not a blank', () => {
  assert.equal(t('common.no.such'), 'common.no.such');
});
