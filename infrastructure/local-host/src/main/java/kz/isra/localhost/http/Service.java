package kz.isra.localhost.http;

/** Something that answers requests. */
@FunctionalInterface
public interface Service {
  Answer answer(Call call);
}
