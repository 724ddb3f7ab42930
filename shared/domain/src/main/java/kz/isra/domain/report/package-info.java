/** The report of a session: a recount over its log and its attendance. */
@NullMarked
package kz.isra.domain.report;

import org.jspecify.annotations.NullMarked;
