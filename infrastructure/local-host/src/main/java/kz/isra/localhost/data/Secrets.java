package kz.isra.localhost.data;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Properties;

/** Random texts by name, made at first use and kept for ever. */
public final class Secrets {
  private static final String FILE = "secrets.properties";
  private static final int BYTES = 48;
  private final DurableFiles files;
  private final Properties known = new Properties();

  public Secrets(Path folder) {
    this.files = new DurableFiles(folder);
    files.read(FILE).ifPresent(this::load);
  }

  private void load(byte[] content) {
    try {
      known.load(new ByteArrayInputStream(content));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A secret of 64 characters of {@code [A-Za-z0-9_-]}. */
  public synchronized String get(String name) {
    String value = known.getProperty(name);
    return value == null ? create(name) : value;
  }

  private String create(String name) {
    var bytes = new byte[BYTES];
    new SecureRandom().nextBytes(bytes);
    String value = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    known.setProperty(name, value);
    try {
      var content = new ByteArrayOutputStream();
      known.store(content, null);
      files.write(FILE, content.toByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return value;
  }
}
