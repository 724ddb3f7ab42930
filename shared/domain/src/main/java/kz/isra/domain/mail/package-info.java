/** Mails to people: confirmations, resets and summaries. */
@NullMarked
package kz.isra.domain.mail;

import org.jspecify.annotations.NullMarked;
