package kz.isra.acceptance;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The class has a host of its own, which it may kill and move in time. What may be asked for as a
 * parameter, {@link Stage} says.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(Stage.class)
@interface OwnHost {
  /** Arguments of the local host, such as {@code --twice-and-late=7}. */
  String[] value() default {};
}
