package kz.isra.testkit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Names the rows of {@code infrastructure/acceptance/rows.csv} that a test proves. Every acceptance
 * test carries it, on its class or on each method; the build writes which rows have a test.
 *
 * <pre>{@code
 * @Proves({"RM1", "RM-02"})
 * class RoomStory { … }
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface Proves {
  /** Ids of rows. */
  String[] value();
}
