// Stands in for node:assert/strict, as far as the tests of the modules use it.
const show = value => JSON.stringify(value, (_, part) => (part === undefined ? '(undefined)' : part), 1);

function fail(message, actual, expected) {
  throw new Error(`${message ?? ''}\nexpected ${show(expected)}\nbut was ${show(actual)}`);
}

function same(a, b) {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || !a || !b || Array.isArray(a) !== Array.isArray(b)) return false;
  const keys = Object.keys(a);
  return keys.length === Object.keys(b).length && keys.every(key => Object.hasOwn(b, key) && same(a[key], b[key]));
}

function assert(value, message) {
  if (!value) fail(message, value, true);
}

export default Object.assign(assert, {
  ok: assert,
  equal: (a, b, message) => { if (!Object.is(a, b)) fail(message, a, b); },
  notEqual: (a, b, message) => { if (Object.is(a, b)) fail(message, a, 'something else'); },
  deepEqual: (a, b, message) => { if (!same(a, b)) fail(message, a, b); },
  match: (text, pattern, message) => { if (!pattern.test(text)) fail(message, text, String(pattern)); },
});
