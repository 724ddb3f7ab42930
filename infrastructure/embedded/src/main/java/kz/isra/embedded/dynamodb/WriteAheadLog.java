package kz.isra.embedded.dynamodb;

import com.almworks.sqlite4java.SQLiteConnection;
import com.almworks.sqlite4java.SQLiteException;
import java.io.File;
import java.nio.file.Path;
import java.util.logging.Level;
import java.util.logging.Logger;
import software.amazon.dynamodb.services.local.shared.access.sqlite.SQLiteLibraryLoader;

/**
 * The journal of DynamoDB Local's one file. By default it answers before a transaction is on disk
 * and loses it when killed; with a write-ahead log it does not, and writes several times faster.
 * The log is folded into the file every ten seconds, else it grows without end.
 */
final class WriteAheadLog implements AutoCloseable {
  private static final String FILE = "shared-local-instance.db";
  private static final long PAUSE_MS = 10_000;
  private static final Logger LOG = Logger.getLogger(WriteAheadLog.class.getName());
  private final File file;
  private final Thread folding;

  private WriteAheadLog(File file) {
    this.file = file;
    this.folding = Thread.ofPlatform().daemon().name("dynamodb-log").start(this::fold);
  }

  /**
   * Switches it on, in a new file too; before DynamoDB Local opens the file, for which the switch
   * must be alone with it.
   *
   * @throws Exception where the file is no database
   */
  static WriteAheadLog start(Path folder) throws Exception {
    SQLiteLibraryLoader.initialize();
    Logger.getLogger("com.almworks.sqlite4java").setLevel(Level.OFF);
    File file = folder.resolve(FILE).toFile();
    run(file, "PRAGMA journal_mode=WAL");
    return new WriteAheadLog(file);
  }

  private void fold() {
    try {
      while (true) {
        Thread.sleep(PAUSE_MS);
        run(file, "PRAGMA wal_checkpoint(PASSIVE)");
      }
    } catch (InterruptedException e) {
      LOG.log(Level.FINE, "Folding stops");
    } catch (SQLiteException e) {
      LOG.log(Level.WARNING, "The write-ahead log cannot be folded any more", e);
    }
  }

  private static void run(File file, String statement) throws SQLiteException {
    SQLiteConnection connection = new SQLiteConnection(file);
    try {
      connection.open(true);
      connection.exec("PRAGMA busy_timeout=5000");
      connection.exec(statement);
    } finally {
      connection.dispose();
    }
  }

  @Override
  public void close() {
    folding.interrupt();
  }
}
