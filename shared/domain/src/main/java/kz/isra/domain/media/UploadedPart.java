package kz.isra.domain.media;

/**
 * A part that the store holds.
 *
 * @param number from 1
 * @param tag what the store calls its content
 */
public record UploadedPart(int number, long bytes, String tag) {}
