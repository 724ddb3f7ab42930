package kz.isra.localhost.data;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.stream.Stream;
import kz.isra.localhost.CannotStart;

/**
 * The folder that holds everything of one host. It is marked with the version of its layout, and
 * one host holds it at a time.
 */
public final class DataFolder implements AutoCloseable {
  private static final String LAYOUT = "isra data 1";
  private static final String MARK = "layout";
  private final Path root;
  private final FileChannel lockFile;

  private DataFolder(Path root, FileChannel lockFile) {
    this.root = root;
    this.lockFile = lockFile;
  }

  /**
   * Takes a folder, and makes it where it is missing.
   *
   * @throws CannotStart where it is held by another host, foreign or cannot be written
   */
  public static DataFolder open(Path folder) throws CannotStart {
    Path root = folder.toAbsolutePath().normalize();
    try {
      Files.createDirectories(root);
      checkMark(root);
      DataFolder opened = new DataFolder(root, lock(root));
      Files.writeString(root.resolve(MARK), LAYOUT);
      empty(temporary(root));
      return opened;
    } catch (IOException e) {
      throw new CannotStart("The data folder " + root + " cannot be written: " + e.getMessage());
    }
  }

  /**
   * Where temporary files of the host go: DynamoDB Local leaves a native library there whenever it
   * is killed. Emptied at every start.
   */
  public static Path temporary(Path folder) {
    return folder.toAbsolutePath().normalize().resolve("tmp");
  }

  private static void empty(Path folder) throws IOException {
    Files.createDirectories(folder);
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        if (!file.equals(folder)) {
          Files.deleteIfExists(file);
        }
      }
    }
  }

  private static void checkMark(Path root) throws IOException, CannotStart {
    Path mark = root.resolve(MARK);
    if (Files.exists(mark)) {
      String found = new String(Files.readAllBytes(mark), StandardCharsets.ISO_8859_1).strip();
      if (!found.equals(LAYOUT)) {
        throw CannotStart.damaged(root, "its file 'layout' is not ours");
      }
      return;
    }
    try (Stream<Path> files = Files.list(root)) {
      if (files.anyMatch(file -> !file.getFileName().toString().equals("lock"))) {
        throw CannotStart.damaged(root, "it holds files but no file 'layout'");
      }
    }
  }

  private static FileChannel lock(Path root) throws IOException, CannotStart {
    FileChannel channel =
        FileChannel.open(root.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      FileLock lock = channel.tryLock();
      if (lock != null) {
        return channel;
      }
    } catch (OverlappingFileLockException e) {
      // held by this very process: said below
    }
    channel.close();
    throw new CannotStart(
        "The data folder "
            + root
            + " is held by another running host; stop it, or give another folder with --data.");
  }

  /** A folder inside, made where it is missing. */
  public Path folder(String name) throws CannotStart {
    Path folder = root.resolve(name);
    try {
      return Files.createDirectories(folder);
    } catch (IOException e) {
      throw new CannotStart("The data folder " + root + " cannot be written: " + e.getMessage());
    }
  }

  public Path root() {
    return root;
  }

  @Override
  public void close() {
    try {
      lockFile.close();
    } catch (IOException e) {
      throw new IllegalStateException("The data folder cannot be given back", e);
    }
  }
}
