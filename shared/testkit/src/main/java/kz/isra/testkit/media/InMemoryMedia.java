package kz.isra.testkit.media;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import kz.isra.domain.media.MediaFiles;
import kz.isra.domain.media.UploadedPart;
import kz.isra.domain.media.Uploads;

/** A media bucket in memory: multipart uploads and the files that they become. */
public final class InMemoryMedia implements Uploads, MediaFiles {
  private record Upload(String key, Map<Integer, byte[]> parts) {}

  private final Map<String, Upload> uploads = new ConcurrentHashMap<>();
  private final Map<String, byte[]> files = new ConcurrentHashMap<>();
  private final AtomicInteger names = new AtomicInteger();

  /**
   * What a browser does with a signed address.
   *
   * @return false where the length is not the signed one or the upload is over
   */
  public boolean send(URI signed, byte[] body) {
    String[] said = signed.getSchemeSpecificPart().split("/");
    Upload upload = uploads.get(said[0]);
    if (upload == null || body.length != Long.parseLong(said[2])) {
      return false;
    }
    upload.parts().put(Integer.valueOf(said[1]), body.clone());
    return true;
  }

  /** Puts a whole file, as if it had been uploaded. */
  public void put(String key, byte[] body) {
    files.put(key, body.clone());
  }

  @Override
  public String begin(String key, String contentType) {
    String name = "upload" + names.incrementAndGet();
    uploads.put(name, new Upload(key, new ConcurrentHashMap<>()));
    return name;
  }

  @Override
  public URI sign(String key, String upload, int number, long bytes, Duration validFor) {
    return URI.create("memory:" + upload + "/" + number + "/" + bytes);
  }

  @Override
  public List<UploadedPart> parts(String key, String upload) {
    Upload open = uploads.get(upload);
    return open == null
        ? List.of()
        : new TreeMap<>(open.parts())
            .entrySet().stream().map(part -> part(part.getKey(), part.getValue())).toList();
  }

  private static UploadedPart part(int number, byte[] body) {
    return new UploadedPart(number, body.length, Integer.toHexString(Arrays.hashCode(body)));
  }

  @Override
  public Optional<Long> complete(String key, String upload, List<UploadedPart> parts) {
    Upload open = uploads.get(upload);
    if (open != null) {
      var whole = new ByteArrayOutputStream();
      for (UploadedPart part : parts) {
        whole.writeBytes(open.parts().getOrDefault(part.number(), new byte[0]));
      }
      files.put(key, whole.toByteArray());
      uploads.remove(upload);
    }
    return size(key);
  }

  @Override
  public void abort(String key, String upload) {
    uploads.remove(upload);
  }

  @Override
  public Optional<Long> size(String key) {
    return Optional.ofNullable(files.get(key)).map(file -> (long) file.length);
  }

  @Override
  public byte[] read(String key, long from, int length) {
    byte[] file = files.get(key);
    if (file == null) {
      throw new IllegalStateException("There is no file " + key);
    }
    int start = Math.toIntExact(from);
    return Arrays.copyOfRange(file, start, Math.min(file.length, start + length));
  }

  @Override
  public URI link(String key, String contentType, Duration validFor) {
    return URI.create("https://media.example/" + key + "?for=" + validFor);
  }

  @Override
  public void delete(String key) {
    files.remove(key);
  }
}
