import assert from 'node:assert/strict';
import test from 'node:test';
import {HEIGHT, WIDTH, loss, part, small} from '../../main/resources/web/pages/room/picture.js';

const near = (actual, wanted) => assert.ok(Math.abs(actual - wanted) < 0.01, `${actual} is not ${wanted}`);

test('the part of a photo has the shape of a card, lies inside and reaches both edges', () => {
  for (const [width, height] of [[4032, 3024], [3024, 4032], [1200, 630], [6000, 500], [1, 1], [640, 336]]) {
    for (const at of [0, 0.5, 1]) {
      const {x, y, ...shown} = part(width, height, at);
      near(shown.width / shown.height, WIDTH / HEIGHT);
      assert.ok(x >= -0.01 && y >= -0.01 && x + shown.width <= width + 0.01 && y + shown.height <= height + 0.01);
      assert.ok(Math.abs(shown.width - width) < 0.01 || Math.abs(shown.height - height) < 0.01, 'as much as fits');
    }
  }
  near(part(3024, 4032, 1).y + part(3024, 4032, 1).height, 4032);
});

test('what is cut off is named by its side, and a hair is not worth it', () => {
  assert.equal(loss(4032, 3024), 'down');
  assert.equal(loss(6000, 500), 'across');
  assert.equal(loss(1200, 630), undefined);
  assert.equal(loss(1200, 628), undefined);
});

test('a picture that must grow more than twice is called small', () => {
  assert.equal(small(599, 2000), true);
  assert.equal(small(600, 315), false);
  assert.equal(small(2000, 300), true);
  assert.equal(small(4032, 3024), false);
});
