package kz.isra.pages;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/**
 * All files that pages are made of, by path below {@code web/}, and one hash over all of them. The
 * hash stands in every address, so that a file at an address never changes, and modules that import
 * each other by relative paths always meet the same release.
 */
final class Assets {
  private static final String ROOT = "web/";
  private static final String MARK = ROOT + "tokens.css";
  private static final String ICONS = "lib/lucide-static/icons/";
  private static final Map<String, String> TYPES =
      Map.of(
          "js", "text/javascript; charset=utf-8",
          "css", "text/css; charset=utf-8",
          "json", "application/json; charset=utf-8",
          "svg", "image/svg+xml",
          "png", "image/png",
          "jpg", "image/jpeg",
          "webp", "image/webp",
          "rules", "application/speculationrules+json",
          "txt", "text/plain; charset=utf-8");
  private final SortedMap<String, byte[]> files;
  private final String hash;

  Assets(SortedMap<String, byte[]> files) {
    var all = new TreeMap<>(files);
    all.put("icons.svg", Sprite.of(files.subMap(ICONS, ICONS + '\uffff'), ICONS.length()));
    this.files = all;
    this.hash = hash(all);
  }

  /** Reads the files of the class path, from a folder of classes or from a jar. */
  static Assets ofClassPath() {
    URL mark = Assets.class.getClassLoader().getResource(MARK);
    if (mark == null) {
      throw new IllegalStateException("The class path has no " + MARK);
    }
    try {
      return new Assets(
          mark.openConnection() instanceof JarURLConnection jar
              ? ofJar(jar.getJarFile())
              : ofFolder(Path.of(new URI(mark.toString())).resolveSibling("")));
    } catch (IOException | URISyntaxException e) {
      throw new IllegalStateException("Cannot read " + mark, e);
    }
  }

  /** Where files live: {@code /static/{hash}}. */
  String base() {
    return "/static/" + hash;
  }

  String hash() {
    return hash;
  }

  Optional<byte[]> bytes(String path) {
    return Optional.ofNullable(files.get(path));
  }

  Optional<String> text(String path) {
    return bytes(path).map(bytes -> new String(bytes, StandardCharsets.UTF_8));
  }

  List<String> paths() {
    return List.copyOf(files.keySet());
  }

  /** The content type by the ending of the name. */
  static String type(String path) {
    return TYPES.getOrDefault(
        path.substring(path.lastIndexOf('.') + 1), "application/octet-stream");
  }

  private static SortedMap<String, byte[]> ofFolder(Path folder) throws IOException {
    var found = new TreeMap<String, byte[]>();
    try (Stream<Path> walk = Files.walk(folder)) {
      for (Path file : walk.filter(Files::isRegularFile).toList()) {
        found.put(folder.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
      }
    }
    return found;
  }

  private static SortedMap<String, byte[]> ofJar(JarFile jar) {
    var found = new TreeMap<String, byte[]>();
    jar.stream()
        .filter(entry -> entry.getName().startsWith(ROOT) && !entry.isDirectory())
        .forEach(entry -> {
          try (InputStream input = jar.getInputStream(entry)) {
            found.put(entry.getName().substring(ROOT.length()), input.readAllBytes());
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
    return found;
  }

  private static String hash(SortedMap<String, byte[]> files) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      files.forEach((path, bytes) -> {
        digest.update(path.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
        digest.update(bytes);
      });
      return HexFormat.of().formatHex(digest.digest(), 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
