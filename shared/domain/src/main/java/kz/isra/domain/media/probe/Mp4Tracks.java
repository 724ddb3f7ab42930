package kz.isra.domain.media.probe;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kz.isra.domain.media.RejectReason;

/**
 * What the index of an MP4 file tells: the length of the film and the codecs of its tracks. The
 * sample tables, which may be megabytes, are stepped over.
 */
final class Mp4Tracks {
  private static final Set<String> H264 = Set.of("avc1", "avc3");
  private static final Set<String> HEVC = Set.of("hvc1", "hev1", "dvh1", "dvhe");
  private static final Set<String> COVER_PICTURES = Set.of("jpeg", "png ", "mjpg");

  /** Baseline, Main, Extended and High: 8 bits, 4:2:0. Browsers play no other. */
  private static final Set<Integer> PLAYED_PROFILES = Set.of(66, 77, 88, 100);

  /** Object types of AAC in ISO/IEC 14496-1: MPEG-4 and the three of MPEG-2. */
  private static final Set<Integer> AAC = Set.of(0x40, 0x66, 0x67, 0x68);

  private static final int MOST_BOXES = 2_000;
  private final FileRanges file;
  private final List<Entry> pictures = new ArrayList<>();
  private final List<Entry> sounds = new ArrayList<>();
  private String handler = "";
  private long unitsPerSecond;
  private long units;
  private int boxes;

  /** A sample entry: the codec and where its description stands. */
  private record Entry(String codec, Box box) {}

  private Mp4Tracks(FileRanges file) {
    this.file = file;
  }

  static Mp4Tracks read(FileRanges file, Box moov) throws Unplayable {
    var tracks = new Mp4Tracks(file);
    tracks.walk(moov);
    return tracks;
  }

  private void walk(Box parent) throws Unplayable {
    long from = parent.content();
    while (from + 8 <= parent.end()) {
      if (++boxes > MOST_BOXES) {
        throw new Unplayable(RejectReason.DAMAGED);
      }
      Box box = Box.at(file, from, parent.end());
      switch (box.type()) {
        case "trak", "mdia", "minf", "stbl", "mvex" -> walk(box);
        case "mvhd" -> readLength(box);
        case "mehd" -> readFragmentsLength(box);
        case "hdlr" -> readHandler(parent, box);
        case "stsd" -> readEntry(box);
        default -> {}
      }
      from = box.end();
    }
  }

  /** The one of the track; QuickTime has another in its {@code minf}, for the data. */
  private void readHandler(Box parent, Box box) throws Unplayable {
    if (parent.type().equals("mdia")) {
      handler = fourCharacters(box.content() + 8);
    }
  }

  private void readLength(Box box) throws Unplayable {
    boolean wide = file.at(box.content(), 1).get() == 1;
    ByteBuffer fields = file.at(box.content() + (wide ? 20 : 12), wide ? 12 : 8);
    unitsPerSecond = Integer.toUnsignedLong(fields.getInt());
    long length = wide ? fields.getLong() : Integer.toUnsignedLong(fields.getInt());
    units = length == 0xFFFF_FFFFL ? 0 : length;
  }

  private void readFragmentsLength(Box box) throws Unplayable {
    boolean wide = file.at(box.content(), 1).get() == 1;
    ByteBuffer field = file.at(box.content() + 4, wide ? 8 : 4);
    long length = wide ? field.getLong() : Integer.toUnsignedLong(field.getInt());
    units = Math.max(units, length);
  }

  private void readEntry(Box box) throws Unplayable {
    if (file.at(box.content() + 4, 4).getInt() < 1) {
      return;
    }
    Box entry = Box.at(file, box.content() + 8, box.end());
    switch (handler) {
      case "vide" -> pictures.add(new Entry(entry.type(), entry));
      case "soun" -> sounds.add(new Entry(entry.type(), entry));
      default -> {}
    }
    handler = "";
  }

  private String fourCharacters(long from) throws Unplayable {
    byte[] name = new byte[4];
    file.at(from, 4).get(name);
    return new String(name, StandardCharsets.ISO_8859_1);
  }

  Optional<Duration> duration() {
    if (unitsPerSecond == 0 || units <= 0 || units > Long.MAX_VALUE / 1_000) {
      return Optional.empty();
    }
    long millis = units * 1_000 / unitsPerSecond;
    return millis == 0 ? Optional.empty() : Optional.of(Duration.ofMillis(millis));
  }

  boolean hevc() {
    return pictures.stream().anyMatch(entry -> HEVC.contains(entry.codec()));
  }

  /**
   * @throws Unplayable NO_PICTURE or VIDEO_CODEC
   */
  String video() throws Unplayable {
    pictures.removeIf(entry -> COVER_PICTURES.contains(entry.codec()));
    if (pictures.isEmpty()) {
      throw new Unplayable(sounds.isEmpty() ? RejectReason.DAMAGED : RejectReason.NO_PICTURE);
    }
    for (Entry entry : pictures) {
      if (!H264.contains(entry.codec()) || !playedProfile(entry.box())) {
        throw new Unplayable(RejectReason.VIDEO_CODEC);
      }
    }
    return "H264";
  }

  /** Bytes of a visual sample entry before its boxes (ISO/IEC 14496-12, 12.1.3). */
  private static final int VISUAL_ENTRY = 78;

  private boolean playedProfile(Box entry) throws Unplayable {
    long from = entry.content() + VISUAL_ENTRY;
    while (from + 8 <= entry.end()) {
      Box box = Box.at(file, from, entry.end());
      if (box.type().equals("avcC")) {
        return PLAYED_PROFILES.contains(Byte.toUnsignedInt(file.at(box.content() + 1, 1).get()));
      }
      from = box.end();
    }
    throw new Unplayable(RejectReason.DAMAGED);
  }

  /**
   * @throws Unplayable AUDIO_CODEC
   */
  Optional<String> audio() throws Unplayable {
    for (Entry entry : sounds) {
      if (!entry.codec().equals("mp4a") || !AAC.contains(objectType(entry.box()))) {
        throw new Unplayable(RejectReason.AUDIO_CODEC);
      }
    }
    return sounds.isEmpty() ? Optional.empty() : Optional.of("AAC");
  }

  /** Bytes of an audio sample entry before its boxes (ISO/IEC 14496-12, 12.2.3). */
  private static final int AUDIO_ENTRY = 28;

  private int objectType(Box entry) throws Unplayable {
    long from = entry.content() + AUDIO_ENTRY;
    while (from + 8 <= entry.end()) {
      Box box = Box.at(file, from, entry.end());
      if (box.type().equals("esds")) {
        return objectTypeIn(box);
      }
      from = box.end();
    }
    return 0;
  }

  /**
   * Elementary stream descriptor (ISO/IEC 14496-1, 7.2.6.5): tag 3 holds tag 4, whose first byte is
   * the object type.
   */
  private int objectTypeIn(Box esds) throws Unplayable {
    int length = Math.toIntExact(Math.min(64, esds.length()));
    ByteBuffer bytes = file.at(esds.content(), length);
    try {
      bytes.getInt();
      if (bytes.get() != 3) {
        return 0;
      }
      skipLength(bytes);
      bytes.getShort();
      int flags = bytes.get();
      bytes.position(bytes.position() + ((flags & 0x80) != 0 ? 2 : 0));
      if ((flags & 0x40) != 0) {
        bytes.position(bytes.position() + 1 + Byte.toUnsignedInt(bytes.get()));
      }
      bytes.position(bytes.position() + ((flags & 0x20) != 0 ? 2 : 0));
      if (bytes.get() != 4) {
        return 0;
      }
      skipLength(bytes);
      return Byte.toUnsignedInt(bytes.get());
    } catch (java.nio.BufferUnderflowException | IllegalArgumentException e) {
      throw new Unplayable(RejectReason.DAMAGED);
    }
  }

  private static void skipLength(ByteBuffer bytes) {
    while ((bytes.get() & 0x80) != 0) {}
  }
}
