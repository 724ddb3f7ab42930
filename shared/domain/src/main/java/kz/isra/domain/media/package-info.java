/**
 * Uploaded video: from the request to upload, over parts signed with their exact length, to a film
 * that was checked by ranged reads and may be shown. Nothing is ever copied: the state of the row
 * guards the key of the file (reliability A1.16).
 */
@NullMarked
package kz.isra.domain.media;

import org.jspecify.annotations.NullMarked;
