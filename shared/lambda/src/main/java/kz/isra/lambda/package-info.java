/** From an AWS event to a command, and from an outcome to an answer: what all functions share. */
@NullMarked
package kz.isra.lambda;

import org.jspecify.annotations.NullMarked;
