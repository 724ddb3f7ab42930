package kz.isra.domain.media;

import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * How a file is cut into parts for its upload. Every part but the last has the same size, between 8
 * and 64 MiB, so that an interrupted upload loses little and a large one needs few requests.
 *
 * @param sizeBytes of the whole file, 1 B to 4 GiB ([DEC], requirements C5)
 * @param partBytes of every part but the last
 */
public record PartPlan(long sizeBytes, long partBytes) {
  public static final long LARGEST_FILE = 4L * 1024 * 1024 * 1024;
  private static final long SMALLEST_PART = 8L * 1024 * 1024;
  private static final long LARGEST_PART = 64L * 1024 * 1024;
  private static final int FEW_PARTS = 128;

  public PartPlan {
    if (sizeBytes < 1 || sizeBytes > LARGEST_FILE) {
      throw new IllegalArgumentException("A file has 1 B to 4 GiB, not " + sizeBytes);
    }
    if (partBytes < SMALLEST_PART || partBytes > LARGEST_PART) {
      throw new IllegalArgumentException("A part has 8 to 64 MiB, not " + partBytes);
    }
  }

  /** The plan with the smallest parts of a power of two that needs at most 128 of them. */
  public static PartPlan of(long sizeBytes) {
    long partBytes = SMALLEST_PART;
    while (partBytes < LARGEST_PART && Math.ceilDiv(sizeBytes, partBytes) > FEW_PARTS) {
      partBytes *= 2;
    }
    return new PartPlan(sizeBytes, partBytes);
  }

  /** How many parts there are, numbered from 1. */
  public int parts() {
    return Math.toIntExact(Math.ceilDiv(sizeBytes, partBytes));
  }

  public boolean has(long number) {
    return number >= 1 && number <= parts();
  }

  /** The exact size of a part. */
  public long bytes(int number) {
    if (!has(number)) {
      throw new IllegalArgumentException("There is no part " + number + " of " + parts());
    }
    return number < parts() ? partBytes : sizeBytes - partBytes * (parts() - 1L);
  }

  /** Whether a part that arrived is one of the file, in its exact size. */
  public boolean fits(UploadedPart part) {
    return has(part.number()) && part.bytes() == bytes(part.number());
  }

  /** The numbers of the parts that have not arrived in their exact size. */
  public List<Integer> missing(List<UploadedPart> arrived) {
    Set<Integer> fitting =
        arrived.stream().filter(this::fits).map(UploadedPart::number).collect(toSet());
    return IntStream.rangeClosed(1, parts())
        .filter(number -> !fitting.contains(number))
        .boxed()
        .toList();
  }
}
