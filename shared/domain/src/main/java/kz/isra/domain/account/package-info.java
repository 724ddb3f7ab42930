/** Organizers' accounts: registration, confirmation, logins, the public offer. */
@NullMarked
package kz.isra.domain.account;

import org.jspecify.annotations.NullMarked;
