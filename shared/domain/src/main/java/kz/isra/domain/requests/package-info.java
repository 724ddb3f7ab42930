/** Requests that may arrive more than once and must take effect once. */
@NullMarked
package kz.isra.domain.requests;

import org.jspecify.annotations.NullMarked;
