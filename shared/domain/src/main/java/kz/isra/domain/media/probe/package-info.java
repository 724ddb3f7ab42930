/**
 * Looks into an uploaded file by ranged reads only: which container, which codecs, how long, where
 * the index stands. A file of 4 GiB is judged by some hundred kilobytes of it.
 */
@NullMarked
package kz.isra.domain.media.probe;

import org.jspecify.annotations.NullMarked;
