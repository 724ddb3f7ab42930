/**
 * Sound made in the page: browsers let a media element speak once it was started inside a tap, so
 * the element that will show the picture is started then, with these few bytes.
 */
const RATE = 8_000;

/**
 * A WAV of a soft tone.
 *
 * @param {number} seconds
 * @param {number} volume 0 is silence
 * @returns {Blob}
 */
function wave(seconds, volume) {
  const samples = Math.round(seconds * RATE);
  const bytes = new DataView(new ArrayBuffer(44 + samples * 2));
  const text = (/** @type {number} */ at, /** @type {string} */ word) =>
    [...word].forEach((letter, i) => bytes.setUint8(at + i, letter.charCodeAt(0)));
  text(0, 'RIFF');
  bytes.setUint32(4, 36 + samples * 2, true);
  text(8, 'WAVEfmt ');
  bytes.setUint32(16, 16, true);
  bytes.setUint16(20, 1, true);
  bytes.setUint16(22, 1, true);
  bytes.setUint32(24, RATE, true);
  bytes.setUint32(28, RATE * 2, true);
  bytes.setUint16(32, 2, true);
  bytes.setUint16(34, 16, true);
  text(36, 'data');
  bytes.setUint32(40, samples * 2, true);
  for (let i = 0; i < samples; i++) {
    const swell = Math.sin((Math.PI * i) / samples) ** 2;
    const pitch = i < samples / 2 ? 523 : 659;
    bytes.setInt16(44 + i * 2, Math.sin((2 * Math.PI * pitch * i) / RATE) * swell * volume * 32_767, true);
  }
  return new Blob([bytes], {type: 'audio/wav'});
}

/**
 * Starts the element with sound; call it inside a tap.
 *
 * @param {HTMLMediaElement} element
 * @param {{heard?: boolean}} [options] heard: a tone of a second, to check the sound
 * @returns {Promise<boolean>} whether the browser let it
 */
export async function wakeSound(element, {heard = false} = {}) {
  const address = URL.createObjectURL(heard ? wave(1.2, 0.35) : wave(0.05, 0));
  element.muted = false;
  element.src = address;
  try {
    await element.play();
    return true;
  } catch {
    return false;
  } finally {
    setTimeout(() => URL.revokeObjectURL(address), 5_000);
  }
}
