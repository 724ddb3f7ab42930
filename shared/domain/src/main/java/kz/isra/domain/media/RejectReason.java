package kz.isra.domain.media;

/**
 * Why browsers cannot play a file. The names are stable: pages word each with its remedy in one
 * sentence.
 */
public enum RejectReason {
  /** A Matroska file, OBS's default: remux it to MP4 (OBS: File → Remux Recordings). */
  MATROSKA,
  /** H.265, an iPhone's default: export as H.264, or choose "Most Compatible" in the camera. */
  HEVC,
  /** A QuickTime file: export as MP4. */
  QUICKTIME,
  /**
   * It does not tell its length, as a fragmented MP4 and what a browser records: remux it to a
   * plain MP4.
   */
  NO_LENGTH,
  /** The picture is in a format that browsers do not play: export as MP4 with H.264. */
  VIDEO_CODEC,
  /** The sound is in a format that browsers do not play: export with AAC. */
  AUDIO_CODEC,
  /** There is sound but no picture. */
  NO_PICTURE,
  /** It is not a video of a known format. */
  NOT_A_VIDEO,
  /** The file is cut off or broken: export and upload it again. */
  DAMAGED,
  /** It is longer than eight hours, the longest scenario. */
  TOO_LONG
}
