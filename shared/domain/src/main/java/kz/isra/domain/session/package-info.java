/** Sessions: the airings of a room, live or automatic, from planning to the summary. */
@NullMarked
package kz.isra.domain.session;

import org.jspecify.annotations.NullMarked;
