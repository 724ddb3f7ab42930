/** What happens in a session: events, the log that keeps them and the screen they fold into. */
@NullMarked
package kz.isra.domain.log;

import org.jspecify.annotations.NullMarked;
