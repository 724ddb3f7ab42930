package kz.isra.domain.media.probe;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import kz.isra.domain.media.Container;
import kz.isra.domain.media.Film;
import kz.isra.domain.media.RejectReason;

/**
 * Reads an MP4 file (ISO/IEC 14496-12): its brand, its index ({@code moov}) wherever that stands,
 * and what {@link Mp4Tracks} finds in it.
 */
final class Mp4File {
  private static final int MOST_TOP_BOXES = 200;
  private final FileRanges file;
  private Optional<Box> index = Optional.empty();
  private boolean quickTime;
  private boolean dataSeen;
  private boolean indexAtEnd;

  private Mp4File(FileRanges file) {
    this.file = file;
  }

  /** Whether the file begins as one; {@code moov}, {@code mdat} and the like: old QuickTime. */
  static boolean matches(FileRanges file) throws Unplayable {
    if (file.size() < 8) {
      return false;
    }
    byte[] name = new byte[4];
    file.at(4, 4).get(name);
    return switch (new String(name, StandardCharsets.ISO_8859_1)) {
      case "ftyp", "moov", "mdat", "wide", "free", "skip", "styp" -> true;
      default -> false;
    };
  }

  static Film read(FileRanges file) throws Unplayable {
    var mp4 = new Mp4File(file);
    mp4.findIndex();
    return mp4.film();
  }

  private void findIndex() throws Unplayable {
    quickTime = !"ftyp".equals(Box.at(file, 0, file.size()).type());
    long from = 0;
    for (int i = 0; from < file.size() && index.isEmpty(); i++) {
      if (i == MOST_TOP_BOXES) {
        throw new Unplayable(RejectReason.DAMAGED);
      }
      Box box = Box.at(file, from, file.size());
      switch (box.type()) {
        case "ftyp" -> quickTime = box.length() >= 4 && file.at(box.content(), 4).getInt() == QT;
        case "mdat" -> dataSeen = true;
        case "moov" -> {
          index = Optional.of(box);
          indexAtEnd = dataSeen;
        }
        default -> {}
      }
      from = box.end();
    }
    checkThatNothingIsCutOff(from);
  }

  /** An index at the start promises data that may have been cut off. */
  private void checkThatNothingIsCutOff(long afterIndex) throws Unplayable {
    long from = afterIndex;
    for (int i = 0; from < file.size() && !dataSeen && i < MOST_TOP_BOXES; i++) {
      Box box = Box.at(file, from, file.size());
      dataSeen = "mdat".equals(box.type());
      from = box.end();
    }
    if (!dataSeen) {
      throw new Unplayable(RejectReason.DAMAGED);
    }
  }

  private Film film() throws Unplayable {
    Box moov = index.orElseThrow(() -> new Unplayable(RejectReason.DAMAGED));
    var tracks = Mp4Tracks.read(file, moov);
    if (tracks.hevc()) {
      throw new Unplayable(RejectReason.HEVC);
    }
    if (quickTime) {
      throw new Unplayable(RejectReason.QUICKTIME);
    }
    String video = tracks.video();
    Optional<String> audio = tracks.audio();
    Duration duration = tracks.duration().orElseThrow(() -> new Unplayable(RejectReason.NO_LENGTH));
    return Film.of(Container.MP4, video, audio, duration, file.size(), indexAtEnd);
  }

  private static final int QT = ByteBuffer.wrap(new byte[] {'q', 't', ' ', ' '}).getInt();
}
