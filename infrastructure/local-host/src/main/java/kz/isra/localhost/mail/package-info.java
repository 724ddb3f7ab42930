/** SES on this machine: mails are kept, not sent. */
@NullMarked
package kz.isra.localhost.mail;

import org.jspecify.annotations.NullMarked;
