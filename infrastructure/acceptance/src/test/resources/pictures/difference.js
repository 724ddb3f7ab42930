/**
 * How far two pictures are from each other as one sees them from afar, where words and clocks
 * blur: the mean difference of a colour's value, from 0 to 255; -1 where their sizes differ.
 *
 * @param {string[]} pictures two of them, in Base64
 */
async pictures => {
  const WIDE = 48;
  const HIGH = 32;
  const seen = [];
  const sizes = new Set();
  for (const base64 of pictures) {
    const picture = await createImageBitmap(await (await fetch(`data:;base64,${base64}`)).blob());
    sizes.add(`${picture.width}x${picture.height}`);
    const canvas = new OffscreenCanvas(WIDE, HIGH);
    const context = canvas.getContext('2d');
    context.imageSmoothingQuality = 'high';
    context.drawImage(picture, 0, 0, WIDE, HIGH);
    seen.push(context.getImageData(0, 0, WIDE, HIGH).data);
  }
  return sizes.size > 1 ? -1 : seen[0].reduce((sum, value, i) => sum + Math.abs(value - seen[1][i]), 0) / seen[0].length;
}
