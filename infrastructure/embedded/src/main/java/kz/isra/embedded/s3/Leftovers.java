package kz.isra.embedded.s3;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.UserDefinedFileAttributeView;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Files that S3Proxy had begun when it was killed. They are called like the object with a UUID
 * behind it and lack the checksum that a whole object has, but would stand in lists.
 */
final class Leftovers {
  private static final Pattern NAME =
      Pattern.compile(".+-[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
  private static final String CHECKSUM = "user.content-md5";

  private Leftovers() {}

  /** Deletes them. Does nothing on file systems that cannot tell a whole object. */
  static void delete(Path folder) {
    try {
      if (!Files.getFileStore(folder).supportsFileAttributeView("user")) {
        return;
      }
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.filter(Leftovers::begun).toList()) {
          Files.deleteIfExists(file);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean begun(Path file) {
    if (!Files.isRegularFile(file) || !NAME.matcher(file.getFileName().toString()).matches()) {
      return false;
    }
    try {
      var attributes = Files.getFileAttributeView(file, UserDefinedFileAttributeView.class);
      return !attributes.list().contains(CHECKSUM);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
