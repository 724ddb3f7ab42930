/**
 * IIN and BIN, checked as the server checks them; both run the vectors `identity-numbers.json`.
 *
 * @typedef {{kind: 'IIN'|'BIN', digits: string}} Known
 * @typedef {{refused: 'LENGTH'|'DIGITS'|'CHECK_DIGIT', digits: string}} Refused
 */

const FIRST = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11];
const SECOND = [3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2];

/**
 * @param {string} text as typed; spaces and dashes do not matter
 * @returns {Known|Refused}
 */
export function identityNumber(text) {
  const digits = text.replace(/[\s\u00a0\u2010-\u2015-]/g, '');
  if (/[^0-9]/.test(digits)) return {refused: 'DIGITS', digits};
  if (digits.length !== 12) return {refused: 'LENGTH', digits};
  const numbers = [...digits].map(Number);
  const fifth = numbers[4];
  if (fifth > 6 || new Set(digits).size === 1 || checkDigit(numbers) !== numbers[11]) {
    return {refused: 'CHECK_DIGIT', digits};
  }
  return {kind: fifth <= 3 ? 'IIN' : 'BIN', digits};
}

/** @param {number[]} numbers @returns {number} 10 where none fits */
function checkDigit(numbers) {
  const first = sum(numbers, FIRST);
  return first < 10 ? first : sum(numbers, SECOND);
}

/** @param {number[]} numbers @param {number[]} weights */
function sum(numbers, weights) {
  return weights.reduce((total, weight, i) => total + weight * numbers[i], 0) % 11;
}
