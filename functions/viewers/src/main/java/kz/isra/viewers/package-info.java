/** What attendees ask for over HTTP. */
@NullMarked
package kz.isra.viewers;

import org.jspecify.annotations.NullMarked;
