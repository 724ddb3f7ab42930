/** What people may say in a session. */
@NullMarked
package kz.isra.domain.chat;

import org.jspecify.annotations.NullMarked;
