import assert from 'node:assert/strict';
import {readFileSync, readdirSync} from 'node:fs';
import test from 'node:test';

const web = new URL('../../main/resources/web/', import.meta.url);
const modules = readdirSync(web, {recursive: true}).filter(name => name.endsWith('.js') && !name.startsWith('lib/'));
const KEY = /\b(?:t|list|maybe)\('([a-z]+(?:\.\w+)+)'/g;
const CHOICE = /\bt\([^'()]*\? '([a-z]+(?:\.\w+)+)' : '([a-z]+(?:\.\w+)+)'/g;

function words(language) {
  const areas = {};
  for (const file of readdirSync(new URL(`words/${language}/`, web))) {
    areas[file.replace('.json', '')] = JSON.parse(readFileSync(new URL(`words/${language}/${file}`, web), 'utf8'));
  }
  return areas;
}

for (const language of ['ru', 'kk', 'en']) {
  test(`every word that the pages ask for exists in ${language}`, () => {
    const known = words(language);
    const missing = [];
    for (const module of modules) {
      const text = readFileSync(new URL(module, web), 'utf8');
      const keys = [...text.matchAll(KEY)].map(found => found[1]);
      for (const [, one, other] of text.matchAll(CHOICE)) keys.push(one, other);
      for (const key of keys) {
        if (key.split('.').reduce((node, part) => node?.[part], known) === undefined) missing.push(`${module}: ${key}`);
      }
    }
    assert.deepEqual(missing, []);
  });
}
