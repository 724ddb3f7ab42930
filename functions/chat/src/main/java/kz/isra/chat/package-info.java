/** The function chat. */
@NullMarked
package kz.isra.chat;

import org.jspecify.annotations.NullMarked;
