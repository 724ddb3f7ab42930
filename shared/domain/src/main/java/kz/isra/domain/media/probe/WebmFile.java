package kz.isra.domain.media.probe;

import java.time.Duration;
import java.util.Optional;
import kz.isra.domain.media.Container;
import kz.isra.domain.media.Film;
import kz.isra.domain.media.RejectReason;

/**
 * Reads a WebM or Matroska file (RFC 9559) up to its first cluster: what kind it is, how long,
 * which codecs.
 */
final class WebmFile {
  private static final long EBML = 0x1A45DFA3L;
  private static final long DOC_TYPE = 0x4282;
  private static final long SEGMENT = 0x18538067L;
  private static final long INFO = 0x1549A966L;
  private static final long TIMESTAMP_SCALE = 0x2AD7B1;
  private static final long DURATION = 0x4489;
  private static final long TRACKS = 0x1654AE6BL;
  private static final long TRACK = 0xAE;
  private static final long TRACK_TYPE = 0x83;
  private static final long CODEC = 0x86;
  private static final long CLUSTER = 0x1F43B675L;
  private static final int PICTURE = 1;
  private static final int SOUND = 2;
  private static final int MOST_ELEMENTS = 2_000;
  private final FileRanges file;
  private String kind = "matroska";
  private long nanosPerUnit = 1_000_000;
  private double units;
  private String video = "";
  private String audio = "";
  private int elements;

  private WebmFile(FileRanges file) {
    this.file = file;
  }

  static boolean matches(FileRanges file) throws Unplayable {
    return file.size() >= 4 && Integer.toUnsignedLong(file.at(0, 4).getInt()) == EBML;
  }

  static Film read(FileRanges file) throws Unplayable {
    var webm = new WebmFile(file);
    Element head = Element.at(file, 0, file.size());
    webm.walk(head.content(), head.end());
    webm.walk(head.end(), file.size());
    return webm.film();
  }

  /** Reads elements until the first cluster. */
  private boolean walk(long from, long end) throws Unplayable {
    long next = from;
    while (next < end) {
      if (++elements > MOST_ELEMENTS) {
        throw new Unplayable(RejectReason.DAMAGED);
      }
      Element element = Element.at(file, next, end);
      if (element.id() == CLUSTER || !read(element)) {
        return false;
      }
      next = element.end();
    }
    return true;
  }

  private boolean read(Element element) throws Unplayable {
    if (element.id() == DOC_TYPE) {
      kind = element.text(file);
    } else if (element.id() == TIMESTAMP_SCALE) {
      nanosPerUnit = element.number(file);
    } else if (element.id() == DURATION) {
      units = element.real(file).orElse(0);
    } else if (element.id() == TRACK) {
      readTrack(element);
    } else if (element.id() == SEGMENT || element.id() == INFO || element.id() == TRACKS) {
      return walk(element.content(), element.end());
    }
    return true;
  }

  private void readTrack(Element track) throws Unplayable {
    long type = 0;
    String codec = "";
    long next = track.content();
    while (next < track.end()) {
      Element field = Element.at(file, next, track.end());
      if (field.id() == TRACK_TYPE) {
        type = field.number(file);
      } else if (field.id() == CODEC) {
        codec = field.text(file);
      }
      next = field.end();
    }
    if (type == PICTURE && video.isEmpty()) {
      video = codec;
    } else if (type == SOUND && audio.isEmpty()) {
      audio = codec;
    }
  }

  private Film film() throws Unplayable {
    if (video.startsWith("V_MPEGH/ISO/HEVC")) {
      throw new Unplayable(RejectReason.HEVC);
    }
    if (!kind.equals("webm")) {
      throw new Unplayable(RejectReason.MATROSKA);
    }
    if (video.isEmpty()) {
      throw new Unplayable(audio.isEmpty() ? RejectReason.DAMAGED : RejectReason.NO_PICTURE);
    }
    String picture =
        switch (video) {
          case "V_VP8" -> "VP8";
          case "V_VP9" -> "VP9";
          case "V_AV1" -> "AV1";
          default -> throw new Unplayable(RejectReason.VIDEO_CODEC);
        };
    Optional<String> sound =
        switch (audio) {
          case "" -> Optional.empty();
          case "A_OPUS" -> Optional.of("OPUS");
          case "A_VORBIS" -> Optional.of("VORBIS");
          default -> throw new Unplayable(RejectReason.AUDIO_CODEC);
        };
    return Film.of(Container.WEBM, picture, sound, length(), file.size(), false);
  }

  private Duration length() throws Unplayable {
    double millis = units * nanosPerUnit / 1_000_000;
    if (!(millis >= 1)) {
      throw new Unplayable(RejectReason.NO_LENGTH);
    }
    return Duration.ofMillis((long) Math.min(millis, Integer.MAX_VALUE));
  }
}
