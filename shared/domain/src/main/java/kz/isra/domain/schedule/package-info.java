/** When an autowebinar is to start: local times in a zone, and the instants that follow. */
@NullMarked
package kz.isra.domain.schedule;

import org.jspecify.annotations.NullMarked;
