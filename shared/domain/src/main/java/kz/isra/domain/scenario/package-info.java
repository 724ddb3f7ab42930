/** Scenarios: recorded logs in immutable versions, and how they are put in step with a video. */
@NullMarked
package kz.isra.domain.scenario;

import org.jspecify.annotations.NullMarked;
