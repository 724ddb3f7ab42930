/** Fakes of the ports of {@code kz.isra.domain.mail}. */
@NullMarked
package kz.isra.testkit.mail;

import org.jspecify.annotations.NullMarked;
