/**
 * Makes a cover of a photo, here in the browser: cut to the shape of a link's card, turned upright,
 * without what a camera writes beside the picture, and light enough for a phone.
 */
export const WIDTH = 1200;
export const HEIGHT = 630;

/** Bytes: lighter is not worth less quality. */
const LIGHT = 150_000;
const QUALITIES = [0.86, 0.76, 0.66, 0.56];

/** A picture that loses less than this share is not worth a choice. */
const NOTICED = 0.02;

/**
 * The largest part of a picture that has the shape of a card.
 *
 * @param {number} width
 * @param {number} height
 * @param {number} at which part where some is cut off: 0 left or top, 1 right or bottom
 */
export function part(width, height, at) {
  const scale = Math.max(WIDTH / width, HEIGHT / height);
  const shown = {width: WIDTH / scale, height: HEIGHT / scale};
  return {x: (width - shown.width) * at, y: (height - shown.height) * at, ...shown};
}

/**
 * Along which side a picture is cut off, if that is worth a word.
 *
 * @param {number} width
 * @param {number} height
 * @returns {'across'|'down'|undefined}
 */
export function loss(width, height) {
  const shown = part(width, height, 0);
  const across = 1 - shown.width / width;
  const down = 1 - shown.height / height;
  return Math.max(across, down) < NOTICED ? undefined : across > down ? 'across' : 'down';
}

/** Whether it must be drawn more than twice as large as it is. @param {number} width @param {number} height */
export function small(width, height) {
  return part(width, height, 0).width < WIDTH / 2;
}

/**
 * @param {Blob} file
 * @returns {Promise<HTMLImageElement>} drawn upright, whatever the camera said
 */
export function opened(file) {
  return new Promise((resolve, reject) => {
    const image = new Image();
    const address = URL.createObjectURL(file);
    const done = () => URL.revokeObjectURL(address);
    image.onload = () => { done(); resolve(image); };
    image.onerror = () => { done(); reject(new Error('not a picture')); };
    image.src = address;
  });
}

/** @param {HTMLCanvasElement} canvas @param {HTMLImageElement} image @param {number} at */
export function draw(canvas, image, at) {
  const pen = canvas.getContext('2d');
  if (!pen) return;
  const {x, y, width, height} = part(image.naturalWidth, image.naturalHeight, at);
  canvas.width = WIDTH;
  canvas.height = HEIGHT;
  pen.imageSmoothingQuality = 'high';
  pen.fillStyle = 'white';
  pen.fillRect(0, 0, WIDTH, HEIGHT);
  pen.drawImage(image, x, y, width, height, 0, 0, WIDTH, HEIGHT);
}

/** The best JPEG that is light, or the lightest. @param {HTMLCanvasElement} canvas @returns {Promise<Blob>} */
export async function jpeg(canvas) {
  /** @type {Blob|null} */
  let made = null;
  for (const quality of QUALITIES) {
    made = await new Promise(resolve => canvas.toBlob(resolve, 'image/jpeg', quality));
    if (made && made.size <= LIGHT) break;
  }
  if (!made) throw new Error('The browser makes no JPEG');
  return made;
}
