package kz.isra.adapter.s3.airing;

import java.util.Optional;
import kz.isra.adapter.s3.S3Objects;
import kz.isra.domain.autowebinar.Airing;
import kz.isra.domain.autowebinar.AiringCodec;
import kz.isra.domain.autowebinar.AiringContent;
import kz.isra.domain.id.AutowebinarId;

/** One object a version: {@code airings/<autowebinar>/<version>.json}. */
public final class S3AiringContent implements AiringContent {
  private final S3Objects objects;
  private final AiringCodec codec;

  public S3AiringContent(S3Objects objects, AiringCodec codec) {
    this.objects = objects;
    this.codec = codec;
  }

  @Override
  public boolean save(AutowebinarId autowebinar, long number, Airing airing) {
    return objects.create(key(autowebinar, number), "application/json", codec.write(airing));
  }

  @Override
  public Optional<Airing> load(AutowebinarId autowebinar, long number) {
    return objects.get(key(autowebinar, number)).map(codec::read);
  }

  private static String key(AutowebinarId autowebinar, long number) {
    return "airings/" + autowebinar + "/" + number + ".json";
  }
}
