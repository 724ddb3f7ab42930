/** A recorded scenario bound to a video and a schedule, and its planned starts. */
@NullMarked
package kz.isra.domain.autowebinar;

import org.jspecify.annotations.NullMarked;
