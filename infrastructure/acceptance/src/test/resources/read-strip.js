/**
 * Reads the second that our own clips carry in the picture, from the frame that a <video> shows.
 *
 * The strip stands at the top, 16 squares each a sixteenth of the picture wide: white, black,
 * twelve bits (white is 1), most significant first, in two's complement, then black, white
 * (../../../clips.sh). The video must be readable by a canvas: of our own origin, or with
 * crossorigin="anonymous" and CORS at its source.
 *
 * @param {HTMLVideoElement} video
 * @returns {number | null} the second of the film, -2048 to 2047; null where no strip is to be seen
 */
(video) => {
  const width = video.videoWidth;
  if (video.readyState < 2 || width === 0) return null;
  const square = width / 16;
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = Math.ceil(square);
  const context = canvas.getContext('2d', { willReadFrequently: true });
  context.drawImage(video, 0, 0);
  const squares = Array.from({ length: 16 }, (_, i) => {
    const x = Math.floor((i + 0.5) * square);
    const [red, green, blue] = context.getImageData(x, Math.floor(square / 2), 1, 1).data;
    const light = (red + green + blue) / 3;
    return light > 170 ? 1 : light < 85 ? 0 : NaN;
  });
  const [first, second] = squares;
  if (squares.some(Number.isNaN) || first !== 1 || second !== 0) return null;
  if (squares[14] !== 0 || squares[15] !== 1) return null;
  const number = squares.slice(2, 14).reduce((sum, bit) => sum * 2 + bit, 0);
  return number < 2048 ? number : number - 4096;
}
