import {ApiError, Once, api} from '../../core/api.js';
import {Upload} from '../../core/upload.js';
import {t} from '../../core/words.js';
import {contentType, fingerprint, rememberMark} from './file.js';

/**
 * Begins to send a file that was not sent before.
 *
 * @param {File} file
 * @param {(upload: Upload) => void} changed
 * @returns {Promise<Upload|string|ApiError>} words, or an error, where it is refused
 */
export async function beginUpload(file, changed) {
  const mark = await fingerprint(file);
  const once = new Once(`upload-${mark}-${file.size}`);
  try {
    const made = await api.post('/api/assets', {name: file.name.slice(0, 200), sizeBytes: file.size, contentType: contentType(file)}, {key: once.key});
    once.renew();
    rememberMark(made.assetId, mark);
    const upload = new Upload(file, {id: made.assetId, partBytes: made.partBytes, parts: made.parts, uploaded: []}, () => changed(upload));
    return upload;
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    const {reason} = error.members;
    return reason ? t(`media.reason.${reason}`) : Object.values(error.fields)[0] ?? error;
  }
}
