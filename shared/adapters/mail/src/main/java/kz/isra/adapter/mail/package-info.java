/** The ports of the domain by mail. */
@NullMarked
package kz.isra.adapter.mail;

import org.jspecify.annotations.NullMarked;
