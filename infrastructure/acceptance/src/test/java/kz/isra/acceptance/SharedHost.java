package kz.isra.acceptance;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The class plays on the host that all such classes of a JVM have in common. It leaves it running
 * and its clock alone, and counts only what its own organizers have. What may be asked for as a
 * parameter, {@link Stage} says.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(Stage.class)
@interface SharedHost {}
